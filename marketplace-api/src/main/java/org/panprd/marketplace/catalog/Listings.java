package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Documents;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** The catalogue's tables. What is looked for is looked for within the transaction's scope. */
@ApplicationScoped
class Listings {
    private static final int MOST_AT_ONCE = 500;

    @Inject
    Sql sql;

    @Inject
    ReadOnce once;

    /** A listing as its files have it, and the hash of these. */
    record Source(ListingId id, ListingFile document, String hash) {}

    /** Hashes of the sources of all listings in scope that come from files and are for sale, or would be if they were not suspended. */
    Map<ListingId, String> sourceHashes() {
        var hashes = new HashMap<ListingId, String>();
        sql.query("""
                select tenant_id, listing_code, source_hash from listing
                where status in ('PUBLISHED', 'SUSPENDED') and revision is null
                """, row -> hashes.put(new ListingId(row.getString(1), row.getString(2)), row.getString(3)));
        return hashes;
    }

    /** Takes over these documents and puts them on sale, but for those that are suspended. */
    void publish(Collection<Source> sources, Instant now) {
        sql.batch(
                """
                insert into listing (tenant_id, listing_code, operator_code, place_code, status, content, source_hash,
                    version, updated_at)
                values (?, ?, ?, ?, 'PUBLISHED', ?, ?, 1, ?)
                on conflict (tenant_id, listing_code) do update
                set operator_code = excluded.operator_code, place_code = excluded.place_code,
                    status = case listing.status when 'SUSPENDED' then 'SUSPENDED' else excluded.status end,
                    content = excluded.content, source_hash = excluded.source_hash, version = listing.version + 1,
                    updated_at = excluded.updated_at
                where listing.revision is null
                """,
                sources.stream()
                        .map(source -> new Object[] {
                            source.id().tenant(),
                            source.id().code(),
                            source.document().operator(),
                            source.document().place(),
                            Json.write(source.document()),
                            source.hash(),
                            now
                        })
                        .toList());
    }

    /** Takes them from sale; bookings that were made stand. */
    void withdraw(Collection<ListingId> ids, Instant now) {
        sql.batch(
                """
                update listing set status = 'PAUSED', version = version + 1, updated_at = ?
                where tenant_id = ? and listing_code = ?
                """,
                ids.stream()
                        .map(id -> new Object[] {now, id.tenant(), id.code()})
                        .toList());
    }

    /** The documents of those listings that are for sale. */
    Map<ListingId, ListingFile> documents(Collection<ListingId> ids) {
        return documents(ids, " where l.status = 'PUBLISHED'");
    }

    /** The same of all that the scope sees, for sale or no longer. */
    Map<ListingId, ListingFile> ever(Collection<ListingId> ids) {
        return documents(ids, "");
    }

