package org.panprd.marketplace.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.catalog.OptionRules;
import org.panprd.marketplace.platform.QueryValues;
import org.panprd.marketplace.search.SearchQuery.Care;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.Climate;
import org.panprd.marketplace.tenants.InstitutionKind;

/** Reads what somebody asks for who looks for wellness. */
@ApplicationScoped
class ReadCare {
    private static final int HIGHEST_METRES = 9_000;

    @Inject
    Regions regions;

    Care read(Map<String, List<String>> parameters, QueryValues values) {
        List<InstitutionKind> kinds = regions.shared().wellness().institutions();
        Integer least = nights("minNights", parameters, values);
        Integer most = nights("maxNights", parameters, values);
        values.require(
                least == null || most == null || least <= most,
                "maxNights",
                "between",
                Objects.requireNonNullElse(least, 0),
                OptionRules.MAX_NIGHTS);
        return new Care(
                ReadSearch.codes(
                        parameters,
                        "institution",
                        kinds.stream().map(InstitutionKind::code).collect(Collectors.toSet()),
                        values),
                ReadSearch.codes(
                        parameters,
                        "grade",
                        kinds.stream()
                                .flatMap(kind -> kind.grades().stream())
                                .map(InstitutionKind.Grade::code)
                                .collect(Collectors.toSet()),
                        values),
                ReadSearch.codes(parameters, "medicalActs", Set.of("true", "false"), values),
                least,
                most,
                values.number(ReadSearch.first(parameters, "month"), "month", 1, Climate.MONTHS)
                        .orElse(null),
                values.number(
                                ReadSearch.first(parameters, "maxElevationMetres"),
                                "maxElevationMetres",
                                0,
                                HIGHEST_METRES)
                        .orElse(null));
    }

    private static @Nullable Integer nights(String name, Map<String, List<String>> parameters, QueryValues values) {
        return values.number(ReadSearch.first(parameters, name), name, 0, OptionRules.MAX_NIGHTS)
                .orElse(null);
    }
}
