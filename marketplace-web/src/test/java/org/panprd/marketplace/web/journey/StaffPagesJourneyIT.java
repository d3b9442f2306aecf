package org.panprd.marketplace.web.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Owners and directors look after their staff on the pages; others do not. */
@ExtendWith(Journeys.class)
class StaffPagesJourneyIT {
    private static Visitor invite(Visitor visitor, String email, String role) {
        visitor.type("#email", email);
        visitor.find("#role").selectOption(role);
        return visitor.click("main form button.primary");
    }

    @Test
    void an_owner_invites_and_removes(Marketplace market) {
        try (Visitor visitor = market.onPhone("zh-CN")) {
            visitor.open("/work").signIn("operator-sichuan");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/operator/sichuan/[a-z-]+/staff"));
            assertThat(visitor.find(".main-nav a[href='/work']")).isVisible();
            assertThat(visitor.find("main .lines li")).hasCount(1);

            visitor.find("main form").evaluate("form => form.noValidate = true");
            invite(visitor, "nobody", "STAFF").picture("staff-refused");
            assertThat(visitor.find("#email-note .error")).hasText("请填写有效的电子邮箱");
            invite(visitor, "front.desk@sichuan.example", "STAFF").picture("staff");
            assertThat(visitor.find(".good")).containsText("邮件未能发出");
            assertThat(visitor.find("main .lines li")).hasCount(2);

            visitor.click("a[aria-label='移除: front.desk@sichuan.example']").click("button.danger");
            assertThat(visitor.find("main .lines li")).hasCount(1);
            visitor.click("a[href$='/remove']").click("button.danger");
            assertThat(visitor.find(".problem")).isVisible();
            assertThat(visitor.find("main .lines li")).hasCount(1);
        }
    }

    @Test
    void who_works_for_several_chooses_and_who_does_not_lead_only_looks(Marketplace market) {
        try (Visitor director = market.onDesktop("en-GB");
                Visitor several = market.onPhone("en-GB")) {
            director.open("/work").signIn("bureau-jiangxi");
            assertThat(director.page()).hasURL(market.web() + "/bureau/jiangxi/staff");
            invite(director, "operator-guangdong@marketplace.example", "ANALYST")
                    .picture("staff");
            assertThat(director.find("main .lines li")).hasCount(2);

            several.open("/work").signIn("operator-guangdong").picture("work");
            assertThat(several.find(".ways a")).hasCount(2);
            several.click("a[href='/bureau/jiangxi/staff']");

            assertThat(several.find(".acting")).containsText("Jiangxi");
            assertThat(several.find("main form")).hasCount(0);
            assertThat(several.find(".hint")).isVisible();
            several.click(".acting a[href='/work']").click("a[href^='/operator/guangdong/']");
            assertThat(several.find("main form")).isVisible();
        }
    }

    @Test
    void nobody_else_gets_in(Marketplace market) {
        try (Visitor visitor = market.onPhone("en-GB")) {
            visitor.open("/bureau/guizhou/staff").signIn("operator-sichuan");
            assertThat(visitor.find("h1")).hasText("There is no such page");
            assertThat(visitor.status("/operator/yunnan/dianxi-travel/staff")).isEqualTo(404);
            assertThat(visitor.status("/me/companions")).isEqualTo(403);
            assertThat(visitor.status("/bureau/sichuan/staff")).isEqualTo(403);
        }
        try (Visitor traveller = market.onPhone("en-GB")) {
            traveller.open("/work").signIn("traveller2");
            assertThat(traveller.find(".empty")).isVisible();
            assertThat(traveller.find(".main-nav a[href='/work']")).hasCount(0);
            assertThat(traveller.status("/bureau/yunnan/staff")).isEqualTo(404);
        }
    }
}
