package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * A business of Guangxi asks to sell in Guizhou, shows what is not recognised, is approved, publishes its first listing, and
 * lets its first guest in.
 */
@ExtendWith(Journeys.class)
class JoiningJourneyIT {
    private static final String FIRST = "bilby-river-evening";
    private static final String OWNER = "operator-guangxi";
    private static final String PERMISSION = "border-tour-permission";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final long HUNDRED_MILLIS = 100_000_000;
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";

    private static FilePayload photograph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return new FilePayload("photograph.jpg", "image/jpeg", bytes.toByteArray());
    }

    private static void fill(Visitor visitor) {
        visitor.type("[name='name.zh-Hans']", "漓水旅行社贵州分社（示例）");
        visitor.type("[name='name.zh-Hant']", "灕水旅行社貴州分社（示例）");
        visitor.type("[name='name.en']", "Lishui River Travel Guizhou (sample)");
        visitor.type("[name=telephone]", "+86 851 555 0100").type("[name=email]", "guizhou@operator.example");
        visitor.type("[name='contact.name']", "韦秀英").type("[name='contact.telephone']", "+86 851 555 0101");
        visitor.type("[name='contact.email']", "wei@operator.example");
        visitor.type("[name='bankAccount.holder']", "漓水旅行社").type("[name='bankAccount.bank']", "样本银行");
        visitor.type("[name='bankAccount.number']", "6222 0000 0000 4321");
        visitor.type("[name='licence." + PERMISSION + ".number']", "L-GZ-BJ0001");
        visitor.type("[name='licence." + PERMISSION + ".issuer']", "贵州省文化和旅游厅");
    }

    /** What the owner's rights are now, as Keycloak says. */
    private static String operatorIn(Marketplace market, String tenant) throws Exception {
        Instant begun = Instant.now();
        while (Duration.between(begun, Instant.now()).compareTo(SOON) < 0) {
            for (JsonNode acting : market.apiOf(OWNER).get("/me").path("acting")) {
                if (acting.path("tenant").stringValue("").equals(tenant)) {
                    return acting.path("operator").stringValue("");
                }
            }
            LockSupport.parkNanos(HUNDRED_MILLIS);
        }
        throw new AssertionError(OWNER + " may not act in " + tenant);
    }

    @Test
    void a_business_joins_a_second_region_and_shows_only_what_that_does_not_recognise(Marketplace market)
            throws Exception {
        try (Visitor owner = market.onPhone("zh-CN");
                Visitor director = market.onDesktop("zh-CN")) {
            owner.open("/sell").signIn(OWNER);
            AccessibilityIT.check(owner.picture("sell"), "sell");
            owner.find("#tenant").selectOption("guizhou");
            owner.find("#kind").selectOption("travel-agency");
            owner.find("#crossesPorts").check();
            owner.click("main form button.primary");
            fill(owner);
            owner.type("[name=registrationNumber]", "91450000MA1550019X");
            owner.type("[name='licence." + PERMISSION + ".validUntil']", "2001-01-31");
            owner.click("main form button.primary");
            assertThat(owner.find("main .error")).hasCount(2);
            AccessibilityIT.check(owner.picture("sell-form"), "business-form");

            owner.type("[name=registrationNumber]", "91450000MA1550019W");
            owner.type(
                    "[name='licence." + PERMISSION + ".validUntil']",
                    market.daysAhead(400).toString());
            owner.type("[name='bankAccount.holder']", "漓水旅行社").click("main form button.primary");
            assertThat(owner.page()).hasURL(Pattern.compile(".*/sell/[0-9a-f-]{36}\\?notice=kept"));
            assertThat(owner.find(".lines .is-YES")).hasCount(2);
            owner.click("form[action$='/submit'] button");
            assertThat(owner.find("[role=alert]")).isVisible();

            owner.find("#file-" + PERMISSION).setInputFiles(photograph());
            owner.click("form[action$='/file/" + PERMISSION + "'] button");
            assertThat(owner.find(".lines .is-YES")).hasCount(3);
            AccessibilityIT.check(owner.picture("sell-business"), "business");
            assertThat(owner.page().evaluate(FITS)).isEqualTo(true);
            owner.click("form[action$='/submit'] button");
            assertThat(owner.page()).hasURL(Pattern.compile(".*notice=submitted"));

            director.open("/applications/guizhou").signIn("bureau-guizhou");
            AccessibilityIT.check(director.picture("applications"), "applications");
            director.click(".lines h2 a");
            assertThat(director.find("main")).containsText("one-travel-agency");
            AccessibilityIT.check(director.picture("application"), "application");
            director.find("#APPROVE").check();
            director.click("main form button.primary");
            assertThat(director.find("[role=status]")).isVisible();

            String operator = operatorIn(market, "guizhou");
            assertThat(operator).startsWith("lishui-river-travel-guizhou");
            owner.open("/licences/guizhou/" + operator).signIn(OWNER);
            assertThat(owner.find("main .lines > li")).hasCount(3);
            AccessibilityIT.check(owner.picture("licences"), "licences");
            director.open("/licensing/guizhou?status=VALID");
            AccessibilityIT.check(director.picture("licensing"), "licensing");
            assertThat(director.find("main")).containsText(operator);

            sells(owner, director, operator);
            letsIn(owner, operator, booked(market));
        }
    }

    /** Its first listing is written and published. */
    private static void sells(Visitor owner, Visitor director, String operator) {
        owner.open("/listings/guizhou/" + operator + "/new");
        owner.find("#family").selectOption("activity");
        owner.type("#code", FIRST).click("main form button.primary");
        ListingEditor editor = new ListingEditor(owner);
        editor.introduce("Bilby river evening", "An evening by the river.", "lake")
                .offer("evening", "Evening", "98");
        editor.press("act", "SUBMITTED");
        assertThat(owner.find("[role=status]")).isVisible();
        director.open("/listings-review/guizhou/" + FIRST);
        ListingEditor.publish(director);
        assertThat(director.find("[role=status]")).isVisible();
    }

    /** What the code of the voucher of its first guest says, who comes today. */
    private static String booked(Marketplace market) throws IOException {
        try (Visitor guest = market.onPhone("zh-CN")) {
            guest.register("tang.min", "Min", "Tang");
            guest.addToTrip("guizhou." + FIRST, "option=evening&ADULT=1&date=" + market.daysAhead(0));
            guest.open("/book")
                    .introduce("tang.min@marketplace.example", "唐敏")
                    .holdAndPay()
                    .decidePayment("approve")
                    .awaitConfirmation();
            byte[] picture = guest.download(guest.find(".qr img").first().getAttribute("src"));
            return Voucher.read(ImageIO.read(new ByteArrayInputStream(picture)));
        }
    }

    private static void letsIn(Visitor owner, String operator, String code) {
        owner.open("/bookings/guizhou/" + operator);
        assertThat(owner.find("main .desk tbody tr")).hasCount(1);
        owner.open("/check-in/guizhou/" + operator);
        assertThat(owner.find("#gate-list li")).hasCount(1);
        owner.type("#code", code).click("#gate-form button.primary");
        assertThat(owner.find("#gate-result")).containsText("放行：1 人");
        owner.picture("first-guest");
    }
}
