package org.panprd.marketplace.licensing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A business that wants to sell, as a client sends it; files of licences follow one by one.
 *
 * @param tenant where; only when it is new
 * @param kind of operator: travel-agency, attraction, lodging, transport, wellness
 * @param name by language: zh-Hans, zh-Hant, en
 * @param telephone and {@code email}: what travellers are told
 * @param crossesPorts whether it wants to run border tours
 * @param contact whom the bureau may ask
 * @param bankAccount where it is paid to; left out of a change: as it was
 */
public record NewApplication(
        @Nullable String tenant,
        @Nullable String kind,
        @Nullable Map<String, String> name,
        @Nullable String registrationNumber,
        @Nullable String telephone,
        @Nullable String email,
        @Nullable Boolean crossesPorts,
        @Nullable Contact contact,
        @Nullable BankAccount bankAccount,
        @Nullable List<NewLicence> licences) {

    /** A person. */
    public record Contact(
            @Nullable String name,
            @Nullable String telephone,
            @Nullable String email) {}

    /** An account at a bank. */
    public record BankAccount(
            @Nullable String holder,
            @Nullable String bank,
            @Nullable String number) {}

    /**
     * A licence.
     *
     * @param issuer as it stands on the licence
     * @param validUntil the last day on which it counts; none if its kind does not expire
     */
    public record NewLicence(
            @Nullable String kind,
            @Nullable String number,
            @Nullable String issuer,
            @Nullable LocalDate validUntil) {}
}
