package org.panprd.marketplace.web.api;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search as the API's query parameters; what is null is not asked for. */
public final class SearchQuery {
    @QueryParam("q")
    @Nullable
    String text;

    @QueryParam("tenant")
    List<String> tenants = List.of();

    @QueryParam("family")
    List<String> families = List.of();

    @QueryParam("theme")
    List<String> themes = List.of();

    @QueryParam("port")
    List<String> ports = List.of();

    @QueryParam("counterpart")
    List<String> counterparts = List.of();

    @QueryParam("institution")
    List<String> institutions = List.of();

    @QueryParam("grade")
    List<String> grades = List.of();

    @QueryParam("medicalActs")
    List<String> medicalActs = List.of();

    @QueryParam("minNights")
    @Nullable
    Integer minNights;

    @QueryParam("maxNights")
    @Nullable
    Integer maxNights;

    @QueryParam("month")
    @Nullable
    String month;

    @QueryParam("maxElevationMetres")
    @Nullable
    String maxElevationMetres;

    @QueryParam("from")
    @Nullable
    String from;

    @QueryParam("to")
    @Nullable
    String to;

    @QueryParam("units")
    @Nullable
    String units;

    @QueryParam("minPriceMinor")
    @Nullable
    Long minPriceMinor;

    @QueryParam("maxPriceMinor")
    @Nullable
    Long maxPriceMinor;

    @QueryParam("near")
    @Nullable
    String near;

    @QueryParam("radiusKm")
    @Nullable
    Integer radiusKm;

    @QueryParam("sort")
    @Nullable
    String sort;

    @QueryParam("limit")
    int limit = 20;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    public SearchQuery text(@Nullable String value) {
        text = value;
        return this;
    }

    public SearchQuery tenants(List<String> value) {
        tenants = value;
        return this;
    }

    public SearchQuery families(List<String> value) {
        families = value;
        return this;
    }

    public SearchQuery themes(List<String> value) {
        themes = value;
        return this;
    }

    public SearchQuery ports(List<String> value) {
        ports = value;
        return this;
    }

    public SearchQuery counterparts(List<String> value) {
        counterparts = value;
        return this;
    }

    /** Kinds and grades of institutions, and whether with medical acts: {@code true}, {@code false} or both. */
    public SearchQuery wellness(List<String> kinds, List<String> reached, List<String> medical) {
        institutions = kinds;
        grades = reached;
        medicalActs = medical;
        return this;
    }

    public SearchQuery nights(@Nullable Integer least, @Nullable Integer most) {
        minNights = least;
        maxNights = most;
        return this;
    }

    /** A month of any year in which it is good to come, and how high it lies at the most. */
    public SearchQuery season(@Nullable String value, @Nullable String metres) {
        month = value;
        maxElevationMetres = metres;
        return this;
    }

    public SearchQuery between(@Nullable String first, @Nullable String last) {
        from = first;
        to = last;
        return this;
    }

    public SearchQuery units(@Nullable String value) {
        units = value;
        return this;
    }

    public SearchQuery priced(@Nullable Long least, @Nullable Long most) {
        minPriceMinor = least;
        maxPriceMinor = most;
        return this;
    }

    public SearchQuery around(@Nullable String point, @Nullable Integer km) {
        near = point;
        radiusKm = km;
        return this;
    }

    public SearchQuery sort(@Nullable String value) {
        sort = value;
        return this;
    }

    public SearchQuery page(int size, @Nullable String after) {
        limit = size;
        cursor = after;
        return this;
    }
}
