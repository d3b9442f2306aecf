package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {
    private final Path folder;

    SecretsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static BigInteger coordinate(JsonNode key, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(key.path(name).stringValue(""));
        assertThat(bytes).hasSize(32);
        return new BigInteger(1, bytes);
    }

    @Nested
    class Passwords {
        @Test
        void are_the_same_after_a_restart() throws IOException {
            String first = Secrets.of(folder).get("payment.secret");

            assertThat(Secrets.of(folder).get("payment.secret")).isEqualTo(first);
        }

        @Test
        void differ_from_each_other_and_between_folders(@TempDir Path other) throws IOException {
            Secrets secrets = Secrets.of(folder);

            assertThat(secrets.get("a")).hasSize(32).isNotEqualTo(secrets.get("b"));
            assertThat(Secrets.of(other).get("a")).isNotEqualTo(secrets.get("a"));
        }

        @Test
        void are_for_the_owner_only() throws IOException {
            Secrets.of(folder).get("a");

            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                    .isEqualTo("rw-------");
        }

        @Test
        void are_not_lost_when_many_ask_at_once() throws IOException {
            Secrets secrets = Secrets.of(folder);

            Map<String, String> made = IntStream.range(0, 64)
                    .parallel()
                    .boxed()
                    .collect(Collectors.toConcurrentMap(number -> "secret" + number, number -> {
                        try {
                            return secrets.get("secret" + number);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    }));

            Secrets later = Secrets.of(folder);
            for (Map.Entry<String, String> secret : made.entrySet()) {
                assertThat(later.get(secret.getKey())).isEqualTo(secret.getValue());
            }
        }
    }

    @Nested
    class VoucherKey {
        @Test
        void is_kept_and_for_the_owner_only() throws Exception {
            String first = Files.readString(Secrets.of(folder).voucherKey());
            Path file = Secrets.of(folder).voucherKey();

            assertThat(Files.readString(file)).isEqualTo(first);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }

        /** Many keys, because a coordinate is shorter than the curve in one of 128. */
        @Test
        void signs_what_its_public_half_verifies() throws Exception {
            for (int number = 0; number < 300; number++) {
                Path own = Files.createDirectory(folder.resolve("key" + number));
                assertVerifies(new JsonMapper()
                        .readTree(Files.readString(Secrets.of(own).voucherKey())));
            }
        }

        private void assertVerifies(JsonNode key) throws Exception {
            AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
            curve.init(new ECGenParameterSpec("secp256r1"));
            ECParameterSpec parameters = curve.getParameterSpec(ECParameterSpec.class);
            KeyFactory keys = KeyFactory.getInstance("EC");
            PrivateKey secret = keys.generatePrivate(new ECPrivateKeySpec(coordinate(key, "d"), parameters));
            PublicKey open = keys.generatePublic(
                    new ECPublicKeySpec(new ECPoint(coordinate(key, "x"), coordinate(key, "y")), parameters));

            Signature signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(secret);
            signing.update("voucher".getBytes(UTF_8));
            byte[] signature = signing.sign();

            Signature checking = Signature.getInstance("SHA256withECDSA");
            checking.initVerify(open);
            checking.update("voucher".getBytes(UTF_8));
            assertThat(checking.verify(signature)).isTrue();
        }
    }
}
