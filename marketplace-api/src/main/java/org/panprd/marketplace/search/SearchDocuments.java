package org.panprd.marketplace.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.kernel.Party;
import org.panprd.marketplace.platform.Cursor;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.search.SearchQuery.Care;
import org.panprd.marketplace.search.SearchQuery.Point;
import org.panprd.marketplace.tenants.Unit;

/** The table of this room, and the one statement that searches it. */
@ApplicationScoped
class SearchDocuments {
    /** Great-circle distance in kilometres. */
    private static final String DISTANCE = """
            6371 * 2 * asin(least(1, sqrt(power(sin(radians(d.latitude - q.latitude) / 2), 2)
                + cos(radians(q.latitude)) * cos(radians(d.latitude))
                * power(sin(radians(d.longitude - q.longitude) / 2), 2))))
            """;

    /**
     * One pass over what matches the words, the price, the distance and the dates; then the page, the total and the
     * facets of that. A facet counts what would be found if its own choice were left open.
     */
    private static final String SEARCH = """
            with q as (select ?::tsquery as words, ?::float8 as latitude, ?::float8 as longitude, ?::float8 as radius,
                              ?::bigint as least, ?::bigint as most, ?::date as from_day, ?::date as to_day,
                              ?::integer as persons, ?::text[] as kinds, ?::text[] as tenants, ?::text[] as families,
                              ?::text[] as themes, ?::text[] as listings, ?::text as sort, ?::float8 as after_key, ?::text as after_tenant,
                              ?::text as after_code, ?::date as today, ?::timestamp as now,
                              ?::text[] as institutions, ?::text[] as grades, ?::boolean[] as medical,
                              ?::integer as least_nights, ?::integer as most_nights, ?::integer as month,
                              ?::integer as highest),
            matched as materialized (
                select d.tenant_id, d.listing_code, d.family, d.themes, d.tenants, d.price_rank_minor,
                       case when q.latitude is not null then %1$s end as distance,
                       case when q.words is not null then ts_rank(d.words, q.words) else 0 end as rank,
                       case when q.from_day is not null
                            then first_start(d.tenant_id, d.listing_code, q.from_day, q.to_day, q.persons, q.kinds,
                                             q.now)
                       end as start_day,
                       cardinality(q.tenants) = 0 or d.tenants && q.tenants as in_tenants,
                       cardinality(q.families) = 0 or d.family = any (q.families) as in_families,
                       cardinality(q.themes) = 0 or d.themes && q.themes as in_themes,
                       d.institution, d.grade, d.medical,
                       cardinality(q.institutions) = 0 or coalesce(d.institution = any (q.institutions), false)
                           as in_kinds,
                       cardinality(q.grades) = 0 or coalesce(d.grade = any (q.grades), false) as in_grades,
                       cardinality(q.medical) = 0 or coalesce(d.medical = any (q.medical), false) as in_medical
                from search_document d cross join q
                where (q.words is null or d.words @@ q.words)
                  and (q.listings is null or d.tenant_id || '.' || d.listing_code = any (q.listings))
                  and (q.least is null or d.price_rank_minor >= q.least)
                  and (q.most is null or d.price_rank_minor <= q.most)
                  and (q.radius is null or %1$s <= q.radius)
                  and (q.month is null or q.month = any (d.best_months))
                  and (q.highest is null or d.elevation_metres <= q.highest)
                  and (q.least_nights is null or d.most_nights >= q.least_nights)
                  and (q.most_nights is null or d.least_nights <= q.most_nights)),
            base as (select m.*, in_kinds and in_grades and in_medical as in_care from matched m cross join q where q.from_day is null or m.start_day is not null),
            found as (
                select b.*,
                       case q.sort
                            when 'PRICE' then b.price_rank_minor::float8
                            when 'DISTANCE' then coalesce(b.distance, 1e9)
                            when 'START' then coalesce(b.start_day - q.today, 1e9)
                            else case when q.words is not null then -b.rank::float8
                                      else (b.family <> 'route')::integer + (hashtext(b.listing_code) & 65535) / 65536.0
                                 end
                       end as sort_key
                from base b cross join q where in_tenants and in_families and in_themes and in_care),
            page as (
                select f.* from found f cross join q
                where q.after_key is null
                   or (f.sort_key, f.tenant_id, f.listing_code) > (q.after_key, q.after_tenant, q.after_code)
                order by f.sort_key, f.tenant_id, f.listing_code limit ?)
            select 'item' as kind, p.tenant_id as code, p.listing_code as listing, 0::bigint as number,
                   p.sort_key, p.distance,
                   coalesce(p.start_day, first_start(p.tenant_id, p.listing_code, q.today, q.today + 60, q.persons,
                                                     q.kinds, q.now)) as day,
                   d.card, d.family
            from page p cross join q join search_document d using (tenant_id, listing_code)
            union all
            select 'total', '', '', count(*), null, null, null, null, null from found
            union all
            select 'tenant', t, '', count(*), null, null, null, null, null
            from base, unnest(tenants) t where in_families and in_themes and in_care group by t
            union all
            select 'family', family, '', count(*), null, null, null, null, null
            from base where in_tenants and in_themes and in_care group by family
            union all
            select 'theme', t, '', count(*), null, null, null, null, null
            from base, unnest(themes) t where in_tenants and in_families and in_care group by t
            union all
            select 'institution', institution, '', count(*), null, null, null, null, null
            from base where in_tenants and in_families and in_themes and in_grades and in_medical
              and institution is not null group by institution
            union all
            select 'grade', grade, '', count(*), null, null, null, null, null
            from base where in_tenants and in_families and in_themes and in_kinds and in_medical
              and grade is not null group by grade
            union all
            select 'medicalActs', medical::text, '', count(*), null, null, null, null, null
            from base where in_tenants and in_families and in_themes and in_kinds and in_grades
              and medical is not null group by medical
            order by kind, sort_key, code, listing
            """.formatted(DISTANCE);

