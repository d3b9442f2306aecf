package org.panprd.marketplace.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final byte[] SECRET = Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    /** The example with which the libraries of the Standard Webhooks specification are tested. */
    @Test
    void is_that_of_the_specification() {
        String signed =
                Signature.of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}", List.of(SECRET));

        assertThat(signed).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void is_made_by_each_secret_that_counts() {
        String one = Signature.of("1", 1, "{}", List.of(SECRET));
        String other = Signature.of("1", 1, "{}", List.of(new byte[32]));

        assertThat(Signature.of("1", 1, "{}", List.of(SECRET, new byte[32]))).isEqualTo(one + " " + other);
        assertThat(other).isNotEqualTo(one);
    }

    @Test
    void has_a_secret_that_is_written_with_its_prefix() {
        assertThat(Signature.write(SECRET)).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    }
}
