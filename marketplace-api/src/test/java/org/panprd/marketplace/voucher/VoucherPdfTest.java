package org.panprd.marketplace.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.panprd.marketplace.booking.BookingStatus;
import org.panprd.marketplace.platform.PdfFont;
import org.panprd.marketplace.tenants.Language;

class VoucherPdfTest {
    private static final int MOST_BYTES = 300 * 1024;

    private static VoucherPdf pdf;

    @BeforeAll
    @SuppressWarnings("UnnecessaryAssignment") // No container here: the test is who injects.
    static void load(@TempDir Path folder) {
        pdf = new VoucherPdf();
        pdf.vouchers = Keys.vouchers(Keys.newKey(folder));
        pdf.font = new PdfFont();
        pdf.font.load();
    }

    @ParameterizedTest
    @CsvSource({
        "SIMPLIFIED_CHINESE, 凭证, 2 人，1 间客房",
        "TRADITIONAL_CHINESE, 憑證, 2 人，1 間客房",
        "ENGLISH, Vouchers, '2 guests, 1 rooms'"
    })
    void reads_in_the_language_of_the_traveller(Language language, String title, String rooms) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.render(Trip.confirmed(), language))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains(title, rooms, "PPR-23456789")
                    .contains("丽江古城纳西庭院客栈", "玉龙雪山门票", "2027-03-02 10:00", "彩云客栈 · +86 888 512 0000");
        }
    }

    @Test
    void embeds_only_the_glyphs_that_it_uses() throws IOException {
        byte[] bytes = pdf.render(Trip.confirmed(), Language.SIMPLIFIED_CHINESE);

        assertThat(bytes).hasSizeLessThan(MOST_BYTES);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(fonts(document)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
            });
        }
    }

    @Test
    void shows_a_code_for_each_item_over_as_many_pages_as_it_takes() throws IOException {
        var items = IntStream.rangeClosed(1, 16)
                .mapToObj(number -> number % 2 == 0 ? Trip.mountain(number) : Trip.inn(number))
                .toList();

        byte[] bytes = pdf.render(Trip.of(BookingStatus.CONFIRMED, items), Language.SIMPLIFIED_CHINESE);

        assertThat(bytes).hasSizeLessThan(MOST_BYTES);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(pictures(document)).isEqualTo(16);
            assertThat(new PDFTextStripper().getText(document).split("玉龙雪山门票", -1))
                    .hasSize(9);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    private static int pictures(PDDocument document) {
        int pictures = 0;
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getXObjectNames()) {
                if (page.getResources().isImageXObject(name)) {
                    pictures++;
                }
            }
        }
        return pictures;
    }
}
