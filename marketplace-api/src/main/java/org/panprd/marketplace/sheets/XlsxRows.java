package org.panprd.marketplace.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.panprd.marketplace.sheets.ReadSheet.SheetBroken;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the pages of a spreadsheet that are wanted, row by row, without ever holding all of one. Dates come as YYYY-MM-DD, times as
 * HH:MM and numbers plainly, however they are shown; of a formula comes what it had last come to.
 */
final class XlsxRows implements XSSFSheetXMLHandler.SheetContentsHandler {
    /** What an entry may unpack to: more than the most rows of the most columns need. */
    private static final long MAX_ENTRY_BYTES = 80L * 1024 * 1024;

    static {
        ZipSecureFile.setMaxEntrySize(MAX_ENTRY_BYTES);
    }

    /** What everything but pages may unpack to, for it is held in memory: texts, and how cells look. */
    private static final long MAX_TEXTS_BYTES = 24L * 1024 * 1024;

    private static final long MAX_PART_BYTES = 2L * 1024 * 1024;

    private final ReadSheet.Sink sink;
    private List<String> cells = new ArrayList<>();

    private XlsxRows(ReadSheet.Sink sink) {
        this.sink = sink;
    }

    /** From a file, so that no entry is unpacked but those that are read. */
    static void read(byte[] content, ReadSheet.Sink sink) {
        try {
            Path file = Files.createTempFile("sheet", ".xlsx");
            try {
                Files.write(file, content);
                read(file, sink);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new SheetBroken(e);
        }
    }

    private static void read(Path file, ReadSheet.Sink sink) {
        try (OPCPackage spreadsheet = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            refuseLarge(spreadsheet, XSSFRelation.STYLES, MAX_PART_BYTES);
            refuseLarge(spreadsheet, XSSFRelation.THEME, MAX_PART_BYTES);
            refuseLarge(spreadsheet, XSSFRelation.WORKBOOK, MAX_PART_BYTES);
            refuseLarge(spreadsheet, XSSFRelation.SHARED_STRINGS, MAX_TEXTS_BYTES);
            XSSFReader reader = new XSSFReader(spreadsheet);
            StylesTable styles = reader.getStylesTable();
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(spreadsheet);
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            boolean isWanted = true;
            while (isWanted && sheets.hasNext()) {
                try (InputStream page = sheets.next()) {
                    isWanted = sink.page(sheets.getSheetName());
                    if (isWanted) {
                        read(page, styles, texts, sink);
                    }
                }
            }
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            throw new SheetBroken(e);
        }
    }

    private static void refuseLarge(OPCPackage spreadsheet, XSSFRelation kind, long most) throws IOException {
        for (PackagePart part : spreadsheet.getPartsByContentType(kind.getContentType())) {
            try (InputStream content = part.getInputStream()) {
                if (content.transferTo(OutputStream.nullOutputStream()) > most) {
                    throw new SheetBroken(new IOException("Too large: " + part.getPartName()));
                }
            }
        }
    }

    private static void read(
            InputStream page, StylesTable styles, ReadOnlySharedStringsTable texts, ReadSheet.Sink sink)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(new XSSFSheetXMLHandler(styles, null, texts, new XlsxRows(sink), new Plain(), false));
        try {
            parser.parse(new InputSource(page));
        } catch (Enough e) {
            // The rest of the page would be read for nothing.
        }
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
        int column = new CellReference(reference).getCol();
        if (column >= ReadSheet.MOST_COLUMNS) {
            throw new SheetBroken(new IOException("Too many columns"));
        }
        while (cells.size() < column) {
            cells.add("");
        }
        cells.add(value == null ? "" : value);
    }

    @Override
    public void endRow(int row) {
        if (!sink.row(row + 1, cells)) {
            throw new Enough();
        }
    }

    /** No more rows are wanted. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Says what a cell holds and not how it is shown. */
    private static final class Plain extends DataFormatter {
        private static final double DAY_MINUTES = 24 * 60;

        @Override
        public String formatRawCellContents(double value, int formatIndex, String format) {
            if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                return value < 1
                        ? time(value)
                        : DateUtil.getLocalDateTime(value).toLocalDate().toString();
            }
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.valueOf((long) value)
                    : BigDecimal.valueOf(value).toPlainString();
        }

        private static String time(double value) {
            long minutes = Math.round(value * DAY_MINUTES);
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }
    }
}
