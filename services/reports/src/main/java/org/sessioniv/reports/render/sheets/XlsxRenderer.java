package org.sessioniv.reports.render.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.render.OfficeProperties;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.ReproducibleZip;

/** A workbook: numbers are numbers, times are times, and text is text even where it looks like a formula. */
public final class XlsxRenderer implements Renderer {
    private static final int WIDEST = 60;
    private static final int NARROWEST = 10;

    /** What a width is measured in: parts of a character. */
    private static final int OF_A_CHARACTER = 256;

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void render(Document document, OutputStream out) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OfficeProperties.describe(document, workbook);
            Styles styles = Styles.in(workbook);
            Sheets.of(document).forEach(sheet -> write(sheet, workbook, styles));
            workbook.write(file);
        }
        ReproducibleZip.repack(file.toByteArray(), out);
    }

    private static void write(Sheet sheet, XSSFWorkbook workbook, Styles styles) {
        XSSFSheet target = workbook.createSheet(sheet.name());
        Row head = target.createRow(0);
        for (int column = 0; column < sheet.columns().size(); column++) {
            Cell cell = head.createCell(column);
            cell.setCellStyle(styles.head());
            cell.setCellValue(sheet.columns().get(column));
            target.setColumnWidth(column, width(sheet, column) * OF_A_CHARACTER);
        }
        target.createFreezePane(0, 1);
        layOut(target);
        for (List<Sheet.Value> values : sheet.rows()) {
            Row row = target.createRow(target.getLastRowNum() + 1);
            for (int column = 0; column < values.size(); column++) {
                values.get(column).read(new Written(row.createCell(column), styles));
            }
        }
    }

    /** On paper: across, as wide as the sheet, with its head on every page. */
    private static void layOut(XSSFSheet target) {
        target.setFitToPage(true);
        target.getPrintSetup().setLandscape(true);
        target.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        target.getPrintSetup().setFitWidth((short) 1);
        target.getPrintSetup().setFitHeight((short) 0);
        target.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
    }

    private static int width(Sheet sheet, int column) {
        int longest = sheet.rows().stream()
                .mapToInt(row -> row.get(column).read(new Length()))
                .reduce(sheet.columns().get(column).length(), Math::max);
        return Math.max(NARROWEST, Math.min(WIDEST, longest + 2));
    }

    /** How cells look. */
    private record Styles(CellStyle head, CellStyle words, CellStyle number, CellStyle moment) {
        static Styles in(XSSFWorkbook workbook) {
            Font bold = workbook.createFont();
            bold.setBold(true);
            CellStyle head = workbook.createCellStyle();
            head.setFont(bold);
            CellStyle words = workbook.createCellStyle();
            words.setWrapText(true);
            words.setVerticalAlignment(VerticalAlignment.TOP);
            // Text stays text, also when somebody edits it.
            words.setQuotePrefixed(true);
            CellStyle number = workbook.createCellStyle();
            number.setVerticalAlignment(VerticalAlignment.TOP);
            CellStyle moment = workbook.createCellStyle();
            moment.setVerticalAlignment(VerticalAlignment.TOP);
            moment.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm:ss"));
            return new Styles(head, words, number, moment);
        }
    }

    /** Writes a value into its cell. */
    private record Written(Cell cell, Styles styles) implements Sheet.Value.Reader<Cell> {
        private static final Pattern NUMBER_OF_A_LETTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

        @Override
        public Cell words(Sheet.Words words) {
            cell.setCellStyle(styles.words());
            cell.setCellValue(fitting(literal(words.text())));
            return cell;
        }

        /** What a workbook reads as the number of a letter (ECMA-376, 22.9.2.19) stays as it was written. */
        private static String literal(String text) {
            return NUMBER_OF_A_LETTER.matcher(text).replaceAll("_x005F_");
        }

        /** A cell holds only so much; the whole text stands in the other formats. */
        private static String fitting(String text) {
            int most = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
            if (text.length() <= most) {
                return text;
            }
            int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
            return text.substring(0, end) + "…";
        }

        @Override
        public Cell number(Sheet.Number number) {
            cell.setCellStyle(styles.number());
            cell.setCellValue(number.value());
            return cell;
        }

        @Override
        public Cell moment(Sheet.Moment moment) {
            cell.setCellStyle(styles.moment());
            cell.setCellValue(moment.time());
            return cell;
        }

        @Override
        public Cell nothing() {
            return cell;
        }
    }

    /** How many characters a value takes. */
    private record Length() implements Sheet.Value.Reader<Integer> {
        private static final int OF_A_MOMENT = 19;

        @Override
        public Integer words(Sheet.Words words) {
            return words.text().length();
        }

        @Override
        public Integer number(Sheet.Number number) {
            return Long.toString(number.value()).length();
        }

        @Override
        public Integer moment(Sheet.Moment moment) {
            return OF_A_MOMENT;
        }

        @Override
        public Integer nothing() {
            return 0;
        }
    }
}
