package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a home insurance is likely to settle of a wellness offer. */
@OnTheMarket
class SettlementIT {
    private final Market market;

    SettlementIT(Market market) {
        this.market = market;
    }

    private Response quote(String listing, String option, String scheme, String home) {
        LocalDate day = new Calendar(market).firstDay(listing, "ADULT:1", 20);
        return market.request("en")
                .contentType("application/json")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "listingId",
                                listing,
                                "optionId",
                                option,
                                "date",
                                day.toString(),
                                "startTime",
                                startTime(listing),
                                "units",
                                Map.of("ADULT", 1))),
                        "insurance",
                        Map.of("scheme", scheme, "home", home)))
                .post("/quotes");
    }

    private String startTime(String listing) {
        return market.request("en").get("/listings/" + listing).jsonPath().getString("options[0].startTimes[0]");
    }

    private JsonPath item(String listing, String option, String scheme, String home) {
        return quote(listing, option, scheme, home)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items[0]");
    }

    @ParameterizedTest
    @CsvSource({
        // 3,980.00, of which 70 % are medical: 2,786.00; employees of the same province 60 to 80 %, of another 50 to 70
        // %
        "urban-employee, hainan, 278600, 167160, 222880",
        "urban-employee, guizhou, 278600, 139300, 195020",
        "urban-employee, elsewhere, 278600, 139300, 195020",
        "residents, hainan, 278600, 125370, 181090",
        "residents, hunan, 278600, 97510, 153230"
    })
    void is_a_share_of_the_medical_part(String scheme, String home, long medical, long least, long most) {
        JsonPath item = item("hainan.boao-rehabilitation-days", "seven-days", scheme, home);

        assertThat(item.getLong("price[0].amountMinor")).isEqualTo(398000);
        assertThat(item.getLong("settlement.medicalPart.amountMinor")).isEqualTo(medical);
        assertThat(item.getLong("settlement.settledLeast.amountMinor")).isEqualTo(least);
        assertThat(item.getLong("settlement.settledMost.amountMinor")).isEqualTo(most);
        assertThat(item.getLong("settlement.paidLeast.amountMinor")).isEqualTo(398000 - most);
        assertThat(item.getLong("settlement.paidMost.amountMinor")).isEqualTo(398000 - least);
        assertThat(item.getString("settlement.source")).isNotBlank();
        assertThat(item.getString("settlement.asOf")).isEqualTo("2025-12-31");
        assertThat(item.getString("settlement.caution")).contains("never a promise");
    }

    @Test
    void goes_up_to_what_a_voucher_is_worth_in_a_year() {
        JsonPath item =
                item("hongkong.kowloon-recovery-programme", "three-sessions", "hong-kong-elderly-voucher", "hongkong");

        assertThat(item.getLong("settlement.settledLeast.amountMinor")).isZero();
        assertThat(item.getLong("settlement.settledMost.amountMinor")).isEqualTo(200000);
        assertThat(item.getString("settlement.settledMost.currency")).isEqualTo("HKD");
    }

    @ParameterizedTest
    @CsvSource({
        "guangdong.dinghu-forest-recovery-day, small-group, urban-employee, guangdong, NOT_MEDICAL",
        "hainan.boao-health-examination-days, core, urban-employee, hainan, NOT_DESIGNATED",
        "hainan.boao-rehabilitation-days, seven-days, hong-kong-elderly-voucher, hongkong, NO_RULE",
        "hongkong.kowloon-recovery-programme, three-sessions, residents, guangdong, NO_RULE"
    })
    void is_nothing_with_a_reason(String listing, String option, String scheme, String home, String nothing) {
        JsonPath item = item(listing, option, scheme, home);

        assertThat(item.getString("settlement.nothing")).isEqualTo(nothing);
        assertThat(item.getMap("settlement.settledMost")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "soldiers, hainan, insurance.scheme",
        "urban-employee, hongkong, insurance.home",
        "hong-kong-elderly-voucher, elsewhere, insurance.home"
    })
    void is_refused_for_an_insurance_that_nobody_has(String scheme, String home, String field) {
        Response answer = quote("hainan.boao-rehabilitation-days", "seven-days", scheme, home);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
    }

    @Test
    void can_be_asked_of_the_schemes_that_there_are() {
        JsonPath schemes = market.request("en").get("/insurance-schemes").jsonPath();

        assertThat(schemes.getList("items.code", String.class)).contains("urban-employee", "macau-medical-voucher");
        assertThat(schemes.getList("items[0].homes.code", String.class)).contains("guizhou", "elsewhere");
    }
}
