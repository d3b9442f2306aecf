package org.panprd.marketplace.tenants.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.panprd.marketplace.tenants.CancellationTier;
import org.panprd.marketplace.tenants.Family;
import org.panprd.marketplace.tenants.ListingFile;
import org.panprd.marketplace.tenants.OpeningHours;
import org.panprd.marketplace.tenants.OptionFile;
import org.panprd.marketplace.tenants.TenantFile;
import org.panprd.marketplace.tenants.Transfer;

/** A listing against its tenant and the region. */
final class ListingCheck {
    private final SharedSources region;
    private final TenantSources tenant;
    private final Source source;
    private final ListingFile listing;

    ListingCheck(SharedSources region, TenantSources tenant, Sourced<ListingFile> listing) {
        this.region = region;
        this.tenant = tenant;
        this.source = listing.source();
        this.listing = listing.value();
    }

    void check(LocalDate today) {
        expect(tenant.operatorCodes(), listing.operator(), Field.of("operator"), "operator");
        expect(tenant.placeCodes(), listing.place(), Field.of("place"), "place");
        expectEach(tenant.countedPlaceCodes(), listing.visits(), "visits", "place with a dailyCapacity");
        expectEach(region.themeCodes(), listing.themes(), "themes", "theme");
        checkBorder();
        checkTransfer();
        new WellnessOfferCheck(source, listing).check(region.wellness(), today);
        checkOpeningHours();
        region.climate().ifPresent(climate -> tenant.findPlace(listing.place())
                .ifPresent(place -> new SeasonCheck(source, listing).check(climate.value(), place)));
        tenant.tenant().ifPresent(file -> checkCancellation(file.value().cancellationBounds()));
        Codes.reportRepeated(
                source,
                Field.of("options"),
                listing.options().stream().map(OptionFile::code).toList(),
                "code");
        for (int i = 0; i < listing.options().size(); i++) {
            new OptionCheck(source, Field.of("options", i), listing.options().get(i)).check(listing);
        }
    }

    private void checkBorder() {
        if (listing.port() != null) {
            expect(region.tourPortCodes(), listing.port(), Field.of("port"), "port");
        } else if (listing.family() == Family.BORDER_TOUR) {
            source.report(Field.of("port"), "is missing: a border tour crosses a port");
        }
    }

    private void checkTransfer() {
        Transfer transfer = listing.transfer();
        if (transfer == null) {
            if (listing.family() == Family.TRANSFER) {
                source.report(Field.of("transfer"), "is missing: where the transfer goes from and to");
            }
            return;
        }
        Optional.ofNullable(transfer.fromStation())
                .ifPresent(code -> expect(region.stationCodes(), code, Field.of("transfer", "fromStation"), "station"));
        Optional.ofNullable(transfer.toStation())
                .ifPresent(code -> expect(region.stationCodes(), code, Field.of("transfer", "toStation"), "station"));
    }

    private void checkOpeningHours() {
        for (int i = 0; i < listing.openingHours().size(); i++) {
            OpeningHours hours = listing.openingHours().get(i);
            if (!hours.from().isBefore(hours.to())) {
                source.report(Field.of("openingHours", i, "to"), hours.to() + " is not after " + hours.from());
            }
        }
    }

    private void checkCancellation(TenantFile.CancellationBounds bounds) {
        List<CancellationTier> tiers = listing.cancellation();
        Field field = Field.of("cancellation");
        if (tiers.size() > bounds.maxTiers()) {
            source.report(field, tiers.size() + " tiers; the tenant allows " + bounds.maxTiers());
        }
        if (tiers.get(0).refundPercent() != 100) {
            source.report(field.and(0, "refundPercent"), "the longest notice must give everything back");
        }
        if (tiers.get(0).hoursBefore() > bounds.maxNoticeHours()) {
            source.report(
                    field.and(0, "hoursBefore"),
                    tiers.get(0).hoursBefore() + " hours; the tenant allows " + bounds.maxNoticeHours());
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).hoursBefore() >= tiers.get(i - 1).hoursBefore()) {
                source.report(field.and(i, "hoursBefore"), "is not less than in the tier before");
            }
            if (tiers.get(i).refundPercent() >= tiers.get(i - 1).refundPercent()) {
                source.report(field.and(i, "refundPercent"), "is not less than in the tier before");
            }
        }
    }

    private void expectEach(Codes codes, List<String> wanted, String list, String kind) {
        for (int i = 0; i < wanted.size(); i++) {
            expect(codes, wanted.get(i), Field.of(list, i), kind);
        }
    }

    private void expect(Codes codes, String code, Field field, String kind) {
        if (codes.lack(code)) {
            source.report(field, "no " + kind + " " + code);
        }
    }
}
