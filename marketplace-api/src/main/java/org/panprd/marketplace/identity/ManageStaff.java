package org.panprd.marketplace.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.identity.StaffView.MemberView;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;
import org.panprd.marketplace.keycloak.KeycloakAway;
import org.panprd.marketplace.keycloak.TenantStaff;
import org.panprd.marketplace.keycloak.TenantStaff.Invited;
import org.panprd.marketplace.keycloak.UnprovenAccount;
import org.panprd.marketplace.platform.Answer;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.tenants.Language;

/**
 * Lets the leaders of an operator or a bureau say who is on its staff. Keycloak is asked between transactions, never in
 * one: inviting somebody again changes nothing, so that a key is written down once the work is done.
 */
@ApplicationScoped
class ManageStaff {
    private static final Logger LOG = Logger.getLogger(ManageStaff.class.getName());

    @Inject
    TenantStaff staff;

    @Inject
    KeepStaffRecords records;

    /** Everybody on the staff of that employer may look. */
    StaffView list(Employer employer) {
        List<MemberView> items = new ArrayList<>();
        employer.groups().forEach((role, group) -> asking(() -> staff.members(employer.tenant(), group))
                .forEach(member -> items.add(new MemberView(member.id(), member.email(), member.name(), role))));
        return new StaffView(items);
    }

    Answer invite(Employer employer, Caller caller, @Nullable String key, NewStaff request, Language language) {
        employer.requireLedBy(caller);
        request.check(employer);
        String asked = "POST staff " + employer.tenant() + "/" + employer.code() + " " + Json.write(request);
        Optional<Answer> before = records.answerTo(employer.principal(caller), key, asked);
        if (before.isPresent()) {
            return before.get();
        }
        String email = Objects.requireNonNull(request.email());
        StaffRole role = Objects.requireNonNull(request.role());
        String group = Objects.requireNonNull(employer.groups().get(role));
        if (asking(() -> staff.members(employer.tenant(), group)).size() >= TenantStaff.MOST_IN_A_GROUP) {
            throw new Refusal(IdentityProblem.STAFF_FULL);
        }
        Invited invited = asking(() -> {
            try {
                return staff.invite(employer.tenant(), group, email, language.tag());
            } catch (UnprovenAccount e) {
                throw new Refusal(IdentityProblem.ACCOUNT_NOT_PROVEN);
            }
        });
        String body = Json.write(new InvitationView(invited.id(), email, role, invited.mailed()));
        Answer answer = new Answer(201, null, language, body);
        return records.invited(employer, caller, new KeepStaffRecords.Asked(key, asked), invited.id(), answer);
    }

    void remove(Employer employer, Caller caller, String person) {
        employer.requireLedBy(caller);
        List<MemberView> members = list(employer).items();
        if (members.stream().noneMatch(member -> member.id().equals(person))) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        boolean isLed = members.stream()
                .anyMatch(member ->
                        member.role() == employer.leader() && !member.id().equals(person));
        if (!isLed) {
            throw new Refusal(IdentityProblem.LAST_LEADER);
        }
        asking(() -> {
            staff.remove(employer.tenant(), employer.allGroups(), person);
            return person;
        });
        records.removed(employer, person);
    }

    private static <T> T asking(Supplier<T> question) {
        try {
            return question.get();
        } catch (KeycloakAway e) {
            LOG.log(Level.WARNING, "Keycloak did not do it", e);
            throw new Refusal(CommonProblem.UNAVAILABLE);
        }
    }
}