    private Map<ListingId, ListingFile> documents(Collection<ListingId> ids, String where) {
        var documents = new TreeMap<ListingId, ListingFile>();
        each(
                ids,
                """
                select l.tenant_id, l.listing_code, l.content
                from (values %s) as wanted (tenant_id, listing_code)
                join listing l using (tenant_id, listing_code)
                """ + where,
                row -> documents.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        Documents.read(row.getString(3), ListingFile.class)));
        return documents;
    }

    /** The documents of those listings that are for sale and cross a port. */
    Map<ListingId, ListingFile> tours() {
        return crossing("status = 'PUBLISHED' and content::json ->> 'port' is not null");
    }

    Map<ListingId, ListingFile> everThrough(String port) {
        return crossing("content::json ->> 'port' = ?", port);
    }

    private Map<ListingId, ListingFile> crossing(String condition, Object... values) {
        var documents = new TreeMap<ListingId, ListingFile>();
        sql.query(
                "select tenant_id, listing_code, content from listing where " + condition,
                row -> documents.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        Documents.read(row.getString(3), ListingFile.class)),
                values);
        return documents;
    }

    /** The documents of an operator's listings that cross a port, whatever their status; nothing in any other scope. */
    Map<ListingId, ListingFile> toursOfOperator() {
        var documents = new TreeMap<ListingId, ListingFile>();
        sql.query(
                """
                select tenant_id, listing_code, content from listing
                where tenant_id = (select scope()) and operator_code = (select acting_operator())
                  and content::json ->> 'port' is not null
                """,
                row -> documents.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        Documents.read(row.getString(3), ListingFile.class)));
        return documents;
    }

    /** What the acting operator has published, suspended or not; nothing in any other scope. */
    Map<ListingId, ListingFile> publishedByOperator() {
        var documents = new TreeMap<ListingId, ListingFile>();
        sql.query(
                """
                select tenant_id, listing_code, content from listing
                where tenant_id = (select scope()) and operator_code = (select acting_operator())
                  and status in ('PUBLISHED', 'SUSPENDED')
                """,
                row -> documents.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        Documents.read(row.getString(3), ListingFile.class)));
        return documents;
    }

    boolean isShown(String tenant, UUID medium) {
        return !sql.query("""
                        select 1 from listing cross join json_array_elements(content::json -> 'photos') as photo
                        where tenant_id = ? and photo ->> 'id' = ?
                        limit 1
                        """, row -> Boolean.TRUE, tenant, medium.toString()).isEmpty();
    }

    /** The places that these listings lead into and whose visitors are counted, in one statement. */
    List<VisitedPlace> placesVisitedBy(Collection<ListingId> ids) {
        return sql.query(
                """
                select distinct p.tenant_id, p.place_code, p.daily_capacity
                from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                join listing l using (tenant_id, listing_code)
                cross join json_array_elements_text(l.content::json -> 'visits') as visited (place_code)
                join place p on p.tenant_id = l.tenant_id and p.place_code = visited.place_code
                where p.daily_capacity is not null
                """,
                row -> new VisitedPlace(row.getString(1), row.getString(2), row.getInt(3)),
                ids.stream().map(ListingId::tenant).toList(),
                ids.stream().map(ListingId::code).toList());
    }

    /** Places and operators of listings, by listing; what many have in common is read once. */
    Map<ListingId, Provider> providersOf(Collection<ListingId> ids) {
        return once.get(Provider.class, ids, this::readProvidersOf);
    }

    private Map<ListingId, Provider> readProvidersOf(Collection<ListingId> ids) {
        var providers = new TreeMap<ListingId, Provider>();
        var operators = new HashMap<String, OperatorFile>();
        var places = new HashMap<String, PlaceFile>();
        each(
                ids,
                """
                select l.tenant_id, l.listing_code, o.content, p.content, is_supplied(l.tenant_id, l.listing_code)
                from (values %s) as wanted (tenant_id, listing_code)
                join listing l using (tenant_id, listing_code)
                join operator o on o.tenant_id = l.tenant_id and o.operator_code = l.operator_code
                join place p on p.tenant_id = l.tenant_id and p.place_code = l.place_code
                """,
                row -> providers.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        new Provider(
                                operators.computeIfAbsent(
                                        row.getString(3), text -> Documents.read(text, OperatorFile.class)),
                                places.computeIfAbsent(row.getString(4), text -> Documents.read(text, PlaceFile.class)),
                                row.getBoolean(5))));
        return providers;
    }

    /**
     * One statement for all that anybody books at once. A list of rows in the statement's text is planned once for its
     * length; an array would be planned anew each time, which takes ten times as long as reading.
     */
    <T> void each(Collection<ListingId> ids, String select, Sql.RowReader<T> reader) {
        List<ListingId> all = List.copyOf(ids);
        for (int start = 0; start < all.size(); start += MOST_AT_ONCE) {
            List<ListingId> some = all.subList(start, Math.min(all.size(), start + MOST_AT_ONCE));
            sql.query(
                    select.formatted(String.join(", ", Collections.nCopies(some.size(), "(?, ?)"))),
                    reader,
                    some.stream()
                            .flatMap(id -> Stream.of(id.tenant(), id.code()))
                            .toArray());
        }
    }

    /** The number of published listings of each tenant. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        sql.query(
                "select tenant_id, count(*) from listing where status = 'PUBLISHED' group by tenant_id",
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** Writes those operators and places that have changed. */
    void store(String tenant, List<OperatorFile> operators, List<PlaceFile> places) {
        sql.batch(
                """
                insert into operator (tenant_id, operator_code, content) values (?, ?, ?)
                on conflict (tenant_id, operator_code) do update set content = excluded.content
                where operator.content <> excluded.content
                """,
                operators.stream()
                        .map(operator -> new Object[] {tenant, operator.code(), Json.write(operator)})
                        .toList());
        sql.batch(
                """
                insert into place (tenant_id, place_code, latitude, longitude, daily_capacity, content)
                values (?, ?, ?, ?, ?, ?)
                on conflict (tenant_id, place_code) do update
                set latitude = excluded.latitude, longitude = excluded.longitude,
                    daily_capacity = excluded.daily_capacity, content = excluded.content
                where place.content <> excluded.content
                """,
                places.stream()
                        .map(place -> new Object[] {
                            tenant,
                            place.code(),
                            place.latitude(),
                            place.longitude(),
                            place.dailyCapacity(),
                            Json.write(place)
                        })
                        .toList());
    }
}
