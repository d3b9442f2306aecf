package org.panprd.marketplace.voucher;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.panprd.marketplace.booking.Admission;
import org.panprd.marketplace.booking.BookingProblem;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.booking.BookingView;
import org.panprd.marketplace.kernel.CommonProblem;
import org.panprd.marketplace.kernel.Refusal;
import org.panprd.marketplace.tenants.Language;

/** The documents of a confirmed booking; of any other they are refused with NOT_CONFIRMED. */
@ApplicationScoped
public class MakeDocuments {
    @Inject
    Vouchers vouchers;

    @Inject
    VoucherPdf pdf;

    @Inject
    Itinerary itinerary;

    /** The vouchers of all items, as PDF. */
    public byte[] pdf(BookingView booking, Language language) {
        return pdf.render(confirmed(booking), language);
    }

    /** The itinerary, as iCalendar. */
    public String calendar(BookingView booking) {
        return itinerary.render(confirmed(booking));
    }

    /** What the QR codes of these items say, in their order. */
    public List<String> codes(List<Admission> items) {
        return items.stream().flatMap(item -> vouchers.codes(item).stream()).toList();
    }

    /** The QR code of one item, as PNG; the first, where a supplier has one for each guest. */
    public byte[] qrCode(BookingView booking, int number) {
        BookingView.ItemView item = confirmed(booking).items().stream()
                .filter(candidate -> candidate.item() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(CommonProblem.NOT_FOUND));
        if (!item.status().hasVoucher()) {
            throw new Refusal(BookingProblem.NOT_CONFIRMED);
        }
        return vouchers.qrCode(vouchers.codes(Admission.of(booking, item)).get(0));
    }

    private static BookingView confirmed(BookingView booking) {
        if (booking.status() != BookingStatus.CONFIRMED) {
            throw new Refusal(BookingProblem.NOT_CONFIRMED);
        }
        return booking;
    }
}
