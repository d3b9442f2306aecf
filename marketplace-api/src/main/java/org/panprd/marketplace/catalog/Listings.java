package org.panprd.marketplace.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.panprd.marketplace.kernel.ListingId;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.platform.Sql;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;

/** The catalogue's tables. What is looked for is looked for within the transaction's scope. */
@ApplicationScoped
class Listings {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Sql sql;

    /** Hashes of the sources of all listings in scope, whatever their status. */
    Map<ListingId, String> sourceHashes() {
        var hashes = new HashMap<ListingId, String>();
        sql.query(
                "select tenant_id, listing_code, source_hash from listing where status <> 'PAUSED'",
                row -> hashes.put(new ListingId(row.getString(1), row.getString(2)), row.getString(3)));
        return hashes;
    }

    Optional<Listing> find(ListingId id) {
        return Optional.ofNullable(entities.find(Listing.class, new ListingKey(id.tenant(), id.code())));
    }

    void add(Listing listing) {
        entities.persist(listing);
    }

    void flush() {
        entities.flush();
    }

    /** The documents of those listings that are there, in one statement. */
    Map<ListingId, ListingFile> documents(Collection<ListingId> ids) {
        var documents = new TreeMap<ListingId, ListingFile>();
        if (!ids.isEmpty()) {
            var tenants = new ArrayList<String>();
            var codes = new ArrayList<String>();
            ids.forEach(id -> {
                tenants.add(id.tenant());
                codes.add(id.code());
            });
            sql.query(
                    """
                    select l.tenant_id, l.listing_code, l.content
                    from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                    join listing l using (tenant_id, listing_code)
                    """,
                    row -> documents.put(
                            new ListingId(row.getString(1), row.getString(2)),
                            Json.read(row.getString(3), ListingFile.class)),
                    tenants,
                    codes);
        }
        return documents;
    }

    Optional<PlaceFile> findPlace(String tenant, String code) {
        return sql
                .query(
                        "select content from place where tenant_id = ? and place_code = ?",
                        row -> Json.read(row.getString(1), PlaceFile.class),
                        tenant,
                        code)
                .stream()
                .findFirst();
    }

    /** Places of listings, by listing, in one statement. */
    Map<ListingId, PlaceFile> placesOf(Collection<ListingId> ids) {
        var places = new TreeMap<ListingId, PlaceFile>();
        sql.query(
                """
                select l.tenant_id, l.listing_code, p.content
                from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                join listing l using (tenant_id, listing_code)
                join place p on p.tenant_id = l.tenant_id and p.place_code = l.place_code
                """,
                row -> places.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        Json.read(row.getString(3), PlaceFile.class)),
                ids.stream().map(ListingId::tenant).toList(),
                ids.stream().map(ListingId::code).toList());
        return places;
    }

    /** Operators of listings, by listing, in one statement. */
    Map<ListingId, OperatorFile> operatorsOf(Collection<ListingId> ids) {
        var operators = new TreeMap<ListingId, OperatorFile>();
        sql.query(
                """
                select l.tenant_id, l.listing_code, o.content
                from unnest(?::text[], ?::text[]) as wanted (tenant_id, listing_code)
                join listing l using (tenant_id, listing_code)
                join operator o on o.tenant_id = l.tenant_id and o.operator_code = l.operator_code
                """,
                row -> operators.put(
                        new ListingId(row.getString(1), row.getString(2)),
                        Json.read(row.getString(3), OperatorFile.class)),
                ids.stream().map(ListingId::tenant).toList(),
                ids.stream().map(ListingId::code).toList());
        return operators;
    }

    /** The number of published listings of each tenant. */
    Map<String, Integer> counts() {
        var counts = new TreeMap<String, Integer>();
        sql.query(
                "select tenant_id, count(*) from listing where status = 'PUBLISHED' group by tenant_id",
                row -> counts.put(row.getString(1), row.getInt(2)));
        return counts;
    }

    /** Writes operators and places; returns the codes of places whose row changed. */
    List<String> store(String tenant, List<OperatorFile> operators, List<PlaceFile> places) {
        sql.batch(
                """
                insert into operator (tenant_id, operator_code, content) values (?, ?, ?)
                on conflict (tenant_id, operator_code) do update set content = excluded.content
                where operator.content <> excluded.content
                """,
                operators.stream()
                        .map(operator -> new Object[] {tenant, operator.code(), Json.write(operator)})
                        .toList());
        int[] changed = sql.batch(
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
        var codes = new ArrayList<String>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] > 0) {
                codes.add(places.get(i).code());
            }
        }
        return codes;
    }
}
