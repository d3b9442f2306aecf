package org.panprd.marketplace.platform;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.kernel.Refusal;

class SentFileTest {
    private static final byte[] PDF = TestFiles.pdf("Resting electrocardiogram");

    private static void assertRefused(String key, ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("file");
                    assertThat(fault.key()).isEqualTo(key);
                }));
    }

    private static byte[] changed(byte[] file, String old, String replacement) {
        String text = new String(file, ISO_8859_1);
        assertThat(text).contains(old);
        return text.replace(old, replacement).getBytes(ISO_8859_1);
    }

    private static BufferedImage picture(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    @Nested
    class A_pdf {
        @Test
        void is_taken_as_it_is() {
            assertThat(SentFile.read(SentFile.Type.PDF, PDF).content()).isEqualTo(PDF);
        }

        /** Whose comment holds the end of the PDF. */
        private static byte[] pdfThatIsAZip() {
            byte[] zip = TestFiles.zip();
            String end = "\nstartxref\n15\n%%EOF\n";
            zip[zip.length - 2] = (byte) end.length();
            return TestFiles.joined("%PDF-1.4\n%....\nxref\n0 0\n".getBytes(ISO_8859_1), zip, end.getBytes(ISO_8859_1));
        }

        static Stream<Arguments> refused() {
            byte[] zip = TestFiles.zip();
            return Stream.of(
                    Arguments.of("nothing", new byte[0]),
                    Arguments.of("a zip", zip),
                    Arguments.of("a page", "<html><script>alert(1)</script>".getBytes(ISO_8859_1)),
                    Arguments.of("a picture", TestFiles.jpeg(8, 8)),
                    Arguments.of("a zip after it", TestFiles.joined(PDF, zip)),
                    Arguments.of("a zip before it", TestFiles.joined(zip, PDF)),
                    Arguments.of("a zip around its end", pdfThatIsAZip()),
                    Arguments.of("cut off", Arrays.copyOf(PDF, PDF.length - 20)),
                    Arguments.of("without its table", changed(PDF, "startxref\n", "startxref\n1")),
                    Arguments.of("of no version", changed(PDF, "%PDF-1.", "%PDF-9.")));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void refused(String what, byte[] sent) {
            assertRefused("file-content", () -> SentFile.read(SentFile.Type.PDF, sent));
        }
    }

    @Nested
    class A_jpeg {
        @Test
        void is_drawn_anew_upright_and_without_what_came_along() throws IOException {
            byte[] sent = TestFiles.sidewaysJpeg(64, 32);
            assertThat(new String(sent, ISO_8859_1)).contains(TestFiles.CAMERA);

            byte[] kept = SentFile.read(SentFile.Type.JPEG, sent).content();

            assertThat(new String(kept, ISO_8859_1)).doesNotContain(TestFiles.CAMERA, "Exif");
            BufferedImage picture = picture(kept);
            assertThat(picture.getWidth()).isEqualTo(32);
            assertThat(picture.getHeight()).isEqualTo(64);
            assertThat(new Color(picture.getRGB(28, 32)).getRed()).isGreaterThan(200);
            assertThat(new Color(picture.getRGB(4, 32)).getBlue()).isGreaterThan(200);
        }

        @Test
        void is_made_smaller_if_it_is_very_long() throws IOException {
            BufferedImage picture = picture(
                    SentFile.read(SentFile.Type.JPEG, TestFiles.jpeg(8_000, 10)).content());

            assertThat(picture.getWidth()).isEqualTo(4_000);
        }

        @Test
        void is_refused_by_its_head_if_it_would_take_too_much_memory() {
            byte[] sent = TestFiles.jpeg(64, 64);
            int frame = new String(sent, ISO_8859_1).indexOf("\u00ff\u00c0");
            sent[frame + 5] = (byte) 0x27;
            sent[frame + 7] = (byte) 0x27;

            assertRefused("file-pixels", () -> SentFile.read(SentFile.Type.JPEG, sent));
        }

        static Stream<Arguments> refused() {
            return Stream.of(
                    Arguments.of("nothing", new byte[0]),
                    Arguments.of("another picture", TestFiles.png()),
                    Arguments.of("a zip", TestFiles.zip()),
                    Arguments.of("a pdf", PDF));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void refused(String what, byte[] sent) {
            assertRefused("file-content", () -> SentFile.read(SentFile.Type.JPEG, sent));
        }

        @Test
        void loses_the_zip_that_hung_on_it() {
            byte[] kept = SentFile.read(SentFile.Type.JPEG, TestFiles.joined(TestFiles.jpeg(8, 8), TestFiles.zip()))
                    .content();

            assertThat(new String(kept, ISO_8859_1)).doesNotContain("PK\u0005\u0006");
        }
    }
}
