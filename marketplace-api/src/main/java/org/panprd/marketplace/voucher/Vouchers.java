package org.panprd.marketplace.voucher;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.booking.Admission;
import org.panprd.marketplace.platform.Json;
import org.panprd.marketplace.supply.Ticket;

/**
 * The proof of a confirmed item: a compact JWS (ES256) that a gate checks with the published keys alone. It names nobody.
 * Every character makes the code denser and harder for a camera, so names are short; docs/vouchers.md explains them.
 */
@ApplicationScoped
class Vouchers {
    private static final int QR_PIXELS = 438;
    /** In modules, as ISO/IEC 18004 wants it: the page around the picture may be dark. */
    private static final int QUIET_ZONE = 4;

    @Inject
    VoucherKey key;

    /** What a voucher says; a last day that is the first one too is left out. */
    record Claims(
            @JsonProperty("b") String booking,
            @JsonProperty("i") int item,
            @JsonProperty("l") String listing,
            @JsonProperty("o") String option,
            @JsonProperty("d") LocalDate date,
            @JsonProperty("e") @Nullable LocalDate endDate,
            @JsonProperty("t") @Nullable LocalTime startTime,
            @JsonProperty("p") int persons) {}

    /** What the codes of an item say: ours, or those of the supplier elsewhere who lets its guests in. */
    List<String> codes(Admission item) {
        Ticket ticket = item.ticket();
        return ticket == null || ticket.codes().isEmpty() ? List.of(sign(item)) : ticket.codes();
    }

    String sign(Admission item) {
        return key.sign(Json.write(new Claims(
                item.reference(),
                item.item(),
                item.listing(),
                item.option(),
                item.date(),
                item.endDate().equals(item.date()) ? null : item.endDate(),
                item.startTime(),
                item.persons())));
    }

    /** A text as a PNG of {@value #QR_PIXELS} pixels a side. */
    byte[] qrCode(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            QR_PIXELS,
                            QR_PIXELS,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            var png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(matrix, "PNG", png);
            return png.toByteArray();
        } catch (WriterException | IOException e) {
            throw new UncheckedIOException(new IOException("Cannot draw a QR code", e));
        }
    }
}
