package org.panprd.marketplace.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenancy.Role;

/** Describes one operation. */
final class WriteOperation {
    /** Headers to which all operations of a surface refer. */
    static final String LANGUAGE = "Accept-Language";

    static final String CAPABILITIES = "Octo-Capabilities";

    private static final Map<Role, String> CALLERS = Map.of(
            Role.PERSON, "Whoever is signed in may call it.",
            Role.TRAVELLER, "Travellers call it, for themselves.",
            Role.OPERATOR, "The staff of the operator call it.",
            Role.DOCTOR, "The operator's doctors call it.",
            Role.BUREAU, "The region's tourism bureau calls it.",
            Role.PORT, "The bureau of the region in which the port lies calls it, or the platform.",
            Role.RESELLER, "Resellers call it, with their key.",
            Role.PLATFORM, "The platform's own staff call it.",
            Role.MESSAGE, "It is told by another system, which signs what it says.");

    private final Words words;
    private final WriteSchemas schemas;

    WriteOperation(Words words, WriteSchemas schemas) {
        this.words = words;
        this.schemas = schemas;
    }

    Operation write(Endpoint endpoint) {
        Optional<Example> example = Example.of(endpoint.id());
        String summary = words.of(endpoint.id()).orElse("");
        Operation operation = OASFactory.createOperation()
                .operationId(endpoint.id())
                .addTag(endpoint.room())
                .summary(summary)
                .description((summary + " " + endpoint.role().map(CALLERS::get).orElse("Anybody may call it.")).strip())
                .responses(responses(endpoint, example));
        if (endpoint.role().filter(role -> role != Role.MESSAGE).isPresent()) {
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement()
                    .addScheme(endpoint.surface().security()));
        }
        endpoint.places().forEach(place -> operation.addParameter(parameter(place)));
        words.list(endpoint.id() + ".query")
                .forEach(name ->
                        operation.addParameter(parameter(new Endpoint.Place("query", name, String.class, false))));
        operation.addParameter(OASFactory.createParameter().ref(LANGUAGE));
        if (endpoint.surface() == Surface.OCTO) {
            operation.addParameter(OASFactory.createParameter().ref(CAPABILITIES));
        }
        endpoint.body().ifPresent(body -> {
            // What is read as text is checked by its room: of JSON it is known then only that it is some.
            Schema schema = body == String.class ? null : schemas.sent().of(body);
            operation.setRequestBody(
                    body(endpoint, schema, example.map(Example::request).orElse(null)));
        });
        return operation;
    }

    private Parameter parameter(Endpoint.Place place) {
        Parameter parameter = OASFactory.createParameter()
                .name(place.name())
                .in(Parameter.In.valueOf(place.in().toUpperCase(Locale.ROOT)))
                .schema(schemas.of(place.type()));
        words.of("parameter." + place.name()).ifPresent(parameter::setDescription);
        return place.isRequired() ? parameter.required(true) : parameter;
    }

    private static RequestBody body(Endpoint endpoint, @Nullable Schema schema, @Nullable Object example) {
        Content content = OASFactory.createContent();
        for (String type : endpoint.reads()) {
            boolean isFirst = type.equals(endpoint.reads().get(0));
            content.addMediaType(type, media(type, schema, isFirst ? example : null));
        }
        return OASFactory.createRequestBody().required(true).content(content);
    }

    private APIResponses responses(Endpoint endpoint, Optional<Example> example) {
        APIResponses responses = OASFactory.createAPIResponses();
        Optional<Schema> schema =
                endpoint.answer().filter(type -> type != void.class).map(schemas::of);
        boolean isSilent = endpoint.answer().filter(type -> type == void.class).isPresent();
        int status = example.map(Example::status).orElse(isSilent ? 204 : 200);
        APIResponse success = OASFactory.createAPIResponse().description(said(status));
        boolean hasAnswer = example.isPresent() ? example.get().type() != null : !isSilent;
        if (hasAnswer) {
            Content content = OASFactory.createContent();
            for (String type : endpoint.writesAs()) {
                boolean isShown =
                        example.map(Example::type).filter(type::equals).isPresent();
                Object answer = isShown ? example.map(Example::answer).orElse(null) : null;
                content.addMediaType(type, media(type, schema.orElse(null), answer));
            }
            success.setContent(content);
        }
        responses.addAPIResponse(String.valueOf(status), success);
        Refusals.of(endpoint)
                .forEach((refused, why) ->
                        responses.addAPIResponse(String.valueOf(refused), refusal(endpoint.surface(), why)));
        return responses;
    }

    private static String said(int status) {
        return switch (status) {
            case 201 -> "Made";
            case 202 -> "Taken, and being done";
            case 204 -> "Done";
            default -> status < 300 ? "Answered" : "To be found elsewhere";
        };
    }

    /** Of what is no JSON it is known that it is text, or bytes. */
    private static MediaType media(String type, @Nullable Schema schema, @Nullable Object example) {
        MediaType media = OASFactory.createMediaType();
        if (type.contains("json") || type.contains("*")) {
            if (schema != null) {
                media.setSchema(schema);
            }
        } else {
            Schema text = OASFactory.createSchema().type(SchemaType.STRING);
            media.setSchema(type.startsWith("text/") ? text : text.format("binary"));
        }
        if (example != null) {
            media.setExample(example);
        }
        return media;
    }

    private static APIResponse refusal(Surface surface, String why) {
        Schema schema = OASFactory.createSchema().ref(WriteDocument.refusal(surface));
        return OASFactory.createAPIResponse()
                .description(why)
                .content(OASFactory.createContent()
                        .addMediaType(
                                surface.refusal(), OASFactory.createMediaType().schema(schema)));
    }

    /** A header that all operations of a surface know. */
    static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().type(SchemaType.STRING))
                .example(example);
    }
}
