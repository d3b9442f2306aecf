package org.panprd.marketplace.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.licensing.Application.Content;
import org.panprd.marketplace.licensing.Application.Recognised;
import org.panprd.marketplace.licensing.Licence.Details;
import org.panprd.marketplace.licensing.Licence.FileOf;
import org.panprd.marketplace.licensing.Needed.State;
import org.panprd.marketplace.tenants.Catalogue;
import org.panprd.marketplace.tenants.LicenceFile;
import org.panprd.marketplace.tenants.Text;

class NeededTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final LicenceFile KINDS = Catalogue.load().region().licences();
    private static final FileOf FILE = new FileOf("application/pdf", 100);

    private static Content business(String kind, boolean crossesPorts) {
        return new Content(kind, new Text("商", "商", "B"), "91450000MA1550019W", "+86 1", "a@b.example", crossesPorts);
    }

    private static Licence shown(String kind, @Nullable LocalDate until, @Nullable FileOf file) {
        return new Licence(
                "guizhou",
                UUID.randomUUID(),
                null,
                new Details(kind, "1", "issuer", until),
                Licence.Status.DRAFT,
                null,
                null,
                null,
                file);
    }

    private static Recognised recognised(String kind, LocalDate until) {
        return new Recognised(kind, "guangxi", "lijiang-river-travel", "one-travel-agency", "1", "issuer", until);
    }

    private static List<String> states(Content content, List<Licence> shown, List<Recognised> recognised) {
        return Needed.of(KINDS, content, shown, recognised, TODAY).stream()
                .map(one -> one.kind().code() + " " + one.state())
                .toList();
    }

    @Test
    void goes_by_the_kind_of_operator_and_by_whether_it_crosses_ports() {
        assertThat(states(business("attraction", false), List.of(), List.of()))
                .containsExactly("business-registration MISSING");
        assertThat(states(business("travel-agency", true), List.of(), List.of()))
                .containsExactly(
                        "business-registration MISSING",
                        "travel-agency-licence MISSING",
                        "border-tour-permission MISSING");
        assertThat(states(business("lodging", false), List.of(), List.of()))
                .containsExactly(
                        "business-registration MISSING",
                        "lodging-licence MISSING",
                        "public-place-hygiene-licence MISSING");
    }

    @Test
    void says_what_is_wrong_with_what_was_shown() {
        Content agency = business("travel-agency", false);

        assertThat(states(agency, List.of(shown("travel-agency-licence", TODAY, null)), List.of()))
                .contains("travel-agency-licence NO_FILE");
        assertThat(states(agency, List.of(shown("travel-agency-licence", TODAY.minusDays(1), FILE)), List.of()))
                .contains("travel-agency-licence OVER");
        assertThat(states(agency, List.of(shown("travel-agency-licence", TODAY, FILE)), List.of()))
                .contains("travel-agency-licence SHOWN");
    }

    @Test
    void takes_what_another_region_has_checked_where_nothing_of_its_own_is_enough() {
        Content agency = business("travel-agency", false);
        List<Recognised> elsewhere = List.of(recognised("travel-agency-licence", TODAY));

        assertThat(states(agency, List.of(), elsewhere)).contains("travel-agency-licence RECOGNISED");
        assertThat(states(agency, List.of(shown("travel-agency-licence", TODAY, null)), elsewhere))
                .contains("travel-agency-licence RECOGNISED");
        assertThat(states(agency, List.of(shown("travel-agency-licence", TODAY, FILE)), elsewhere))
                .contains("travel-agency-licence SHOWN");
        assertThat(states(agency, List.of(), List.of(recognised("travel-agency-licence", TODAY.minusDays(1)))))
                .contains("travel-agency-licence MISSING");
        assertThat(State.RECOGNISED.isEnough()).isTrue();
        assertThat(State.NO_FILE.isEnough()).isFalse();
    }
}
