package org.sessioniv.reports.render.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Block.Cell;
import org.sessioniv.reports.document.Block.Column;
import org.sessioniv.reports.document.Document;

/** Cells that span columns and rows, as Word has them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocxSpansTest {
    private static final Cell EMPTY = new Cell(false, List.of());

    private static Cell cell(String text, int columns, int rows) {
        return new Cell(false, List.of(Block.Paragraph.of(text)), columns, rows);
    }

    private static XWPFTable written(int columns, List<List<Cell>> rows) throws IOException {
        Block.Table table = new Block.Table(java.util.Collections.nCopies(columns, new Column(1, false)), 0, rows);
        Document sample = ReportComposer.compose(SampleReport.kyiv());
        Document document = new Document(
                sample.words(), "t", "s", Instant.EPOCH, List.of(table), sample.findings(), sample.facts());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new DocxRenderer().render(document, out);
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            return word.getTables().get(0);
        }
    }

    /** A cell as {@code text/columns/merge}; the merge is restart, continue or nothing. */
    private static String told(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        BigInteger span = properties.isSetGridSpan() ? properties.getGridSpan().getVal() : BigInteger.ONE;
        String merge =
                properties.isSetVMerge() ? properties.getVMerge().getVal().toString() : "";
        return cell.getText() + "/" + span + "/" + merge;
    }

    private static List<List<String>> told(XWPFTable table) {
        return table.getRows().stream()
                .map(row ->
                        row.getTableCells().stream().map(DocxSpansTest::told).toList())
                .toList();
    }

    @Test
    void a_cell_over_two_columns_and_one_over_two_rows_stay_merged() throws IOException {
        XWPFTable table = written(
                3,
                List.of(
                        List.of(cell("tall", 1, 2), cell("wide", 2, 1), EMPTY),
                        List.of(EMPTY, cell("b", 1, 1), cell("c", 1, 1))));
        assertEquals(
                List.of(List.of("tall/1/restart", "wide/2/"), List.of("/1/continue", "b/1/", "c/1/")), told(table));
    }

    @Test
    void a_cell_over_both_is_as_wide_on_each_of_its_rows() throws IOException {
        XWPFTable table = written(
                3,
                List.of(
                        List.of(cell("block", 2, 2), EMPTY, cell("a", 1, 1)),
                        List.of(EMPTY, EMPTY, cell("b", 1, 1)),
                        List.of(cell("c", 1, 1), cell("d", 2, 1), EMPTY)));
        assertEquals(
                List.of(List.of("block/2/restart", "a/1/"), List.of("/2/continue", "b/1/"), List.of("c/1/", "d/2/")),
                told(table));
        int[] widths = table.getRows().stream()
                .mapToInt(row -> row.getTableCells().stream()
                        .mapToInt(XWPFTableCell::getWidth)
                        .sum())
                .toArray();
        assertEquals(widths[0], widths[1]);
        assertEquals(widths[0], widths[2]);
    }

    @Test
    void on_any_table_the_spans_of_a_row_come_to_all_its_columns() throws IOException {
        long seed = 25;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 20; round++) {
            int width = 1 + random.nextInt(6);
            int height = 1 + random.nextInt(6);
            Cell[][] grid = new Cell[height][width];
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    if (grid[row][column] == null) {
                        int along = 1;
                        while (column + along < width && grid[row][column + along] == null && random.nextInt(3) == 0) {
                            along++;
                        }
                        int down = 1 + random.nextInt(height - row);
                        for (int r = row; r < row + down; r++) {
                            for (int c = column; c < column + along; c++) {
                                grid[r][c] = EMPTY;
                            }
                        }
                        grid[row][column] = cell("x", along, down);
                    }
                }
            }
            List<List<Cell>> rows = java.util.Arrays.stream(grid).map(List::of).toList();
            for (List<String> row : told(written(width, rows))) {
                int sum = row.stream()
                        .mapToInt(cell -> Integer.parseInt(cell.split("/")[1]))
                        .sum();
                assertEquals(width, sum, "seed " + seed + ", round " + round + ": " + row);
            }
        }
    }
}
