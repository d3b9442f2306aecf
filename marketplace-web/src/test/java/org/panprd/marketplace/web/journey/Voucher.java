package org.panprd.marketplace.web.journey;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Reads vouchers as a gate does: with a camera and the published key, or on paper. */
final class Voucher {
    private Voucher() {}

    /** What the QR code in a picture, or in a picture of a screen, says; fails if no published key signed it. */
    static String scan(byte[] picture, String keys) throws IOException, ParseException, JOSEException {
        var image = new BufferedImageLuminanceSource(ImageIO.read(new ByteArrayInputStream(picture)));
        String text = decode(image);
        JWSObject signed = JWSObject.parse(text);
        for (JWK key : JWKSet.parse(keys).getKeys()) {
            if (signed.verify(new ECDSAVerifier(key.toECKey()))) {
                return signed.getPayload().toString();
            }
        }
        throw new AssertionError("The voucher is not signed with a published key");
    }

    /** What the QR code in a picture says, whoever signed it. */
    static String read(BufferedImage picture) {
        return decode(new BufferedImageLuminanceSource(picture));
    }

    /** How many pictures a PDF holds. */
    static int pictures(byte[] pdf) throws IOException {
        int pictures = 0;
        try (var reader = new PdfReader(pdf)) {
            for (int number = 1; number < reader.getXrefSize(); number++) {
                if (reader.getPdfObject(number) instanceof PRStream stream
                        && PdfName.IMAGE.equals(stream.get(PdfName.SUBTYPE))) {
                    pictures++;
                }
            }
        }
        return pictures;
    }

    /** The text of all pages of a PDF. */
    static String read(byte[] pdf) throws IOException {
        var text = new StringBuilder();
        try (var reader = new PdfReader(pdf)) {
            var extractor = new PdfTextExtractor(reader);
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(extractor.getTextFromPage(page)).append('\n');
            }
        }
        return text.toString();
    }

    /** A scanner looks at many pictures in several ways; of a code now and then one way finds nothing. */
    private static String decode(LuminanceSource image) {
        return Stream.of(new HybridBinarizer(image), new GlobalHistogramBinarizer(image))
                .flatMap(look -> Stream.of(DecodeHintType.TRY_HARDER, DecodeHintType.PURE_BARCODE)
                        .flatMap(way -> decode(new BinaryBitmap(look), way).stream()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No QR code can be read"));
    }

    private static Optional<String> decode(BinaryBitmap look, DecodeHintType way) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(look, Map.of(way, true)).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}
