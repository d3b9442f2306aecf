package org.panprd.marketplace.availability;

import java.util.List;
import java.util.stream.Stream;

/** What changes when somebody who has bought some allotments wants others: what is in both is left alone. */
record Exchange(List<Claim> taken, List<Claim> givenBack) {
    static Exchange of(List<Claim> bought, List<Claim> wanted) {
        return new Exchange(without(wanted, bought), without(bought, wanted));
    }

    private static List<Claim> without(List<Claim> claims, List<Claim> others) {
        return claims.stream()
                .filter(claim -> others.stream().noneMatch(claim::isOnSameAllotment))
                .toList();
    }

    /** All of it in the order of allotments; what is given back counts below nothing. */
    List<Claim> movements() {
        return Stream.concat(
                        taken.stream(),
                        givenBack.stream()
                                .map(claim -> new Claim(
                                        claim.item(),
                                        claim.tenant(),
                                        claim.resource(),
                                        claim.day(),
                                        claim.at(),
                                        -claim.quantity())))
                .sorted(Claim.BY_ALLOTMENT)
                .toList();
    }
}
