package org.panprd.marketplace.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.panprd.marketplace.it.PlainNode.INN;
import static org.panprd.marketplace.it.PlainNode.INN_FILE;
import static org.panprd.marketplace.it.PlainNode.LAST;
import static org.panprd.marketplace.it.PlainNode.ROOMS;
import static org.panprd.marketplace.it.PlainNode.ROUTES_WITH_INN;
import static org.panprd.marketplace.it.PlainNode.TODAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.panprd.marketplace.tenancy.RealRegions;
import org.panprd.marketplace.tenancy.Regions;

/** Which listings follow when files have changed, and which do not. */
@ExtendWith(PlainNode.Starting.class)
class ChangedListingsIT {
    private final PlainNode node;
    private final TenantFiles files;

    ChangedListingsIT(PlainNode node, @TempDir Path folder) {
        this.node = node;
        files = TenantFiles.copiedTo(folder);
    }

    @Nested
    class The_same_files {
        @Test
        void are_loaded_again_without_writing_a_row() {
            assertThat(node.writtenByLoading(files.regions())).isEqualTo("nothing");
            assertThat(node.dropped()).isEmpty();
        }
    }

    @Nested
    class Changed_files {
        @Test
        void are_loaded_by_one_of_two_nodes_that_start_at_once() {
            Regions regions = files.with(INN_FILE, "stock: 12", "stock: 20").regions();

            List<Integer> loaded = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> node.loadOnAnotherNode(regions)))
                    .limit(2)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(loaded).containsExactlyInAnyOrder(1 + ROUTES_WITH_INN.size(), 0);
        }
    }

    @Nested
    class A_listing {
        @Test
        void changes_with_the_routes_that_contain_it_and_no_other() {
            node.load(files.with(INN_FILE, "base: 32000", "base: 100"));

            Set<String> expected = new TreeSet<>(ROUTES_WITH_INN);
            expected.add(INN);
            assertThat(node.changed()).isEqualTo(expected);
            assertThat(node.dropped()).contains("market:catalogue");
        }

        @Test
        void costs_in_lists_what_its_file_says_and_so_do_its_routes() {
            long route = node.priceFrom("yunnan.north-west-shangri-la");

            node.load(files.with(INN_FILE, "base: 32000", "base: 100"));

            assertThat(node.priceFrom(INN)).isEqualTo(100);
            assertThat(node.priceFrom("yunnan.north-west-shangri-la")).isLessThan(route - 40_000);
        }

        @Test
        void whose_file_is_gone_is_no_longer_found_nor_are_the_routes_with_it_until_it_is_back() {
            node.load(files.without(INN_FILE));

            assertThat(node.find("Naxi courtyard inn")).doesNotContain(INN);
            assertThat(node.find("Shangri-La")).doesNotContain("yunnan.north-west-shangri-la");
            assertThat(node.capacities(ROOMS)).isEmpty();
            assertThat(node.rows("select listing_code from allotment_draw where resource = '" + ROOMS + "'"))
                    .isEmpty();

            node.load(RealRegions.get());

            assertThat(node.find("Naxi courtyard inn")).contains(INN);
            assertThat(node.find("Shangri-La")).contains("yunnan.north-west-shangri-la");
            assertThat(node.capacities(ROOMS))
                    .hasSize(401)
                    .containsEntry(TODAY, 12)
                    .containsEntry(LAST, 12);
        }
    }

    @Nested
    class A_listing_of_the_console {
        @Test
        void stays_as_it_is_whatever_its_file_says_and_still_follows_the_shared_ones() {
            long price = node.priceFrom(INN);
            node.ofTheConsole(true);
            try {
                node.load(RealRegions.get());
                node.changed().clear();
                node.load(files.with(INN_FILE, "base: 32000", "base: 100"));

                assertThat(node.changed()).doesNotContain(INN);
                assertThat(node.priceFrom(INN)).isEqualTo(price);

                node.load(files.without(INN_FILE));

                assertThat(node.find("Naxi courtyard inn")).contains(INN);
                node.changed().clear();

                node.load(files.with("yunnan/places.yaml", "Lijiang", "Lijiang!"));

                assertThat(node.changed()).contains(INN);
            } finally {
                node.ofTheConsole(false);
                node.load(RealRegions.get());
            }
        }
    }
}
