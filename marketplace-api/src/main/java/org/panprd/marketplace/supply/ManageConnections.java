package org.panprd.marketplace.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;
import org.panprd.marketplace.platform.MasterKeyProof;
import org.panprd.marketplace.platform.MasterKeys;
import org.panprd.marketplace.platform.OutsideAddresses;
import org.panprd.marketplace.supply.ConnectionView.ConnectionList;
import org.panprd.marketplace.supply.KeepConnections.Way;

/** Lets an operator say of whom it resells. */
@ApplicationScoped
public class ManageConnections {
    private static final int MOST = 10;
    private static final int LONGEST_NAME = 100;
    private static final int BATCH = 100;
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,500}");
    private static final String CONNECTION = "supplier-connection";

    @Inject
    SupplierRecords records;

    @Inject
    AskSupplier ask;

    @Inject
    OutsideAddresses addresses;

    @Inject
    MasterKeys keys;

    @Inject
    MasterKeyProof proof;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What is asked for, once it was found to be right and its supplier has answered. */
    public record Checked(String name, URI url, String key) {
        @Override
        public String toString() {
            return "Checked[" + name + ", " + url + "]";
        }
    }

    /** Asks the supplier who it is: not to be called in a transaction. */
    public Checked check(NewConnection request) {
        Faults faults = new Faults();
        faults.text(request.name(), "name", LONGEST_NAME);
        String key = Objects.requireNonNullElse(request.key(), "");
        faults.require(KEY.matcher(key).matches(), "key", "supplier-key");
        URI url = addresses
                .read(request.url())
                .filter(one -> one.getQuery() == null)
                .orElse(null);
        if (faults.require(url != null, "url", "webhook-url", OutsideAddresses.LONGEST) && url != null) {
            faults.require(addresses.resolve(url).isPresent(), "url", "webhook-address");
        }
        faults.refuse();
        URI base = URI.create(Objects.requireNonNull(url).toString().replaceFirst("/+$", ""));
        Asking.answered(() -> ask.who(new Way(base, key)));
        return new Checked(Objects.requireNonNull(request.name()).strip(), base, key);
    }

    /**
     * Keeps it, with its key sealed.
     *
     * @throws Refusal {@code suppliers-full}
     */
    @Transactional
    public ConnectionView add(String tenant, String operator, Checked request) {
        if (records.of(tenant, operator).size() >= MOST) {
            throw new Refusal(SupplierProblem.SUPPLIERS_FULL, Map.of("most", MOST));
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Connection connection = new Connection(
                tenant,
                id,
                operator,
                request.name(),
                request.url(),
                keys.seal(request.key().getBytes(StandardCharsets.UTF_8), Connection.place(id)),
                Connection.State.ACTIVE,
                now,
                now,
                null);
        records.add(connection);
        trail.done("supplier.connected", List.of(tenant), CONNECTION, id);
        return ConnectionView.of(connection);
    }

    @Transactional
    public ConnectionList list(String tenant, String operator) {
        return new ConnectionList(
                records.of(tenant, operator).stream().map(ConnectionView::of).toList());
    }

    /**
     * One of them.
     *
     * @throws Refusal {@code not-found}
     */
    @Transactional
    public ConnectionView find(String tenant, UUID id) {
        return ConnectionView.of(own(tenant, id));
    }

    /** {@code ACTIVE} or {@code CLOSED}, by which nothing new is asked there. */
    @Transactional
    public ConnectionView setStatus(String tenant, UUID id, @Nullable String status) {
        Connection connection = own(tenant, id);
        Connection.State state =
                switch (String.valueOf(status)) {
                    case "ACTIVE" -> Connection.State.ACTIVE;
                    case "CLOSED" -> Connection.State.CLOSED;
                    default -> throw Refusal.invalid("status", "unknown-value");
                };
        if (state != connection.state()) {
            records.setState(connection, state);
            records.dueNow(connection);
            trail.done(
                    state == Connection.State.ACTIVE ? "supplier.reopened" : "supplier.closed",
                    List.of(tenant),
                    CONNECTION,
                    id);
        }
        return ConnectionView.of(own(tenant, id));
    }

    /**
     * Seals some of the keys that an older master key has sealed with the one that seals now; tells how many. To be called
     * in the platform's scope, until there are none.
     */
    @Transactional
    public int rewrap() {
        List<Connection> old = records.sealedByOther(keys.primary(), BATCH);
        old.forEach(one -> records.setKey(
                one, keys.seal(keys.open(one.key(), Connection.place(one.id())), Connection.place(one.id()))));
        if (!old.isEmpty()) {
            proof.renew();
        }
        return old.size();
    }

    private Connection own(String tenant, UUID id) {
        return records.find(id)
                .filter(one -> one.tenant().equals(tenant))
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
    }
}
