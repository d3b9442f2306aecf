package org.panprd.marketplace.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.audit.AuditTrail;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Idempotency;

/** What of the staff stands in our own database: that somebody was invited or removed, and how it was answered. */
@ApplicationScoped
class KeepStaffRecords {
    private static final String ACCOUNT = "account";

    @Inject
    Idempotency idempotency;

    @Inject
    AuditTrail audit;

    /** A request and the key that came with it. */
    record Asked(@Nullable String key, String request) {}

    Optional<Answer> answerTo(String principal, @Nullable String key, String request) {
        return idempotency.find(principal, key, request);
    }

    /** The answer that counts: of two with one key at the same time, the first one's. */
    @Transactional
    Answer invited(Employer employer, Caller caller, Asked asked, String person, Answer answer) {
        return idempotency.once(employer.principal(caller), asked.key(), asked.request(), () -> {
            audit.done("staff.invited", List.of(employer.tenant()), ACCOUNT, person);
            return answer;
        });
    }

    @Transactional
    void removed(Employer employer, String person) {
        audit.done("staff.removed", List.of(employer.tenant()), ACCOUNT, person);
    }
}
