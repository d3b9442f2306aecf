package org.panprd.marketplace.tenants.check;

import java.util.List;
import org.panprd.marketplace.tenants.Climate;
import org.panprd.marketplace.tenants.OperatorFile;
import org.panprd.marketplace.tenants.PlaceFile;
import org.panprd.marketplace.tenants.TenantFile;

/** A tenant's own files, besides its listings. */
final class TenantCheck {
    private final Codes calendars;

    TenantCheck(Codes calendars) {
        this.calendars = calendars;
    }

    void check(TenantSources sources) {
        sources.tenant().ifPresent(tenant -> checkTenant(tenant, sources.folder()));
        sources.operators()
                .ifPresent(operators -> Codes.reportRepeated(
                        operators.source(),
                        Field.TOP,
                        operators.value().stream().map(OperatorFile::code).toList(),
                        "code"));
        sources.places().ifPresent(places -> {
            Codes.reportRepeated(
                    places.source(),
                    Field.TOP,
                    places.value().stream().map(PlaceFile::code).toList(),
                    "code");
            checkClimates(places);
            checkCoordinates(places, Distance.limit(sources.tenant().map(Sourced::value), places.value()));
        });
    }

    private void checkTenant(Sourced<TenantFile> tenant, String folder) {
        TenantFile file = tenant.value();
        if (!file.code().equals(folder)) {
            tenant.source().report(Field.of("code"), "is not the folder's name, " + folder);
        }
        if (calendars.lack(file.calendar())) {
            tenant.source().report(Field.of("calendar"), "no calendar " + file.calendar() + " in region/calendars");
        }
    }

    private static void checkClimates(Sourced<List<PlaceFile>> places) {
        for (int i = 0; i < places.value().size(); i++) {
            Climate climate = places.value().get(i).climate();
            if (climate != null) {
                SeasonCheck.checkClimate(places.source(), Field.of(i, "climate"), climate);
            }
        }
    }

    private static void checkCoordinates(Sourced<List<PlaceFile>> places, double limitKilometres) {
        Distance.Point middle = Distance.middle(places.value());
        for (int i = 0; i < places.value().size(); i++) {
            double kilometres = Distance.Point.of(places.value().get(i)).kilometresTo(middle);
            if (kilometres > limitKilometres) {
                places.source()
                        .report(
                                Field.of(i, "latitude"),
                                "%s lies %.0f km from the middle of the tenant's places; a slip in its coordinates?"
                                        .formatted(places.value().get(i).code(), kilometres));
            }
        }
    }
}
