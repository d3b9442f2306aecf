package org.panprd.marketplace.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoteRequestsTest {
    @Test
    void takes_the_code_out_of_a_refusal_and_nothing_else() {
        assertThat(NoteRequests.error("{\"error\":\"INVALID_UNIT_ID\",\"errorMessage\":\"No Wang Wei here\"}"))
                .isEqualTo("INVALID_UNIT_ID");
        assertThat(NoteRequests.error("{\"error\" : \"wang wei\"}")).isNull();
        assertThat(NoteRequests.error(null)).isNull();
    }
}
