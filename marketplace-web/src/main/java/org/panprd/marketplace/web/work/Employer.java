package org.panprd.marketplace.web.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.web.api.Me;
import org.panprd.marketplace.web.api.Member;
import org.panprd.marketplace.web.api.Region;
import org.panprd.marketplace.web.api.Staff;

/** An operator of a region, or the region's bureau if no operator is named. */
record Employer(String tenant, @Nullable String operator) {
    /** The page of its staff. */
    String path() {
        return (operator == null ? "/bureau/" + tenant : "/operator/" + tenant + "/" + operator) + "/staff";
    }

    /** The page of whom its doctors are asked about. */
    String casesPath() {
        return "/doctor/" + tenant + "/" + operator;
    }

    /** The page of what was booked of it, if it is an operator. */
    String bookings() {
        return "/bookings/" + tenant + "/" + operator;
    }

    /** The page of its figures, if it is an operator. */
    String figures() {
        return "/figures/" + tenant + "/" + operator;
    }

    /** The page of its region's figures, if it is a bureau. */
    String statistics() {
        return "/bureau/" + tenant + "/statistics";
    }

    /** The page of its region's figures beside those of others, if it is a bureau. */
    String compare() {
        return "/bureau/" + tenant + "/compare";
    }

    /** The page of its region's today against what was expected, if it is a bureau. */
    String today() {
        return "/bureau/" + tenant + "/today";
    }

    /** The page of its region's operators, if it is a bureau. */
    String operators() {
        return "/bureau/" + tenant + "/operators";
    }

    /** The page of its gate, if it is an operator. */
    String gate() {
        return "/check-in/" + tenant + "/" + operator;
    }

    /** The page of what departs of its border tours; a bureau has none. */
    @Nullable
    String departures() {
        return operator == null ? null : "/departures/" + tenant + "/" + operator;
    }

    /** The page of what its therapists have to do; a bureau has none. */
    @Nullable
    String sessions() {
        return operator == null ? null : "/sessions/" + tenant + "/" + operator;
    }

    /** The page of its licences; a bureau's is of those of all its operators. */
    String licences() {
        return operator == null ? "/licensing/" + tenant : "/licences/" + tenant + "/" + operator;
    }

    /** The page of what it is told; a bureau's is of what it tells its operators. */
    String notices() {
        return operator == null ? "/messages/" + tenant : "/notices/" + tenant + "/" + operator;
    }

    /** The page of where its own system is told, if it is an operator. */
    String webhooks() {
        return "/webhooks/" + tenant + "/" + operator;
    }

    /** The page of what it lets resellers sell, if it is an operator. */
    String channel() {
        return "/channel/" + tenant + "/" + operator;
    }

    /** The page of whom it resells of, if it is an operator. */
    String suppliers() {
        return "/suppliers/" + tenant + "/" + operator;
    }

    /** What somebody on its staff may be; who leads comes last. */
    List<String> roles() {
        return operator == null ? List.of("ANALYST", "DIRECTOR") : List.of("STAFF", "DOCTOR", "OWNER");
    }

    String region(List<Region> regions) {
        return regions.stream()
                .filter(region -> region.code().equals(tenant))
                .map(Region::name)
                .findFirst()
                .orElse(tenant);
    }

    boolean isLedBy(Me person) {
        return person.acting().stream().anyMatch(acting -> acting.leads() && acting.isFor(tenant, operator));
    }

    List<Member> members(Staff staff) {
        return (operator == null ? staff.ofBureau(tenant) : staff.ofOperator(tenant, operator)).items();
    }

    Member.Invited invite(Staff staff, String key, Member.Invitation invitation) {
        return operator == null
                ? staff.inviteToBureau(tenant, key, invitation)
                : staff.inviteToOperator(tenant, operator, key, invitation);
    }

    void remove(Staff staff, String person) {
        if (operator == null) {
            staff.removeFromBureau(tenant, person);
        } else {
            staff.removeFromOperator(tenant, operator, person);
        }
    }
}
