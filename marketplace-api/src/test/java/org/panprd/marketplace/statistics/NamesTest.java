package org.panprd.marketplace.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.platform.Texts;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenants.Language;
import org.panprd.marketplace.tenants.Origins;

@SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
class NamesTest {
    private static String name(Dimension dimension, String key, Language language) {
        Names names = new Names();
        names.regions = RealRegions.get();
        return names.of("yunnan", dimension, language).apply(key);
    }

    @ParameterizedTest
    @CsvSource({
        "ALL, *, 云南",
        "ORIGIN, CN-GD, 广东",
        "ORIGIN, FR, 法国",
        "ORIGIN, unknown, 未知",
        "RESIDENCE, CN, 中国",
        "CHANNEL, WEB, 自有网站",
        "CHANNEL, klook, klook",
        "AGE, CHILD, 儿童",
        "FAMILY, stay, 住宿",
        "THEME, nature, 自然风光",
        "FLOW_TO, guizhou, 贵州",
        "PORT, hekou:OUT, 河口 出境",
        "PORT_HOUR, hekou:IN:09, 河口 入境 09:00",
        "THEME, gone, gone"
    })
    void are_those_that_people_use(Dimension dimension, String key, String name) {
        assertThat(name(dimension, key, Language.SIMPLIFIED_CHINESE)).isEqualTo(name);
    }

    @Test
    void of_provinces_are_all_there_and_different() {
        for (Language language : Language.values()) {
            Set<String> names = new HashSet<>();
            Origins.PROVINCES.forEach(province -> names.add(Texts.text(language, "origin." + province)));
            assertThat(names).hasSameSizeAs(Origins.PROVINCES);
        }
    }
}
