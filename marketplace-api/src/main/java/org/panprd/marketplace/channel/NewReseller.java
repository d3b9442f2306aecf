package org.panprd.marketplace.channel;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.channel.ResellerAccount.Status;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.platform.Faults;

/**
 * A business that wants to sell for us.
 *
 * @param code by which it is called from now on
 * @param networks from which its machines will call; from anywhere, if there are none
 */
public record NewReseller(
        @Nullable String code,
        @Nullable String name,
        @Nullable String email,
        @Nullable String telephone,
        @Nullable List<@Nullable String> networks) {
    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_NETWORKS = 20;

    /** How an account is to stand: {@code ACTIVE}, {@code REFUSED} or {@code SUSPENDED}. */
    public record NewStatus(@Nullable String status) {
        Status read() {
            List<Status> possible = List.of(Status.ACTIVE, Status.REFUSED, Status.SUSPENDED);
            return possible.stream()
                    .filter(one -> one.name().equals(status))
                    .findFirst()
                    .orElseThrow(() -> Refusal.invalid("status", "one-of", "ACTIVE, REFUSED, SUSPENDED"));
        }
    }

    /** From where it may call, instead of what was said before; from anywhere, if empty. */
    public record NewNetworks(@Nullable List<@Nullable String> networks) {
        List<String> read() {
            Faults faults = new Faults();
            check(networks, faults);
            faults.refuse();
            return known(networks);
        }
    }

    /** Refuses all that is wrong with it. */
    void check() {
        Faults faults = new Faults();
        faults.require(
                code != null && code.length() <= LONGEST_CODE && code.matches(CODE),
                "code",
                "reseller-code",
                LONGEST_CODE);
        faults.text(name, "name", LONGEST_NAME);
        faults.email(email, "email");
        faults.phone(telephone, "telephone");
        check(networks, faults);
        faults.refuse();
    }

    List<String> knownNetworks() {
        return known(networks);
    }

    private static void check(@Nullable List<@Nullable String> networks, Faults faults) {
        if (networks != null && faults.size(networks, "networks", 0, MOST_NETWORKS)) {
            IntStream.range(0, networks.size())
                    .forEach(i -> faults.require(
                            networks.get(i) != null && Networks.isNetwork(String.valueOf(networks.get(i))),
                            "networks[" + i + "]",
                            "network"));
        }
    }

    private static List<String> known(@Nullable List<@Nullable String> networks) {
        return networks == null
                ? List.of()
                : networks.stream().map(Objects::requireNonNull).distinct().toList();
    }
}
