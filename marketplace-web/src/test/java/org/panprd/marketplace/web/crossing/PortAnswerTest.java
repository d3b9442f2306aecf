package org.panprd.marketplace.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.web.api.Crossings.Crossing;
import org.panprd.marketplace.web.session.Language;

class PortAnswerTest {
    private static Crossing crossing(String port, String entered, String outcome) {
        return new Crossing(port, port, 22, 100, entered, outcome, null, List.of(), List.of());
    }

    private static final List<Crossing> FOUND = List.of(
            crossing("mohan", "CN", "YES"),
            crossing("hekou", "VN", "YES_IF"),
            crossing("mohan", "LA", "YES_IF"),
            crossing("hekou", "CN", "NO"));

    @Test
    void counts_the_best_direction_of_each_port() {
        List<PortAnswer> answers = PortAnswer.of(FOUND, "TH", Language.EN);

        assertThat(answers).extracting(PortAnswer::code).containsExactly("mohan", "hekou");
        assertThat(answers).extracting(PortAnswer::outcome).containsExactly("YES", "YES_IF");
        assertThat(answers).extracting(PortAnswer::number).containsExactly(1, 2);
        assertThat(answers.get(0).entries())
                .extracting(PortAnswer.Entry::place)
                .containsExactly("the Chinese mainland", "Laos");
    }

    @Test
    void leaves_out_the_way_home() {
        List<PortAnswer> answers = PortAnswer.of(FOUND, "CN", Language.ZH_HANT);

        assertThat(answers).extracting(PortAnswer::code).containsExactly("hekou", "mohan");
        assertThat(answers.get(1).entries()).extracting(PortAnswer.Entry::place).containsExactly("老撾");
    }
}
