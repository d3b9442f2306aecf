package org.panprd.marketplace.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.panprd.marketplace.availability.OpenDays;
import org.panprd.marketplace.booking.BookingParties;
import org.panprd.marketplace.booking.ExpireHolds;
import org.panprd.marketplace.channel.DeliverToResellers;
import org.panprd.marketplace.channel.KeepRequests;
import org.panprd.marketplace.departure.ForgetParticipants;
import org.panprd.marketplace.notice.KeepNotices;
import org.panprd.marketplace.platform.Idempotency;
import org.panprd.marketplace.sheets.RunImports;
import org.panprd.marketplace.statistics.CountBookings;
import org.panprd.marketplace.statistics.published.RevisePublications;
import org.panprd.marketplace.statistics.report.MakeReports;
import org.panprd.marketplace.wellness.ForgetReports;
import org.panprd.marketplace.wellness.ForgetScreenings;

/** What has time: to forget, to add up and to check. All of it runs in the platform's scope. */
@ApplicationScoped
class HourlyJobs {
    @Inject
    ExpireHolds expireHolds;

    @Inject
    KeepNotices keepNotices;

    @Inject
    RunImports runImports;

    @Inject
    CountBookings countBookings;

    @Inject
    RevisePublications revisePublications;

    @Inject
    MakeReports makeReports;

    @Inject
    KeepRequests keepRequests;

    @Inject
    DeliverToResellers deliverToResellers;

    @Inject
    OpenDays openDays;

    @Inject
    FollowPricesEverywhere followPrices;

    @Inject
    BookingParties parties;

    @Inject
    Idempotency idempotency;

    @Inject
    ForgetReports forgetReports;

    @Inject
    ForgetScreenings forgetScreenings;

    @Inject
    ForgetParticipants forgetParticipants;

    /** By name. */
    Map<String, Runnable> all() {
        Map<String, Runnable> all = new TreeMap<>();
        all.put("Adding up holds", expireHolds::addUp);
        all.put("Forgetting notices", keepNotices::forget);
        all.put("Forgetting sheets", runImports::forget);
        all.put("Checking figures", countBookings::checkAtNight);
        all.put("Revising publications", revisePublications::nightly);
        all.put("Forgetting reports of bureaus", makeReports::forget);
        all.put("Forgetting resellers' requests", keepRequests::forget);
        all.put("Forgetting resellers' messages", deliverToResellers::forget);
        all.put("Opening days", openDays::run);
        all.put("Following prices", followPrices::hourly);
        all.put("Sealing persons", () -> Jobs.untilNone(parties::sealPlain));
        all.put("Forgetting keys", idempotency::forget);
        all.put("Forgetting reports", forgetReports::run);
        all.put("Forgetting screenings", forgetScreenings::run);
        all.put("Forgetting participants", forgetParticipants::run);
        return all;
    }
}
