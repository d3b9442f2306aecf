package org.panprd.marketplace.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.panprd.marketplace.border.EligibilityView.ReasonView;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.border.Direction;

class WriteVerdictTest {
    /** With a remedy in some case, so that there is something to do. */
    private static final Set<Reason.Code> MENDABLE = EnumSet.range(Reason.Code.EXPIRED, Reason.Code.BRING);

    private static List<ReasonView> reasons(Cases.Case one, Language language) {
        Verdict verdict = Cases.judge().judge(one.traveller(), one.crossing());
        return new WriteVerdict(Cases.FILES, language).reasons(Direction.OUT, verdict);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_words_for_every_reason_of_the_table(Language language) {
        List<ReasonView> written = Cases.all().stream()
                .flatMap(one -> reasons(one, language).stream())
                .toList();

        assertThat(written).isNotEmpty().allSatisfy(reason -> {
            assertThat(reason.text()).isNotBlank().doesNotContain("{", "null", "Text[", "Country[", "Document[");
            assertThat(reason.source()).isNotBlank();
            assertThat(reason.todo() == null).isEqualTo(reason.by() == null);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_words_for_every_reason_that_there_is(Language language) {
        for (Reason.Code code : Reason.Code.values()) {
            assertThat(Texts.text(language, "border." + code, "1", "2", "3")).isNotBlank();
            if (MENDABLE.contains(code) && code != Reason.Code.GROUP_TOO_LARGE) {
                assertThat(Texts.text(language, "border." + code + ".todo", "1", "2", "3"))
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, A visa for Laos is given at the port., Get the visa at the port; bring a photograph and the fee.",
        "SIMPLIFIED_CHINESE, 入境老挝须办理口岸签证, 到口岸时办理签证，并备好照片与费用",
        "TRADITIONAL_CHINESE, 入境老撾須辦理口岸簽證, 到口岸時辦理簽證，並備好照片與費用",
    })
    void speaks_the_language_of_the_reader(Language language, String text, String todo) {
        ReasonView reason = reasons(Cases.all().get(0), language).get(0);

        assertThat(reason.text()).isEqualTo(text);
        assertThat(reason.todo()).isEqualTo(todo);
        assertThat(reason.where()).isNotBlank();
        assertThat(reason.by()).isEqualTo("2026-04-10");
        assertThat(reason.rule()).isEqualTo("mainland-groups-laos/passport-visa-at-port");
    }

    @Test
    void names_all_documents_that_would_do() {
        Cases.Case withIdentityCard = Cases.all().stream()
                .filter(one -> one.line().startsWith("CN,CN,RESIDENT_IDENTITY_CARD,,35,luohu"))
                .findFirst()
                .orElseThrow();

        assertThat(reasons(withIdentityCard, Language.ENGLISH).get(0).text())
                .contains("Exit-Entry Permit for Hong Kong and Macau", "Mainland Travel Permit for HK/Macau Residents");
    }
}
