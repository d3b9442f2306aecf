package org.panprd.marketplace.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Writes the document of one surface, or of both together. */
final class WriteDocument {
    private static final String VERSION = "1.0";

    private final Collection<Endpoint> endpoints;
    private final Words words = new Words();
    private final Components components = OASFactory.createComponents();

    WriteDocument(Collection<Endpoint> endpoints) {
        this.endpoints = endpoints;
    }

    /** Of one surface, at the addresses that its callers know. */
    OpenAPI of(Surface surface) {
        OpenAPI document = OASFactory.createOpenAPI().openapi("3.0.3").info(info(surface));
        document.addServer(OASFactory.createServer().url(surface.address()));
        Paths paths = OASFactory.createPaths();
        add(surface, paths, "");
        return document.paths(paths).components(components).tags(tags(Set.of(surface)));
    }

    /** Makes a document that of both. */
    void whole(OpenAPI document) {
        Paths paths = OASFactory.createPaths();
        for (Surface surface : Surface.values()) {
            add(surface, paths, surface.root());
        }
        document.info(info(Surface.MARKET))
                .servers(List.of(OASFactory.createServer().url("/api")))
                .paths(paths)
                .components(components)
                .tags(tags(Set.of(Surface.values())));
    }

    private void add(Surface surface, Paths paths, String root) {
        components
                .addSecurityScheme(surface.security(), security(surface))
                .addSchema(refusal(surface), refused(surface))
                .addParameter(
                        WriteOperation.LANGUAGE,
                        WriteOperation.header(
                                WriteOperation.LANGUAGE, "zh-Hans, zh-Hant or en; the first where none fits", "en"));
        if (surface == Surface.OCTO) {
            components.addParameter(
                    WriteOperation.CAPABILITIES,
                    WriteOperation.header(
                            WriteOperation.CAPABILITIES,
                            "What the reseller understands",
                            "octo/pricing, octo/content"));
        }
        WriteSchemas schemas = WriteSchemas.of(surface);
        WriteOperation operation = new WriteOperation(words, schemas);
        of(surface, endpoints).forEach(endpoint -> {
            String path = root + endpoint.pathInSurface();
            PathItem item = paths.hasPathItem(path) ? paths.getPathItem(path) : OASFactory.createPathItem();
            item.setOperation(PathItem.HttpMethod.valueOf(endpoint.verb()), operation.write(endpoint));
            paths.addPathItem(path, item);
        });
        schemas.named().forEach(components::addSchema);
    }

    private static Stream<Endpoint> of(Surface surface, Collection<Endpoint> endpoints) {
        return endpoints.stream().filter(endpoint -> endpoint.surface() == surface);
    }

    private Info info(Surface surface) {
        return OASFactory.createInfo()
                .title(words.of(surface.code() + ".title").orElseThrow())
                .description(words.of(surface.code() + ".description").orElseThrow())
                .version(VERSION)
                .contact(OASFactory.createContact()
                        .name("Pan-PRD tourism marketplace")
                        .email("developers@marketplace.example"))
                .license(OASFactory.createLicense()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0"));
    }

    private List<org.eclipse.microprofile.openapi.models.tags.Tag> tags(Set<Surface> surfaces) {
        Set<String> rooms = surfaces.stream()
                .flatMap(surface -> of(surface, endpoints))
                .map(Endpoint::room)
                .collect(Collectors.toCollection(TreeSet::new));
        return rooms.stream()
                .map(room -> OASFactory.createTag()
                        .name(room)
                        .description(words.of("room." + room).orElse("")))
                .toList();
    }

    private static SecurityScheme security(Surface surface) {
        SecurityScheme bearer =
                OASFactory.createSecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer");
        return surface == Surface.OCTO
                ? bearer.description("The key that the platform has issued to the reseller.")
                : bearer.bearerFormat("JWT").description("An access token of the market's realm in Keycloak.");
    }

    /** The name of the schema of what is refused. */
    static String refusal(Surface surface) {
        return surface == Surface.OCTO ? "Error" : "Problem";
    }

    /** RFC 9457, or OCTO's. */
    private static Schema refused(Surface surface) {
        Schema schema = OASFactory.createSchema().type(SchemaType.OBJECT);
        List<String> texts =
                surface == Surface.OCTO ? List.of("error", "errorMessage") : List.of("type", "title", "detail");
        texts.forEach(text -> schema.addProperty(text, text()).addRequired(text));
        return surface == Surface.OCTO
                ? schema
                : schema.addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(SchemaType.STRING);
    }
}
