package org.panprd.marketplace.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.panprd.marketplace.platform.CannotRun;
import org.panprd.marketplace.platform.OwnDatabase;

/** What the start's check finds in a real database that somebody has spoiled. */
class GapsIT {
    private static @Nullable OwnDatabase database;

    @BeforeAll
    static void start() {
        database = OwnDatabase.start("gaps-it");
    }

    @AfterAll
    static void stop() {
        database().close();
    }

    private static OwnDatabase database() {
        return Objects.requireNonNull(database);
    }

    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    private static Walls walls() {
        var walls = new Walls();
        walls.sql = database().transactions().sql();
        return walls;
    }

    /** As the application finds them. */
    private static List<String> gaps() {
        Walls walls = walls();
        List<String> gaps = new ArrayList<>();
        database().transactions().connected(() -> walls.gaps().forEach(gap -> gaps.add(gap.toString())));
        return gaps;
    }

    private static void spoil(String... statements) {
        var administrator = database().administrator();
        administrator.connected(() -> administrator.inTransaction("", () -> {
            for (String statement : statements) {
                administrator.sql().update(statement);
            }
            return true;
        }));
    }

    @Test
    void are_none_after_the_migrations() {
        assertThat(gaps()).isEmpty();
    }

    static Stream<Arguments> spoilings() {
        return Stream.of(
                spoiling(
                        "superuser marketplace_app",
                        "alter role marketplace_app superuser",
                        "alter role marketplace_app nosuperuser"),
                spoiling(
                        "bypasses-row-security marketplace_app",
                        "alter role marketplace_app bypassrls",
                        "alter role marketplace_app nobypassrls"),
                spoiling(
                        "superuser postgres",
                        "grant postgres to marketplace_app",
                        "revoke postgres from marketplace_app"),
                spoiling(
                        "owns-table listing",
                        "alter table listing owner to marketplace_app",
                        "alter table listing owner to marketplace_owner"),
                spoiling(
                        "member-of-owner marketplace_owner",
                        "grant marketplace_owner to marketplace_app",
                        "revoke marketplace_owner from marketplace_app"),
                spoiling(
                        "row-security-off booking",
                        "alter table booking disable row level security",
                        "alter table booking enable row level security"),
                spoiling(
                        "row-security-not-forced booking",
                        "alter table booking no force row level security",
                        "alter table booking force row level security"),
                spoiling(
                        "no-policy payment_notification",
                        "drop policy payment_notification_all on payment_notification",
                        "create policy payment_notification_all on payment_notification using (scope() = 'platform')"),
                spoiling(
                        "tenant-not-first search_document",
                        "alter table search_document drop constraint search_document_pkey, add primary key (listing_code, tenant_id)",
                        "alter table search_document drop constraint search_document_pkey, add primary key (tenant_id, listing_code)"));
    }

    private static Arguments spoiling(String gap, String done, String undone) {
        return Arguments.of(gap, done, undone);
    }

    @ParameterizedTest
    @MethodSource("spoilings")
    void are_found_and_named(String gap, String done, String undone) {
        spoil(done);
        try {
            assertThat(gaps()).contains(gap);
            assertThatThrownBy(() -> database().transactions().connected(walls()::require))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining(gap);
        } finally {
            spoil(undone);
        }
        assertThat(gaps()).isEmpty();
    }
}
