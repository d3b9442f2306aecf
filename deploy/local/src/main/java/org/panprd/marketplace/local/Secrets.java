package org.panprd.marketplace.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;

/** The passwords and keys of one data folder: made on first use, then kept in files that only their owner reads. */
final class Secrets {
    private static final String FILE = "secrets.properties";
    private static final int BYTES = 24;
    private static final int COORDINATE_BYTES = 32;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final Path folder;
    private final TreeMap<String, String> known = new TreeMap<>();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path folder) {
        this.folder = folder;
    }

    static Secrets of(Path folder) throws IOException {
        Secrets secrets = new Secrets(folder);
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            properties.forEach((name, value) -> secrets.known.put((String) name, (String) value));
        }
        return secrets;
    }

    /** The secret of this name; 192 random bits, in letters, digits, - and _. */
    synchronized String get(String name) throws IOException {
        String secret = known.get(name);
        if (secret == null) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            secret = BASE64URL.encodeToString(bytes);
            known.put(name, secret);
            StringBuilder text = new StringBuilder();
            known.forEach(
                    (key, value) -> text.append(key).append('=').append(value).append('\n'));
            PrivateFile.write(folder.resolve(FILE), text.toString());
        }
        return secret;
    }

    /** The file with the private P-256 key that signs vouchers, as a JWK (RFC 7517); its id is its thumbprint. */
    synchronized Path voucherKey() throws IOException, GeneralSecurityException {
        Path file = folder.resolve("voucher.jwk");
        if (!Files.exists(file)) {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            PrivateFile.write(file, jwk(generator.generateKeyPair()));
        }
        return file;
    }

    private static String jwk(KeyPair pair) throws GeneralSecurityException {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        String publicPart = "\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\""
                .formatted(coordinate(point.getAffineX()), coordinate(point.getAffineY()));
        byte[] thumbprint = MessageDigest.getInstance("SHA-256").digest(("{" + publicPart + "}").getBytes(UTF_8));
        return "{%s,\"d\":\"%s\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"%s\"}\n"
                .formatted(
                        publicPart,
                        coordinate(((ECPrivateKey) pair.getPrivate()).getS()),
                        BASE64URL.encodeToString(thumbprint));
    }

    /** Big-endian and padded to the size of the curve, as RFC 7518, 6.2.1.2 asks. */
    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[COORDINATE_BYTES];
        byte[] magnitude = bytes.length > COORDINATE_BYTES
                ? Arrays.copyOfRange(bytes, bytes.length - COORDINATE_BYTES, bytes.length)
                : bytes;
        System.arraycopy(magnitude, 0, fixed, COORDINATE_BYTES - magnitude.length, magnitude.length);
        return BASE64URL.encodeToString(fixed);
    }
}
