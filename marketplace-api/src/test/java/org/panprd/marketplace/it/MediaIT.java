package org.panprd.marketplace.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.platform.TestFiles;

/** Photographs of an operator, in a bucket. */
@OnTheMarket
class MediaIT {
    private static final String OWN = "/tenants/macau/operators/lotus-travel/media";
    private static final Map<String, Object> ALT =
            Map.of("alt", Map.of("zh-Hans", "大三巴牌坊", "zh-Hant", "大三巴牌坊", "en", "The ruins of St Paul’s"));

    private final Market market;
    private final Database database;
    private final Traveller staff;

    MediaIT(Market market) {
        this.market = market;
        database = market.database();
        staff = Traveller.at(market, "macau", "/operators/lotus-travel");
    }

    private UUID added() {
        return staff.made(OWN, ALT);
    }

    private UUID withPicture(byte[] jpeg) {
        UUID id = added();
        Response sent = staff.sends(OWN + "/" + id + "/file", "image/jpeg", jpeg);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(204);
        return id;
    }

    private Response shown(UUID id, int version, int width) {
        return market.request().get("/media/macau/" + id + "/" + version + "-" + width + ".jpg");
    }

    private static BufferedImage picture(Response answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(answer.asByteArray()));
    }

    private static Map<String, Object> cropped(int left, int top, int width) {
        return Map.of("alt", ALT.get("alt"), "crop", Map.of("left", left, "top", top, "width", width));
    }

    @Nested
    class A_photograph {
        @Test
        void is_described_in_every_language_before_it_is_sent() {
            Response refused = staff.post(OWN, Map.of("alt", Map.of("en", " ")));

            Problem.of(refused)
                    .is(422, "invalid-request")
                    .names("alt.zh-Hans")
                    .names("alt.zh-Hant")
                    .names("alt.en");
        }

        @Test
        void is_kept_in_several_widths_of_the_same_shape() throws IOException {
            UUID id = withPicture(TestFiles.jpeg(2000, 2000));

            for (int width : new int[] {320, 800, 1600}) {
                BufferedImage picture = picture(shown(id, 1, width));
                assertThat(picture.getWidth()).isEqualTo(width);
                assertThat(picture.getHeight()).isEqualTo(width * 9 / 16);
            }
            assertThat(shown(id, 1, 640).statusCode()).isEqualTo(404);
            assertThat(shown(id, 2, 320).statusCode()).isEqualTo(404);
        }

        @Test
        void stands_upright_and_tells_nothing_about_who_took_it() throws IOException {
            UUID id = withPicture(TestFiles.sidewaysJpeg(1000, 2000));

            BufferedImage whole = picture(staff.request().get(OWN + "/" + id + "/file"));
            assertThat(whole.getWidth()).isEqualTo(2000);
            assertThat(new String(shown(id, 1, 800).asByteArray(), ISO_8859_1)).doesNotContain(TestFiles.CAMERA);
            assertThat(new String(staff.request().get(OWN + "/" + id + "/file").asByteArray(), ISO_8859_1))
                    .doesNotContain(TestFiles.CAMERA);
        }

        @Test
        void may_be_kept_by_whoever_has_seen_it() {
            UUID id = withPicture(TestFiles.jpeg(800, 450));

            assertThat(shown(id, 1, 320).header("Cache-Control"))
                    .contains("immutable")
                    .contains("max-age=31536000");
        }

        @Test
        void is_no_larger_and_no_smaller_than_can_be_shown() {
            UUID id = added();
            String file = OWN + "/" + id + "/file";

            refusesFile(staff.sends(file, "image/jpeg", tooLarge()));
            refusesFile(staff.sends(file, "image/jpeg", TestFiles.jpeg(799, 900)));
            refusesFile(staff.sends(file, "image/png", TestFiles.zip()));
            assertThat(staff.sends(file, "image/gif", new byte[] {1}).statusCode())
                    .isEqualTo(415);
            assertThat(staff.sends(file, "image/jpeg", new byte[10 * 1024 * 1024 + 1])
                            .statusCode())
                    .isEqualTo(413);
        }

        private static void refusesFile(Response answer) {
            Problem.of(answer).is(422, "invalid-request").names("file");
        }

        /** By what its head says. */
        private static byte[] tooLarge() {
            byte[] sent = TestFiles.jpeg(64, 64);
            int frame = new String(sent, ISO_8859_1).indexOf("\u00ff\u00c0");
            sent[frame + 5] = (byte) 0x27;
            sent[frame + 7] = (byte) 0x27;
            return sent;
        }

        @Test
        void is_nobody_elses() {
            UUID id = withPicture(TestFiles.jpeg(800, 450));
            Traveller rival = Traveller.at(market, "macau", "/operators/taipa-transport");
            String there = "/tenants/macau/operators/taipa-transport/media/" + id;

            assertThat(rival.request().get(there).statusCode()).isEqualTo(404);
            assertThat(rival.request().get(there + "/file").statusCode()).isEqualTo(404);
            assertThat(rival.put(there, ALT).statusCode()).isEqualTo(404);
            assertThat(rival.request().delete(there).statusCode()).isEqualTo(404);
        }
    }

    @Nested
    class A_crop {
        @Test
        void makes_a_new_version_beside_the_old_one() throws IOException {
            UUID id = withPicture(TestFiles.jpeg(2000, 2000));

            Response changed = staff.put(OWN + "/" + id, cropped(100, 200, 900));

            assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
            assertThat(changed.jsonPath().getInt("crop.height")).isEqualTo(506);
            assertThat(picture(shown(id, 2, 1600)).getWidth()).isEqualTo(900);
            assertThat(picture(shown(id, 1, 1600)).getWidth()).isEqualTo(1600);
        }

        @Test
        void lies_within_the_picture() {
            UUID id = withPicture(TestFiles.jpeg(1000, 1000));
            UUID empty = added();

            for (Map<String, Object> wrong :
                    List.of(cropped(300, 0, 800), cropped(0, Integer.MAX_VALUE, 800), cropped(0, 0, 799))) {
                Problem.of(staff.put(OWN + "/" + id, wrong))
                        .is(422, "invalid-request")
                        .names("crop");
            }
            Problem.of(staff.put(OWN + "/" + empty, cropped(0, 0, 800))).is(409, "medium-without-file");
        }
    }

    @Nested
    class A_listing {
        private static final String CODE = "numbat-walk-with-photographs";

        private Map<String, Object> content(UUID... photos) {
            String place = database.rows("select place_code as code from place where tenant_id = 'macau' limit 1")
                    .get(0)
                    .text("code");
            Map<String, Object> content = WrittenListing.activity(place);
            content.put(
                    "photos",
                    Stream.of(photos)
                            .map(id -> Map.of("id", id, "version", 1, "alt", ALT.get("alt")))
                            .toList());
            return content;
        }

        @Test
        void shows_its_photographs_and_holds_them() {
            UUID id = withPicture(TestFiles.jpeg(1600, 900));
            WrittenListing listing = new WrittenListing(market, "macau", "lotus-travel", CODE);
            listing.begun("activity");
            assertThat(listing.writes(content(id, UUID.randomUUID())).jsonPath().getList("faults.field", String.class))
                    .containsExactly("photos[1].id");
            assertThat(listing.writes(content(id)).jsonPath().getList("faults")).isEmpty();
            assertThat(listing.published().statusCode()).isEqualTo(200);

            Response shown = market.request().get("/listings/macau." + CODE);

            assertThat(shown.jsonPath().getString("photos[0].path")).isEqualTo("/media/macau/" + id + "/1");
            assertThat(shown.jsonPath().getString("photos[0].alt")).startsWith("The ruins");
            Problem.of(staff.request().delete(OWN + "/" + id)).is(409, "medium-shown");
            listing.edits();
            listing.writes(content());
            assertThat(listing.published().statusCode()).isEqualTo(200);
            assertThat(staff.request().delete(OWN + "/" + id).statusCode()).isEqualTo(204);
            assertThat(shown(id, 1, 320).statusCode()).isEqualTo(404);
            listing.wants("PAUSED");
        }
    }
}
