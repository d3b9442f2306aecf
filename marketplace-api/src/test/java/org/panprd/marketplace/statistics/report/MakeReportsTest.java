package org.panprd.marketplace.statistics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.panprd.marketplace.media.KeepFiles;
import org.panprd.marketplace.statistics.report.MakingRecords.Work;

class MakeReportsTest {
    private final Store store = new Store();
    private final Records records = new Records();
    private final MakeReports makeReports = new MakeReports();
    private Runnable writing = () -> {};

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    MakeReportsTest() {
        makeReports.files = store;
        makeReports.records = records;
        makeReports.planReports = new PlanReports() {
            @Override
            int plan() {
                return 0;
            }
        };
        makeReports.writeReport = new WriteReport() {
            @Override
            Files write(Work work) {
                writing.run();
                return new Files(new byte[] {1}, new byte[] {2});
            }
        };
    }

    /** Files in memory. */
    private static final class Store extends KeepFiles {
        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public void put(String key, byte[] content) {
            files.put(key, content);
        }

        @Override
        public Optional<byte[]> find(String key) {
            return Optional.ofNullable(files.get(key));
        }

        @Override
        public void remove(Collection<String> keys) {
            keys.forEach(files::remove);
        }
    }

    /** What is due, and what was written down. */
    private static final class Records extends MakingRecords {
        private final Deque<Work> due = new ArrayDeque<>();
        private final List<Report> old = new ArrayList<>();
        private final List<String> said = new ArrayList<>();
        private boolean isMadeElsewhere;

        @Override
        Optional<Work> take() {
            return Optional.ofNullable(due.poll());
        }

        @Override
        boolean settle(Work work, String fileKey) {
            said.add("made " + fileKey);
            return !isMadeElsewhere;
        }

        @Override
        void failed(Report report, String fault) {
            said.add("failed " + fault);
        }

        @Override
        List<Report> old() {
            return List.copyOf(old);
        }

        @Override
        void forget(Report report) {
            old.remove(report);
        }
    }

    @Nested
    class Making {
        @Test
        void writes_both_files_under_the_key_of_its_attempt() {
            Work work = Reports.begun(2);
            records.due.add(work);

            makeReports.run();

            String key = "reports/yunnan/" + work.report().id() + "/2";
            assertThat(records.said).containsExactly("made " + key);
            assertThat(store.files).containsOnlyKeys(key + ".pdf", key + ".xlsx");
        }

        @Test
        void takes_its_own_files_back_if_another_node_was_faster() {
            Work work = Reports.begun(2);
            String other = "reports/yunnan/" + work.report().id() + "/1.pdf";
            store.put(other, new byte[] {9});
            records.due.add(work);
            records.isMadeElsewhere = true;

            makeReports.run();

            assertThat(store.files).containsOnlyKeys(other);
        }

        @Test
        void goes_on_with_the_next_if_one_fails() {
            records.due.add(Reports.begun(1));
            records.due.add(Reports.begun(1));
            var calls = new int[1];
            writing = () -> {
                calls[0]++;
                if (calls[0] == 1) {
                    throw new IllegalStateException("The disk is full");
                }
            };

            makeReports.run();

            assertThat(records.said).hasSize(2).first().isEqualTo("failed IllegalStateException");
            assertThat(records.said.get(1)).startsWith("made ");
        }

        @Test
        void is_tried_again_after_pauses_that_grow_to_an_hour() {
            assertThat(List.of(1, 2, 4, 7, 90))
                    .extracting(attempts -> Reports.begun(attempts).report().pause())
                    .containsExactly(
                            Duration.ofMinutes(1),
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(8),
                            Duration.ofMinutes(60),
                            Duration.ofMinutes(60));
        }
    }

    @Nested
    class Forgetting {
        @Test
        void takes_the_files_with_it() {
            Report made = made(Reports.begun(1).report());
            records.old.add(made);
            Report.keys(String.valueOf(made.fileKey())).forEach(key -> store.put(key, new byte[] {1}));

            makeReports.forget();

            assertThat(records.old).isEmpty();
            assertThat(store.files).isEmpty();
        }

        private Report made(Report report) {
            return new Report(
                    report.tenant(),
                    report.id(),
                    report.order(),
                    report.name(),
                    report.every(),
                    report.language(),
                    report.period(),
                    report.plannedAt(),
                    1,
                    Instant.EPOCH,
                    report.newFileKey());
        }
    }
}