    @Inject
    Sql sql;

    /** A row of the answer: an item of the page, the total, or a value of a facet and its count. */
    record Row(
            String kind,
            String code,
            String listing,
            long number,
            double sortKey,
            @Nullable Double distanceKm,
            @Nullable LocalDate day,
            @Nullable Card card,
            @Nullable String family) {}

    /** What is found, and by which words; a rank by price over all currencies. */
    record Document(ListingId id, String family, Card card, Traits traits, long priceRank, String words) {}

    void write(Collection<Document> documents) {
        sql.batch("""
                insert into search_document (tenant_id, listing_code, family, themes, tenants, latitude, longitude,
                    price_rank_minor, words, card, best_months, elevation_metres, least_nights, most_nights,
                    institution, grade, medical)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::tsvector, ?, ?::integer[], ?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, listing_code) do update
                set family = excluded.family, themes = excluded.themes, tenants = excluded.tenants,
                    latitude = excluded.latitude, longitude = excluded.longitude,
                    price_rank_minor = excluded.price_rank_minor, words = excluded.words, card = excluded.card,
                    best_months = excluded.best_months, elevation_metres = excluded.elevation_metres,
                    least_nights = excluded.least_nights, most_nights = excluded.most_nights,
                    institution = excluded.institution, grade = excluded.grade, medical = excluded.medical
                """, documents.stream().map(SearchDocuments::values).toList());
    }

    private static Object[] values(Document document) {
        Card card = document.card();
        Traits traits = document.traits();
        return new Object[] {
            document.id().tenant(),
            document.id().code(),
            document.family(),
            card.themes(),
            card.tenants(),
            card.place().latitude(),
            card.place().longitude(),
            document.priceRank(),
            document.words(),
            Json.write(card),
            traits.bestMonths().stream().map(String::valueOf).toList(),
            traits.elevationMetres(),
            traits.leastNights(),
            traits.mostNights(),
            traits.institution(),
            traits.grade(),
            traits.medical()
        };
    }

    void remove(Collection<ListingId> ids) {
        sql.batch(
                "delete from search_document where tenant_id = ? and listing_code = ?",
                ids.stream().map(id -> new Object[] {id.tenant(), id.code()}).toList());
    }

    /**
     * One row more than the limit tells that there is another page.
     *
     * @param among which listings; all, if null
     * @param now the tenants' wall clock
     */
    List<Row> search(SearchQuery query, @Nullable String words, @Nullable List<String> among, LocalDateTime now) {
        Optional<Party> party = Optional.ofNullable(query.party());
        Optional<Point> near = Optional.ofNullable(query.near());
        Optional<Cursor> cursor = Optional.ofNullable(query.cursor());
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(words);
        parameters.add(near.map(Point::latitude).orElse(null));
        parameters.add(near.map(Point::longitude).orElse(null));
        parameters.add(near.isPresent() ? query.radiusKm() : null);
        parameters.add(query.minPriceMinor());
        parameters.add(query.maxPriceMinor());
        parameters.add(query.from());
        parameters.add(query.to());
        parameters.add(party.map(Party::persons).orElse(null));
        parameters.add(party.map(Party::units).orElse(Map.of()).keySet().stream()
                .map(Unit::name)
                .toList());
        parameters.add(query.tenants());
        parameters.add(query.families());
        parameters.add(query.themes());
        parameters.add(among);
        parameters.add(query.sort().name());
        parameters.add(cursor.map(at -> Double.valueOf(at.values().get(0))).orElse(null));
        parameters.add(cursor.map(at -> at.values().get(1)).orElse(null));
        parameters.add(cursor.map(at -> at.values().get(2)).orElse(null));
        parameters.add(now.toLocalDate());
        parameters.add(now);
        addCare(query.care(), parameters);
        parameters.add(query.limit() + 1);
        return sql.query(SEARCH, SearchDocuments::row, parameters.toArray());
    }

    private static void addCare(Care care, List<@Nullable Object> parameters) {
        parameters.add(care.institutions());
        parameters.add(care.grades());
        parameters.add(care.medicalActs());
        parameters.add(care.minNights());
        parameters.add(care.maxNights());
        parameters.add(care.month());
        parameters.add(care.maxElevationMetres());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("kind"),
                row.getString("code"),
                row.getString("listing"),
                row.getLong("number"),
                row.getDouble("sort_key"),
                (Double) row.getObject("distance"),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getString("card"))
                        .map(card -> Json.read(card, Card.class))
                        .orElse(null),
                row.getString("family"));
    }
}
