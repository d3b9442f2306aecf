package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.channel.ResellerAccount.Status;
import org.panprd.marketplace.kernel.FieldFault;
import org.panprd.marketplace.kernel.ProblemType;
import org.panprd.marketplace.kernel.Refusal;

class ResellerAccountTest {
    private static ResellerAccount account(Status status) {
        return new ResellerAccount(
                "sample", "Sample", "sales@sample.example", "+852 2300 0000", status, List.of(), Instant.EPOCH, 3);
    }

    private static ResellerAccount.KnownKey key(@Nullable Instant revokedAt) {
        return new ResellerAccount.KnownKey(UUID.randomUUID(), "abcd", Instant.EPOCH, revokedAt);
    }

    private static void assertRefused(ThrowingCallable work, ProblemType problem) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                .isEqualTo(problem));
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED,ACTIVE",
        "APPLIED,REFUSED",
        "ACTIVE,SUSPENDED",
        "SUSPENDED,ACTIVE",
        "REFUSED,ACTIVE",
    })
    void comes_to_stand_so(Status from, Status to) {
        account(from).checkBecoming(to);
    }

    @ParameterizedTest
    @CsvSource({"APPLIED,SUSPENDED", "ACTIVE,REFUSED", "ACTIVE,ACTIVE", "SUSPENDED,REFUSED", "ACTIVE,APPLIED"})
    void does_not_come_to_stand_otherwise(Status from, Status to) {
        assertRefused(() -> account(from).checkBecoming(to), ResellerProblem.RESELLER_STATUS);
    }

    @Test
    void is_not_changed_by_who_has_seen_another_version() {
        account(Status.ACTIVE).checkVersion(3);

        assertRefused(() -> account(Status.ACTIVE).checkVersion(2), ResellerProblem.RESELLER_CHANGED);
    }

    @Test
    void has_two_keys_that_are_good_at_the_most() {
        ResellerAccount.checkRoom(List.of(key(null), key(Instant.EPOCH), key(Instant.EPOCH)));

        assertRefused(
                () -> ResellerAccount.checkRoom(List.of(key(null), key(Instant.EPOCH), key(null))),
                ResellerProblem.TOO_MANY_KEYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Upper", "a--b", "-a", "a_b", "", "a b"})
    void has_a_code_that_fits_into_addresses(String code) {
        var request = new NewReseller(
                code, "Sample", "nobody", "1", List.of("203.0.113.0/24", "203.0.113.1/24", "example.com/24"));

        assertThatThrownBy(request::check).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                        refusal.faults().stream().map(FieldFault::field))
                .containsExactly("code", "email", "telephone", "networks[1]", "networks[2]"));
    }
}
