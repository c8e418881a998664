package org.sessioniv.reports.render.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.render.Renderer;

/** The same facts as a workbook and as plain files. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static byte[] file(Renderer renderer, MeetingReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.compose(report), out);
        return out.toByteArray();
    }

    private static XSSFWorkbook workbook(MeetingReport report) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file(new XlsxRenderer(), report)));
    }

    private static Map<String, String> plain(MeetingReport report) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file(new CsvRenderer(), report)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static String table(Map<String, String> files, String name) {
        return Objects.requireNonNull(files.get(name + ".csv"), name);
    }

    /** A report in whose note that text is an action, without anybody who does it. */
    private static MeetingReport withAction(String text) {
        ObjectNode note = JsonNodeFactory.instance.objectNode().put("type", "doc");
        ObjectNode action = note.putArray("content").addObject().put("type", "action_item");
        ObjectNode paragraph = action.putArray("content").addObject().put("type", "paragraph");
        paragraph.putArray("content").addObject().put("type", "text").put("text", text);
        return SampleReport.withNote("Title", note);
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, int row, String column) {
        XSSFSheet found = workbook.getSheet(sheet);
        for (Cell head : found.getRow(0)) {
            if (head.getStringCellValue().equals(column)) {
                return found.getRow(row).getCell(head.getColumnIndex());
            }
        }
        throw new AssertionError("no column " + column);
    }

    @Test
    void each_table_is_a_sheet_and_a_file_with_the_same_rows() throws IOException {
        Map<String, String> files = plain(SampleReport.kyiv());
        try (XSSFWorkbook workbook = workbook(SampleReport.kyiv())) {
            assertEquals(workbook.getNumberOfSheets(), files.size());
            for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
                XSSFSheet sheet = workbook.getSheetAt(index);
                String csv = table(files, sheet.getSheetName().toLowerCase(Locale.ROOT));
                assertEquals(sheet.getLastRowNum() + 1, csv.split("\r\n", -1).length - 1, sheet.getSheetName());
                assertTrue(csv.startsWith("\uFEFF" + sheet.getRow(0).getCell(0).getStringCellValue() + ","), csv);
            }
        }
    }

    @Test
    void numbers_are_numbers_and_times_are_by_the_clock_of_the_meeting() throws IOException {
        try (XSSFWorkbook workbook = workbook(SampleReport.kyiv())) {
            assertEquals(3, cell(workbook, "Polls", 1, "Entitled").getNumericCellValue());
            Map<String, Integer> selected = new LinkedHashMap<>();
            for (int row = 1; row <= 3; row++) {
                Cell place = cell(workbook, "Results", row, "Selected");
                int number = place.getCellType() == CellType.BLANK ? 0 : (int) place.getNumericCellValue();
                selected.put(cell(workbook, "Results", row, "Title").getStringCellValue(), number);
            }
            assertEquals(Map.of("Contact points", 1, "Money flows", 2, "Information campaigns", 0), selected);
            assertEquals(
                    LocalDateTime.of(2017, 10, 18, 10, 20),
                    cell(workbook, "Speeches", 1, "Began").getLocalDateTimeCellValue());
            assertEquals(185, cell(workbook, "Speeches", 1, "Seconds").getNumericCellValue());
        }
        String speeches = table(plain(SampleReport.kyiv()), "speeches");
        assertTrue(speeches.contains("2017-10-18T10:20:00,Georgia 1,ge,speech,185,185\r\n"), speeches);
    }

    @Test
    void speaking_time_is_what_the_rules_count_and_time_spoken_is_told_beside_it() throws IOException {
        String speeches = table(plain(SampleReport.kyiv()), "speeches");
        assertTrue(speeches.contains("Ukraine 2,ua,point-of-order,40,0\r\n"), speeches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://example.org\")", "+1+1", "-2", "@SUM(A1)"})
    void what_looks_like_a_formula_is_text(String hostile) throws IOException {
        try (XSSFWorkbook workbook = workbook(withAction(hostile))) {
            Cell text = cell(workbook, "Actions", 1, "Text");
            assertEquals(CellType.STRING, text.getCellType());
            assertEquals(hostile, text.getStringCellValue());
            assertTrue(text.getCellStyle().getQuotePrefixed());
        }
        String actions = table(plain(withAction(hostile)), "actions");
        String quoted = "'" + hostile.replace("\"", "\"\"");
        assertTrue(actions.contains(quoted), actions);
        assertFalse(actions.contains("," + hostile.charAt(0)), actions);
    }

    @ParameterizedTest
    @ValueSource(strings = {" =1+1", "\u00A0=1+1", "\u200B=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)"})
    void so_is_one_behind_what_cannot_be_seen_or_in_wide_signs(String hostile) throws IOException {
        String actions = table(plain(withAction("a " + hostile)), "actions");
        assertTrue(actions.contains(",a "), actions);
        String title = table(plain(SampleReport.withNote(hostile, NODES.objectNode())), "meeting");
        assertTrue(title.contains("'" + hostile), title);
    }

    @Test
    void the_number_of_a_letter_is_no_letter() throws IOException {
        String text = "_x0041_ _x000D_ __x005F_x0041_ _x00g1_ _x0041";
        try (XSSFWorkbook workbook = workbook(withAction(text))) {
            assertEquals(text, cell(workbook, "Actions", 1, "Text").getStringCellValue());
        }
    }

    @Test
    void commas_and_quotation_marks_stay_inside_of_their_cell() throws IOException {
        String actions = table(plain(withAction("a, \"b\"")), "actions");
        assertTrue(actions.contains(",\"a, \"\"b\"\"\",,\r\n"), actions);
    }

    @Test
    void a_text_that_is_longer_than_a_cell_is_cut_and_says_so() throws IOException {
        for (int length : new int[] {32_767, 32_768, 100_000, 100_001}) {
            String whole = "x".repeat(length % 2) + "\uD83D\uDE00".repeat(length / 2);
            try (XSSFWorkbook workbook = workbook(withAction(whole))) {
                String text = cell(workbook, "Actions", 1, "Text").getStringCellValue();
                assertTrue(text.length() <= 32_767, "a cell holds no more");
                assertEquals(length > 32_767, text.endsWith("…"));
                assertTrue(length > 32_767 || text.length() == length, "what fits is not cut");
                String kept = text.endsWith("…") ? text.substring(0, text.length() - 1) : text;
                assertTrue(whole.startsWith(kept), "no letter is cut in two");
            }
        }
    }
}
