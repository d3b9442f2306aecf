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
        expect(tenant.operatorCodes(), listing.operator(), Field.of("operator"), "unknown-operator");
        expect(tenant.placeCodes(), listing.place(), Field.of("place"), "unknown-place");
        expectEach(tenant.countedPlaceCodes(), listing.visits(), "visits", "unknown-counted-place");
        expectEach(region.themeCodes(), listing.themes(), "themes", "unknown-theme");
        checkBorder();
        checkTransfer();
        new WellnessOfferCheck(source, listing).check(region.wellness(), today);
        checkOpeningHours();
        region.climate().ifPresent(climate -> tenant.findPlace(listing.place())
                .ifPresent(place -> new SeasonCheck(source, listing).check(climate.value(), place)));
        tenant.tenant().ifPresent(file -> {
            checkCancellation(file.value().cancellationBounds());
            new PriceCheck(source, file.value().currency()).check(listing);
        });
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
            expect(region.tourPortCodes(), listing.port(), Field.of("port"), "unknown-port");
        } else if (listing.family() == Family.BORDER_TOUR) {
            source.report(Field.of("port"), FaultText.of("port-needed"));
        }
    }

    private void checkTransfer() {
        Transfer transfer = listing.transfer();
        if (transfer == null) {
            if (listing.family() == Family.TRANSFER) {
                source.report(Field.of("transfer"), FaultText.of("transfer-needed"));
            }
            return;
        }
        Optional.ofNullable(transfer.fromStation())
                .ifPresent(code ->
                        expect(region.stationCodes(), code, Field.of("transfer", "fromStation"), "unknown-station"));
        Optional.ofNullable(transfer.toStation())
                .ifPresent(code ->
                        expect(region.stationCodes(), code, Field.of("transfer", "toStation"), "unknown-station"));
    }

    private void checkOpeningHours() {
        for (int i = 0; i < listing.openingHours().size(); i++) {
            OpeningHours hours = listing.openingHours().get(i);
            if (!hours.from().isBefore(hours.to())) {
                source.report(Field.of("openingHours", i, "to"), FaultText.of("hours-order", hours.to(), hours.from()));
            }
        }
    }

    private void checkCancellation(TenantFile.CancellationBounds bounds) {
        List<CancellationTier> tiers = listing.cancellation();
        Field field = Field.of("cancellation");
        if (tiers.size() > bounds.maxTiers()) {
            source.report(field, FaultText.of("tiers-many", tiers.size(), bounds.maxTiers()));
        }
        if (tiers.get(0).refundPercent() != 100) {
            source.report(field.and(0, "refundPercent"), FaultText.of("tier-whole"));
        }
        if (tiers.get(0).hoursBefore() > bounds.maxNoticeHours()) {
            source.report(
                    field.and(0, "hoursBefore"),
                    FaultText.of("notice-long", tiers.get(0).hoursBefore(), bounds.maxNoticeHours()));
        }
        for (int i = 1; i < tiers.size(); i++) {
            if (tiers.get(i).hoursBefore() >= tiers.get(i - 1).hoursBefore()) {
                source.report(field.and(i, "hoursBefore"), FaultText.of("tier-order"));
            }
            if (tiers.get(i).refundPercent() >= tiers.get(i - 1).refundPercent()) {
                source.report(field.and(i, "refundPercent"), FaultText.of("tier-order"));
            }
        }
    }

    private void expectEach(Codes codes, List<String> wanted, String list, String key) {
        for (int i = 0; i < wanted.size(); i++) {
            expect(codes, wanted.get(i), Field.of(list, i), key);
        }
    }

    private void expect(Codes codes, String code, Field field, String key) {
        if (codes.lack(code)) {
            source.report(field, FaultText.of(key, code));
        }
    }
}
