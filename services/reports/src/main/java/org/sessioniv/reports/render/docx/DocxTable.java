package org.sessioniv.reports.render.docx;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.sessioniv.reports.document.Block;

/** Writes one table over the full width of the text, its header rows repeated on every page. */
final class DocxTable {
    /** A4 less the margins in document.xml, in twentieths of a point. */
    private static final int TEXT_WIDTH = 9638;

    private static final String HEADER_FILL = "E8EFED";

    private DocxTable() {}

    static void write(Block.Table table, DocxFile file) {
        int rows = table.rows().size();
        if (rows == 0) {
            return;
        }
        int[] widths = widths(table.columns());
        XWPFTable target = file.table(rows, widths.length);
        layOut(target, widths);
        for (int index = 0; index < rows; index++) {
            XWPFTableRow row = target.getRow(index);
            row.setCantSplitRow(true);
            if (index < table.headerRows()) {
                row.setRepeatHeader(true);
            }
            for (int column = 0; column < widths.length; column++) {
                XWPFTableCell cell = row.getCell(column);
                cell.setWidth(Integer.toString(widths[column]));
                fill(cell, table.rows().get(index).get(column), table.columns().get(column), file);
            }
        }
        merge(table, target, widths);
        file.gap();
    }

    private static void merge(Block.Table table, XWPFTable target, int[] widths) {
        int[][] spans = new int[table.rows().size()][widths.length];
        for (int row = 0; row < spans.length; row++) {
            for (int column = 0; column < widths.length; column++) {
                Block.Cell cell = table.rows().get(row).get(column);
                for (int down = 0; down < cell.rows(); down++) {
                    spans[row + down][column] = Math.max(spans[row + down][column], cell.columns());
                    if (cell.rows() > 1) {
                        properties(target.getRow(row + down).getCell(column))
                                .addNewVMerge()
                                .setVal(down == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                    }
                }
            }
        }
        for (int row = 0; row < spans.length; row++) {
            // From the right, so that the places of cells further left stay what they are.
            for (int column = widths.length - 1; column >= 0; column--) {
                if (spans[row][column] > 1) {
                    widen(target.getRow(row), column, spans[row][column], widths);
                }
            }
        }
    }

    private static void widen(XWPFTableRow row, int column, int columns, int[] widths) {
        XWPFTableCell cell = row.getCell(column);
        cell.setWidth(
                Integer.toString(Arrays.stream(widths, column, column + columns).sum()));
        properties(cell).addNewGridSpan().setVal(BigInteger.valueOf(columns));
        for (int covered = column + columns - 1; covered > column; covered--) {
            row.getCtRow().removeTc(covered);
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        CTTc source = cell.getCTTc();
        return source.isSetTcPr() ? source.getTcPr() : source.addNewTcPr();
    }

    private static void layOut(XWPFTable target, int[] widths) {
        target.setStyleID("TableGrid");
        target.setWidth(TEXT_WIDTH);
        CTTblPr properties = target.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            // POI draws its own lines; the style's are meant to be seen.
            properties.unsetTblBorders();
        }
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = target.getCTTbl().getTblGrid();
        CTTblGrid columns = grid == null ? target.getCTTbl().addNewTblGrid() : grid;
        for (int index = columns.sizeOfGridColArray() - 1; index >= 0; index--) {
            columns.removeGridCol(index);
        }
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    private static void fill(XWPFTableCell target, Block.Cell cell, Block.Column column, DocxFile file) {
        if (cell.header()) {
            target.setColor(HEADER_FILL);
        }
        String style = cell.header() ? "TableHeader" : "TableText";
        target.getParagraphs().get(0).setStyle(style);
        DocxBlocks.writeCell(cell.content(), file, paragraphs(target), style, column.numbers());
    }

    /** A cell comes with one paragraph, which must be used before others are added. */
    private static Supplier<XWPFParagraph> paragraphs(XWPFTableCell cell) {
        boolean[] used = {false};
        return () -> {
            if (used[0]) {
                return cell.addParagraph();
            }
            used[0] = true;
            return cell.getParagraphs().get(0);
        };
    }

    private static int[] widths(List<Block.Column> columns) {
        int shares = columns.stream().mapToInt(Block.Column::share).sum();
        return columns.stream()
                .mapToInt(each -> TEXT_WIDTH * each.share() / shares)
                .toArray();
    }
}
