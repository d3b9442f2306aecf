package org.panprd.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.booking.Samples.MONDAY;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.catalog.Part;
import org.panprd.marketplace.catalog.RealCatalogue;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenancy.Regions;
import org.panprd.marketplace.tenants.border.Direction;

class FacetsTest {
    private static final Regions REGIONS = RealRegions.get();

    private static Facets of(String id) {
        String option = RealCatalogue.listing(id).options().get(0).code();
        Part part = RealCatalogue.part(id, option, MONDAY, null, "ADULT:2");
        return Facets.of(part, REGIONS.folders().iterator().next().places().get(0), REGIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "yunnan.mohan-luang-prabang-rail-tour, mohan, OUT",
        "yunnan.xishuangbanna-asean-group-tour, mohan, IN",
        "guangdong.hengqin-macau-two-days-tour, hengqin, OUT",
        "hongkong.west-kowloon-chaozhou-rail-weekend, west-kowloon, IN",
        "hongkong.hzm-bridge-macau-day-tour, hzm-bridge-macau, OUT",
        "macau.hzm-bridge-hong-kong-day-tour, hzm-bridge-macau, IN",
        "yunnan.dai-medicine-week, ,"
    })
    void of_a_tour_say_which_way_it_crosses_its_port_whatever_its_listing_says(
            String id, @Nullable String port, @Nullable Direction direction) {
        assertThat(of(id).port()).isEqualTo(port);
        assertThat(of(id).direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({
        "yunnan.mohan-luang-prabang-rail-tour, true",
        "guangdong.hengqin-macau-two-days-tour, true",
        "hongkong.west-kowloon-chaozhou-rail-weekend, true",
        "hongkong.hzm-bridge-macau-day-tour, true",
        "macau.hzm-bridge-hong-kong-day-tour, true",
        "yunnan.xishuangbanna-asean-group-tour,",
        "yunnan.dai-medicine-week,"
    })
    void of_a_tour_say_whether_its_nights_are_spent_elsewhere(String id, @Nullable Boolean leaves) {
        assertThat(of(id).leaves()).isEqualTo(leaves);
    }
}
