package org.panprd.marketplace.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.panprd.marketplace.platform.OutsideCall.Answer;
import org.panprd.marketplace.platform.OutsideCall.Unreadable;

class ReadAnswerTest {
    private static final int MOST = 20;

    private static Answer read(String answer) throws IOException {
        String wire = answer.replace("\n", "\r\n");
        return new ReadAnswer(new ByteArrayInputStream(wire.getBytes(UTF_8)), MOST).read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 6\n\n温泉and more",
                "HTTP/1.0 200\n\n温泉",
                "HTTP/1.1 200 OK\ntransfer-encoding: chunked\n\n3;a=b\n温\n3\n泉\n0\n\n"
            })
    void is_as_long_as_its_sender_says(String answer) throws IOException {
        assertThat(read(answer)).isEqualTo(new Answer(200, "温泉"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 21\n\nxxxxxxxxxxxxxxxxxxxxx",
                "HTTP/1.1 200 OK\n\nxxxxxxxxxxxxxxxxxxxxx",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n15\nxxxxxxxxxxxxxxxxxxxxx\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nfffffff\nx"
            })
    void is_not_read_if_it_is_too_long(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(Unreadable.class).hasMessageContaining("too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\nContent-Length: 9\n\nshort",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n9\nshort",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n2\nlonger\n0\n\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\n",
                "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-1\n"
            })
    void is_not_read_if_it_is_cut_off_or_garbled(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(Unreadable.class);
    }

    @Test
    void has_no_endless_head() {
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\n" + "A: b\n".repeat(200)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("headers");
        assertThatThrownBy(() -> read("HTTP/1.1 200 OK\nA: " + "b".repeat(10_000)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("line");
    }
}
