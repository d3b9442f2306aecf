package org.panprd.marketplace.tenants.border;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.tenants.Lists;
import org.panprd.marketplace.tenants.Text;

/**
 * What a way asks of a traveller. What it leaves out, it does not ask.
 *
 * @param validMonths for how many months beyond the return the document has to be valid; at least until it in any case
 * @param group how many have to cross together
 * @param stayDays the most days from crossing to going back, both counted
 * @param leadDays how many days before the crossing the name list is closed
 * @param guardianBelow who is younger needs somebody of 18 or more in the party
 * @param bring what has to be got besides
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Provided(
        @Nullable Integer validMonths,
        Visa visa,
        @Nullable Group group,
        @Nullable Integer stayDays,
        @Nullable Integer leadDays,
        @Nullable Endorsement endorsement,
        @Nullable Integer guardianBelow,
        List<Thing> bring) {

    public Provided {
        bring = Lists.copy(bring);
    }

    /** How one comes by the leave to enter. */
    public enum VisaKind {
        /** Without. */
        NONE,
        /** Without, as one of a group. */
        GROUP,
        /** It is given at the port. */
        AT_PORT,
        /** It has to be had before. */
        BEFOREHAND
    }

    /**
     * A visa of the country that is entered.
     *
     * @param days how long it takes to get
     * @param where who gives it
     */
    public record Visa(
            VisaKind kind, @Nullable Integer days, @Nullable Text where) {}

    /**
     * A group.
     *
     * @param together it enters and leaves as one
     */
    public record Group(int from, int to, boolean together) {}

    /**
     * Leave in a permit to go to one place.
     *
     * @param destination {@code HK} or {@code MO}
     * @param kinds any of these letters
     */
    public record Endorsement(String destination, List<String> kinds, int days, Text where) {
        public Endorsement {
            kinds = Lists.copy(kinds);
        }
    }

    /** Something to have at hand, and how many days it takes to get. */
    public record Thing(String code, Text text, int days) {}

    /** Whether the same traveller may be asked for both at once: another kind of visa, group or endorsement is another way. */
    boolean isAlternativeTo(Provided other) {
        return visa.kind() != other.visa.kind()
                || (group != null
                        && other.group != null
                        && (group.from() > other.group.to() || other.group.from() > group.to()))
                || (endorsement != null
                        && other.endorsement != null
                        && (!endorsement.destination().equals(other.endorsement.destination())
                                || endorsement.kinds().stream().noneMatch(other.endorsement.kinds()::contains)));
    }
}
