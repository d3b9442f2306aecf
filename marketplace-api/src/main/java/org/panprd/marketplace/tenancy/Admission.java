package org.panprd.marketplace.tenancy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.keycloak.Caller;

/**
 * Decides in which scope a caller acts. Only the verified token counts: a path may name a tenant and an operator, and is
 * refused unless the token says that its bearer belongs there. To strangers a tenant's own rooms do not exist.
 */
final class Admission {
    private final Optional<Caller> caller;

    Admission(Optional<Caller> caller) {
        this.caller = caller;
    }

    /**
     * The scope for a role.
     *
     * @param tenant the path's, or that in which the path's port lies, if it has one
     * @param operator the path's, if it has one
     */
    Scope admit(Role role, @Nullable String tenant, @Nullable String operator) {
        return switch (role) {
            case MESSAGE -> Scope.PLATFORM;
            case PERSON -> Scope.traveller(signedIn().subject());
            case TRAVELLER -> Scope.traveller(inTheMarket("traveller").subject());
            case RESELLER -> Scope.traveller(inTheMarket("reseller").subject());
            case PLATFORM -> {
                inTheMarket("platform");
                yield Scope.PLATFORM;
            }
            case BUREAU -> Scope.tenants(java.util.Set.of(member("bureau", tenant)));
            case PORT -> {
                if (tenant == null || !signedIn().roles().contains("platform")) {
                    member("bureau", tenant);
                }
                yield Scope.PLATFORM;
            }
            case OPERATOR -> {
                String code = staffed(tenant, operator);
                yield Scope.operator(code, String.valueOf(operator));
            }
            case DOCTOR -> {
                String code = staffed(tenant, operator);
                if (!signedIn().treats(code, String.valueOf(operator))) {
                    throw new Refusal(CommonProblem.NOT_ALLOWED);
                }
                yield Scope.doctor(code, String.valueOf(operator));
            }
        };
    }

    /** The tenant, in which the caller is on the staff of that operator. */
    private String staffed(@Nullable String tenant, @Nullable String operator) {
        String code = member("operator", tenant);
        if (operator == null || !signedIn().operators(code).contains(operator)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        return code;
    }

    private Caller signedIn() {
        return caller.orElseThrow(() -> new Refusal(CommonProblem.NOT_SIGNED_IN));
    }

    private Caller inTheMarket(String role) {
        Caller person = signedIn();
        if (!person.roles().contains(role)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return person;
    }

    /** The tenant, of which the caller is one in that role. */
    private String member(String role, @Nullable String tenant) {
        Caller person = signedIn();
        if (tenant == null || !person.memberships().containsKey(tenant)) {
            throw new Refusal(CommonProblem.NOT_FOUND);
        }
        if (!person.memberships().get(tenant).contains(role)) {
            throw new Refusal(CommonProblem.NOT_ALLOWED);
        }
        return tenant;
    }
}
