package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.it.PlainNode.INN;
import static org.panprd.marketplace.it.PlainNode.ROUTES_WITH_INN;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where a name is shown and found after its file has changed. */
@ExtendWith(PlainNode.Starting.class)
class ChangedNamesIT {
    private final PlainNode node;
    private final TenantFiles files;

    ChangedNamesIT(PlainNode node, @TempDir Path folder) {
        this.node = node;
        files = TenantFiles.copiedTo(folder);
    }

    @Test
    void of_a_place_is_shown_and_found() {
        node.load(files.with("yunnan/places.yaml", "en: Lijiang Old Town", "en: Dayan Citadel"));

        assertThat(node.find("citadel")).contains(INN);
        assertThat(node.rows("select card from search_document where listing_code = 'lijiang-courtyard-inn'"))
                .singleElement()
                .asString()
                .contains("Dayan Citadel");
        assertThat(node.changed()).containsAll(ROUTES_WITH_INN).doesNotContain("fujian.wuyi-tea-garden-lodge");
    }

    @Test
    void of_a_theme_is_found() {
        node.load(files.with("region/themes.yaml", "en: Ethnic culture", "en: Folkways"));

        assertThat(node.find("folkways")).contains(INN);
        assertThat(node.find("ethnic culture")).doesNotContain(INN);
    }

    @Test
    void of_a_tenant_is_found_and_so_are_the_routes_that_lead_there() {
        node.load(files.with("yunnan/tenant.yaml", "en: Yunnan }", "en: Cloudland }"));

        assertThat(node.find("cloudland")).contains(INN).containsAll(ROUTES_WITH_INN);
    }

    @Test
    void of_an_operator_is_shown() {
        node.load(files.with("yunnan/operators.yaml", "en: Caiyun Inns (sample)", "en: Rainbow Inns"));

        assertThat(node.operatorOf(INN).name().en()).isEqualTo("Rainbow Inns");
        assertThat(node.dropped()).contains("market:catalogue");
    }
}
