package org.panprd.marketplace.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.Base64URL;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.panprd.marketplace.booking.Admission;
import org.panprd.marketplace.booking.BookingProblem;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;

/** A gate in these tests has the picture and the published keys, nothing else. */
class VouchersTest {
    private Path folder;
    private VoucherKey key;
    private Vouchers vouchers;

    @BeforeEach
    void makeKey(@TempDir Path empty) {
        folder = empty;
        key = Keys.newKey(folder);
        vouchers = Keys.vouchers(key);
    }

    @Nested
    class AtTheGate {
        @Test
        void the_picture_is_read_and_its_signature_holds() throws Exception {
            byte[] png = vouchers.qrCode(vouchers.sign(Admission.of(Trip.confirmed(), Trip.mountain(2))));

            JWSObject read = JWSObject.parse(decode(png));

            assertThat(holds(read, key)).isTrue();
            assertThat(read.getPayload().toJSONObject())
                    .isEqualTo(Map.of(
                            "b", "PPR-23456789",
                            "i", 2L,
                            "l", "yunnan.yulong-snow-mountain-ticket",
                            "o", "timed-entry",
                            "d", "2027-03-02",
                            "t", "10:00",
                            "p", 2L));
        }

        @Test
        void a_stay_tells_its_last_day_instead_of_a_time() throws Exception {
            JWSObject stay = JWSObject.parse(vouchers.sign(Admission.of(Trip.confirmed(), Trip.inn(1))));

            assertThat(stay.getPayload().toJSONObject())
                    .containsEntry("d", "2027-03-01")
                    .containsEntry("e", "2027-03-03")
                    .doesNotContainKey("t");
        }

        @Test
        void the_code_is_coarse_enough_for_any_camera() throws Exception {
            QRCode code = Encoder.encode(
                    vouchers.sign(Admission.of(Trip.confirmed(), Trip.mountain(2))), ErrorCorrectionLevel.M);

            assertThat(code.getMatrix().getWidth()).isLessThanOrEqualTo(65);
        }

        @Test
        void one_more_guest_in_the_text_breaks_the_signature() throws Exception {
            JWSObject good = JWSObject.parse(vouchers.sign(Admission.of(Trip.confirmed(), Trip.inn(1))));
            String more = good.getPayload().toString().replace("\"p\":2", "\"p\":3");
            assertThat(more).isNotEqualTo(good.getPayload().toString());

            var forged = new JWSObject(good.getHeader().toBase64URL(), Base64URL.encode(more), good.getSignature());

            assertThat(holds(forged, key)).isFalse();
        }

        @Test
        void a_voucher_of_another_key_does_not_hold() throws Exception {
            JWSObject foreign = JWSObject.parse(
                    Keys.vouchers(Keys.newKey(folder)).sign(Admission.of(Trip.confirmed(), Trip.inn(1))));

            assertThat(holds(foreign, key)).isFalse();
        }

        @Test
        void what_is_published_cannot_sign() throws Exception {
            assertThat(JWKSet.parse(key.published()).getKeys())
                    .hasSize(1)
                    .noneMatch(published -> published.isPrivate());
        }
    }

    @Nested
    class OnceTheKeyIsChanged {
        @Test
        void the_new_one_signs_and_vouchers_of_the_old_one_still_hold() throws Exception {
            JWSObject old = JWSObject.parse(vouchers.sign(Admission.of(Trip.confirmed(), Trip.inn(1))));
            VoucherKey next = Keys.after(key, folder);

            JWSObject fresh = JWSObject.parse(Keys.vouchers(next).sign(Admission.of(Trip.confirmed(), Trip.inn(1))));

            assertThat(holds(old, next)).isTrue();
            assertThat(holds(fresh, next)).isTrue();
            assertThat(holds(fresh, key)).isFalse();
            assertThat(JWKSet.parse(next.published()).getKeys())
                    .hasSize(2)
                    .noneMatch(published -> published.isPrivate());
        }
    }

    @Nested
    class WithoutAKey {
        @Test
        void the_server_does_not_start() throws Exception {
            Path publicOnly = Files.writeString(
                    folder.resolve("public.jwk"),
                    JWKSet.parse(key.published()).getKeys().get(0).toJSONString());
            Path empty = Files.writeString(folder.resolve("empty.jwk"), "{\"keys\":[]}");
            Path nonsense = Files.writeString(folder.resolve("nonsense.jwk"), "nonsense");

            for (Path wrong : List.of(publicOnly, nonsense, folder.resolve("missing.jwk"), empty)) {
                assertThatThrownBy(() -> Keys.of(wrong)).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Nested
    class Documents {
        @Test
        void of_a_booking_that_is_not_confirmed_are_refused() {
            MakeDocuments documents = documents();

            for (BookingStatus status : BookingStatus.values()) {
                if (status != BookingStatus.CONFIRMED) {
                    var booking = Trip.of(status, List.of(Trip.inn(1)));
                    assertThatThrownBy(() -> documents.qrCode(booking, 1))
                            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.type())
                                    .isEqualTo(BookingProblem.NOT_CONFIRMED));
                    assertThatThrownBy(() -> documents.calendar(booking)).isInstanceOf(Refusal.class);
                    assertThatThrownBy(() -> documents.pdf(booking, Language.ENGLISH))
                            .isInstanceOf(Refusal.class);
                }
            }
        }

        @Test
        void of_an_item_that_is_not_there_are_not_found() {
            assertThatThrownBy(() -> documents().qrCode(Trip.confirmed(), 3))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(CommonProblem.NOT_FOUND));
        }

        @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
        private MakeDocuments documents() {
            var documents = new MakeDocuments();
            documents.vouchers = vouchers;
            return documents;
        }
    }

    /** Any of the published keys will do: a voucher does not say which one signed it. */
    private static boolean holds(JWSObject voucher, VoucherKey key) throws ParseException, JOSEException {
        for (JWK published : JWKSet.parse(key.published()).getKeys()) {
            if (voucher.verify(new ECDSAVerifier(published.toECKey()))) {
                return true;
            }
        }
        return false;
    }

    private static String decode(byte[] png) throws IOException, ReaderException {
        var picture = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(png)));
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(picture)),
                        Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE))
                .getText();
    }
}
