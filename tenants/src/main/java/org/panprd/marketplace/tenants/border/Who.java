package org.panprd.marketplace.tenants.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;

/**
 * Whom a rule is about; what it leaves out, it does not ask. Ages are those on the day of crossing.
 *
 * @param nationality one of these
 * @param notNationality none of these
 * @param residence living in one of these
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Who(
        List<String> nationality,
        List<String> notNationality,
        List<String> residence,
        @Nullable Integer minAge,
        @Nullable Integer maxAge) {

    private static final int OLDEST = 150;

    public Who {
        nationality = Lists.copy(nationality);
        notNationality = Lists.copy(notNationality);
        residence = Lists.copy(residence);
    }

    public boolean hasNationality(String country) {
        return (nationality.isEmpty() || nationality.contains(country)) && !notNationality.contains(country);
    }

    public boolean livesIn(String country) {
        return residence.isEmpty() || residence.contains(country);
    }

    public boolean hasAge(int age) {
        return age >= least() && age <= most();
    }

    /** Whether somebody may be meant by both. */
    boolean meets(Who other) {
        return Countries.ALL.stream().anyMatch(country -> hasNationality(country) && other.hasNationality(country))
                && (residence.isEmpty()
                        || other.residence.isEmpty()
                        || residence.stream().anyMatch(other.residence::contains))
                && least() <= other.most()
                && other.least() <= most();
    }

    /** Whether everybody whom the other means is meant by this. */
    boolean covers(Who other) {
        return Countries.ALL.stream().filter(other::hasNationality).allMatch(this::hasNationality)
                && (residence.isEmpty() || (!other.residence.isEmpty() && residence.containsAll(other.residence)))
                && least() <= other.least()
                && other.most() <= most();
    }

    private int least() {
        return minAge == null ? 0 : minAge;
    }

    private int most() {
        return maxAge == null ? OLDEST : maxAge;
    }
}
