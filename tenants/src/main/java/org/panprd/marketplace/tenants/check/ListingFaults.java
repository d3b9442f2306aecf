package org.panprd.marketplace.tenants.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.SharedFiles;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.TenantYaml;
import org.panprd.marketplace.tenants.TenantYaml.Shape;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The check of a listing that comes from elsewhere than a file, by the same schema and the same rules. */
public final class ListingFaults {
    /** Without these nothing can be kept: what has another form, is not known, or is larger than anything may be. */
    private static final Set<String> MALFORMED = Set.of("additionalProperties", "type", "maxLength", "maxItems");

    private static final Set<String> WRONG = Set.of("enum", "pattern", "format", "minimum", "maximum", "uniqueItems");

    private static final Schemas SCHEMAS = new Schemas();
    private static final TenantYaml YAML = new TenantYaml();

    private final SharedSources region;

    public ListingFaults(SharedFiles region) {
        this.region = SharedSources.known(region);
    }

    /**
     * What a listing stands among.
     *
     * @param tenants the codes of all
     * @param legs what is on sale of that which its legs name, as {@code TENANT.CODE}
     */
    public record Around(
            TenantFile tenant,
            Collection<String> tenants,
            List<OperatorFile> operators,
            List<PlaceFile> places,
            Map<String, ListingFile> legs) {}

    /** What cannot be kept even as a draft; that something is missing or wrong is no such fault. */
    public static List<Fault> malformed(JsonNode content) {
        return faults(content, MALFORMED);
    }

    /** What no field can hold, other than {@link #malformed}; that something is missing is no such fault. */
    public static List<Fault> wrong(JsonNode content) {
        return faults(content, WRONG);
    }

    private static List<Fault> faults(JsonNode content, Set<String> keywords) {
        List<Fault> faults = new ArrayList<>();
        Source source = Source.of("", "{}", faults);
        errors(content).stream()
                .filter(error -> keywords.contains(error.getKeyword()))
                .forEach(error -> source.report(Schemas.field(error), Schemas.text(error)));
        return List.copyOf(faults);
    }

    /** A fault that another check has found, by the key of its text. */
    public static Fault fault(String field, String key, Object... arguments) {
        FaultText text = FaultText.of(key, arguments);
        return new Fault("", 1, field, text.in(Language.ENGLISH), text);
    }

    /** Everything that is missing or wrong; those of its form alone, if it has any. */
    public List<Fault> of(JsonNode content, Around around, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        Source source = Source.of("", content.toString(), faults);
        List<com.networknt.schema.Error> errors = errors(content);
        errors.forEach(error -> source.report(Schemas.field(error), Schemas.text(error)));
        if (errors.isEmpty()) {
            try {
                check(new Sourced<>(source, read(content)), around, today);
            } catch (JacksonException e) {
                source.report(SourceReader.field(e), FaultText.of("form-other"));
            }
        }
        Collections.sort(faults);
        return List.copyOf(faults);
    }

    /** A listing whose form has no fault. */
    public static ListingFile read(JsonNode content) {
        return YAML.record(content, Shape.one(ListingFile.class));
    }

    private void check(Sourced<ListingFile> listing, Around around, LocalDate today) {
        Map<String, TenantSources> tenants = new TreeMap<>();
        around.tenants().forEach(code -> tenants.put(code, sources(code, around)));
        String own = around.tenant().code();
        new ListingCheck(region, sources(own, around), listing).check(today);
        if (listing.value().isRoute()) {
            new RouteCheck(tenants, own, listing).check(region.corridorCodes());
        }
    }

    private static TenantSources sources(String code, Around around) {
        List<Sourced<ListingFile>> legs = around.legs().entrySet().stream()
                .filter(leg -> leg.getKey().startsWith(code + "."))
                .flatMap(leg -> Sourced.known(leg.getValue()).stream())
                .toList();
        boolean own = code.equals(around.tenant().code());
        return new TenantSources(
                code,
                own ? Sourced.known(around.tenant()) : Optional.empty(),
                own ? Sourced.known(around.operators()) : Optional.empty(),
                Optional.empty(),
                own ? Sourced.known(around.places()) : Optional.empty(),
                legs,
                Codes.of(legs.stream().map(leg -> leg.value().code()).toList()));
    }

    private static List<com.networknt.schema.Error> errors(JsonNode content) {
        synchronized (SCHEMAS) {
            return SCHEMAS.errors("listing", content);
        }
    }
}
