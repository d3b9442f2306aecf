package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator connects with a supplier, which is this market itself, and takes over what it sells. */
@ExtendWith(Journeys.class)
class SuppliersJourneyIT {
    private static final String FITS = "() => document.documentElement.scrollWidth <= window.innerWidth";
    private static final String KEY = "octo_a-key-of-the-journey-of-suppliers";

    private static void looksWell(Visitor visitor, String name) {
        AccessibilityIT.check(visitor.picture(name), name);
        assertThat(visitor.page().evaluate(FITS)).isEqualTo(true);
    }

    /** A reseller of Guangdong's tower and of an inn in Yunnan. */
    private static void isReseller(Marketplace market) throws SQLException, IOException, NoSuchAlgorithmException {
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(KEY.getBytes(StandardCharsets.UTF_8)));
        try (Connection connection = market.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into reseller (reseller_code, name, email, telephone, status, created_at)"
                    + " values ('far-away', 'Far Away', 'a@far.example', '+86 755 1234 5678', 'ACTIVE', now())");
            statement.executeUpdate("insert into reseller_key (key_hash, key_id, reseller_code, hint, created_at)"
                    + " values ('" + hash + "', gen_random_uuid(), 'far-away', 'iers', now())");
            statement.executeUpdate(
                    "insert into channel_contract (tenant_id, reseller_code, status, commission_percent, most_held)"
                            + " select unnest(array['guangdong', 'yunnan']), 'far-away', 'ACTIVE', 10, 10");
            statement.executeUpdate(
                    "insert into channel_listing select tenant_id, listing_code, operator_code, now() from listing"
                            + " where listing_code in ('canton-tower-ticket', 'lijiang-courtyard-inn')"
                            + " on conflict do nothing");
        }
    }

    @Test
    void an_operator_resells(Marketplace market) throws SQLException, IOException, NoSuchAlgorithmException {
        isReseller(market);
        try (Visitor owner = market.onDesktop("en-GB")) {
            owner.open("/work").signIn("operator-jiangxi").click("nav.rooms a[href^='/suppliers/jiangxi/']");
            assertThat(owner.find("main .empty")).isVisible();
            connects(market, owner);
            takesOver(owner);
        }
        String listing = comesFromAfar(market);
        try (Visitor guest = market.onPhone("zh-HK")) {
            guest.open("/listing/" + listing);
            assertThat(guest.find("main .beforeYouGo .later")).containsText("十分鐘");
            looksWell(guest, "listing-supplied");
        }
        keepsSomething(market);
        try (Visitor owner = market.onPhone("zh-CN")) {
            owner.open("/work").signIn("operator-jiangxi").click("nav.rooms a[href^='/suppliers/jiangxi/']");
            assertThat(owner.find("main table tbody tr")).containsText("THEIRS-1");
            looksWell(owner, "suppliers");
            owner.click("main .lines h2 a");
            looksWell(owner, "supplier");
        }
        try (Visitor owner = market.onDesktopWithoutScript("zh-HK")) {
            owner.open("/work").signIn("operator-jiangxi").click("nav.rooms a[href^='/suppliers/jiangxi/']");
            assertThat(owner.find("main table tbody tr")).containsText("¥120");
            owner.picture("suppliers-kept").click("button[value=CLOSED]");
            assertThat(owner.find("main .lines .status")).hasText("已停用");
            owner.picture("suppliers-plain");
        }
    }

    /** What no page can bring about: the supplier takes something not back. */
    private static void keepsSomething(Marketplace market) throws SQLException, IOException {
        try (Connection connection = market.database();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into supplier_reservation (tenant_id, reservation_id, booking_id, item,"
                    + " listing_code, option_code, day, connection_id, state, wanted, supplier_reference, fault,"
                    + " kept_currency, kept_minor, next_try_at, created_at, changed_at) select tenant_id,"
                    + " gen_random_uuid(), gen_random_uuid(), 1, 'tower-from-afar', 'daytime', current_date,"
                    + " connection_id, 'KEPT', 'RELEASED', 'THEIRS-1',"
                    + " 'UNPROCESSABLE_ENTITY: It is too late to cancel.', 'CNY', 12000, now(), now(), now()"
                    + " from supplier_connection where tenant_id = 'jiangxi'");
        }
    }

    /** What the operator sells already, from now on for the supplier; tells its id. */
    private static String comesFromAfar(Marketplace market) throws SQLException, IOException {
        try (Connection connection = market.database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("insert into supplier_option (tenant_id, listing_code,"
                        + " option_code, operator_code, connection_id, product_id, their_option_id, units, seen_at,"
                        + " due_at, stopped) select l.tenant_id, l.listing_code, l.content::json #>> '{options,0,code}',"
                        + " l.operator_code, c.connection_id, 'guangdong.canton-tower-ticket', 'daytime',"
                        + " '{\"ADULT\": \"adult\"}', now(), 'infinity', false"
                        + " from supplier_connection c join listing l using (tenant_id, operator_code)"
                        + " where tenant_id = 'jiangxi' and l.status = 'PUBLISHED'"
                        + " order by l.listing_code limit 1 returning tenant_id || '.' || listing_code")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void connects(Marketplace market, Visitor owner) {
        String octo = market.api() + "/octo";
        owner.type("#name", "Far Away").type("#url", "https://10.0.0.1/").type("#key", KEY);
        owner.click("main form.form button.primary");
        assertThat(owner.find("#url-note .error")).isVisible();
        assertThat(owner.find("#key")).hasValue("");
        looksWell(owner, "suppliers-refused");
        owner.type("#url", octo).type("#key", "octo_not-the-key").click("main form.form button.primary");
        assertThat(owner.find(".problem")).isVisible();
        owner.type("#key", KEY).click("main form.form button.primary");
        assertThat(owner.page()).hasURL(Pattern.compile(".*/suppliers/jiangxi/.*\\?notice=connected"));
    }

    private static void takesOver(Visitor owner) {
        assertThat(owner.find("main .lines > li")).hasCount(2);
        assertThat(owner.find("main .lines > li").last()).containsText("by the booking");
        owner.click("main .lines details summary").type("[name=code]", "Tower!");
        owner.click("main .lines form button.primary");
        assertThat(owner.find("main .lines .error")).isVisible();
        looksWell(owner, "supplier-refused");
        owner.type("[name=code]", "tower-from-afar").click("main .lines form button.primary");
        assertThat(owner.page()).hasURL(Pattern.compile(".*/listings/jiangxi/.*/tower-from-afar"));
        assertThat(owner.find("[name='title.en']")).hasValue("Canton Tower observation hall at 433 m");
    }
}
