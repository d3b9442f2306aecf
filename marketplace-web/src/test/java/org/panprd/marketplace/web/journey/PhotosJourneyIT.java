package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody of an operator adds a photograph, chooses the part that is shown, and takes it away again. */
@ExtendWith(Journeys.class)
class PhotosJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final String ALL = "/photos/guangxi/lijiang-river-travel";

    /** A green field with a red stripe down its left. */
    private static FilePayload photograph(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.GREEN);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 10, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return new FilePayload("photograph.png", "image/png", bytes.toByteArray());
    }

    private static void describe(Visitor visitor) {
        visitor.type("[name='zh-Hans']", "漓江竹筏").type("[name='zh-Hant']", "灕江竹筏");
    }

    @Test
    void a_photograph_is_added_cut_and_removed(Marketplace market) throws IOException {
        try (Visitor visitor = market.onPhone("zh-CN")) {
            visitor.open("/work").signIn("operator-guangxi");
            visitor.open(ALL);
            AccessibilityIT.check(visitor.picture("photos-empty"), "photos-empty");
            describe(visitor);
            visitor.find("#file").setInputFiles(photograph(700, 400));
            visitor.type("[name='en']", "Rafts on the Li River").click("main form button.primary");
            assertThat(visitor.find("[role=alert]")).containsText("800");

            visitor.find("#file").setInputFiles(photograph(2000, 1500));
            visitor.click("main form button.primary");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*notice=added"));
            AccessibilityIT.check(visitor.picture("photo"), "photo");
            assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);

            String before = visitor.find(".cut-now").getAttribute("src");
            visitor.find("#width").fill("1000");
            visitor.find("#across").fill("100");
            visitor.picture("photo-cut");
            visitor.click("main form button.primary");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*notice=saved"));
            assertThat(visitor.find("#across")).hasValue("100");
            assertThat(visitor.find(".cut-now")).not().hasAttribute("src", before);

            visitor.open(ALL);
            assertThat(visitor.find("main .gallery img")).hasAttribute("alt", "漓江竹筏");
            AccessibilityIT.check(visitor.picture("photos"), "photos");
            visitor.click("main .gallery a");
            visitor.click("details summary");
            visitor.click("[name=remove]");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*notice=removed"));
            assertThat(visitor.find("main .gallery img")).hasCount(0);
        }
    }
}
