package org.sessioniv.reports.document;

import java.util.List;

/** A piece of a document that starts on a line of its own. */
public sealed interface Block {

    /** Calls the one method of the visitor that is meant for this kind of block. */
    void accept(BlockVisitor visitor);

    /** A heading; level 1 stands right below the document's title. */
    record Heading(int level, List<Inline> content) implements Block {
        public static final int DEEPEST = 6;

        public Heading {
            level = Math.max(1, Math.min(DEEPEST, level));
            content = List.copyOf(content);
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.heading(this);
        }
    }

    /** Running text. */
    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        public static Paragraph of(String text) {
            return new Paragraph(List.of(Inline.Text.plain(text)));
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.paragraph(this);
        }
    }

    /** A list whose items have no order. */
    record BulletList(List<List<Block>> items) implements Block {
        public BulletList {
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.bulletList(this);
        }
    }

    /** A numbered list; {@code start} is the number of its first item. */
    record OrderedList(int start, List<List<Block>> items) implements Block {
        /** Markdown's parsers read at most nine digits. */
        public static final int LAST_START = 999_999_999;

        public OrderedList {
            start = Math.max(0, Math.min(LAST_START, start));
            items = items.stream().map(List::copyOf).toList();
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.orderedList(this);
        }
    }

    /** A list of things to do. */
    record TaskList(List<Task> items) implements Block {
        public TaskList {
            items = List.copyOf(items);
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.taskList(this);
        }
    }

    /** One thing to do, ticked or not. */
    record Task(boolean checked, List<Block> content) {
        public Task {
            content = List.copyOf(content);
        }
    }

    /**
     * A table; every row has one cell for each column. Where a cell spans several columns or rows, those that it covers
     * are there and hold nothing. The first {@code headerRows} are repeated on each page.
     */
    record Table(List<Column> columns, int headerRows, List<List<Cell>> rows) implements Block {
        /** Word refuses to open a wider one. */
        public static final int MOST_COLUMNS = 63;

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || width > MOST_COLUMNS || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("each row of a table has one cell for each column");
            }
            headerRows = Math.max(0, Math.min(headerRows, rows.size()));
            covered(rows, width);
        }

        /** Which places, by row and column, a cell above or to the left covers. */
        public boolean[][] covered() {
            return covered(rows, columns.size());
        }

        public boolean hasSpans() {
            return rows.stream().flatMap(List::stream).anyMatch(Cell::isSpanning);
        }

        private static boolean[][] covered(List<List<Cell>> rows, int width) {
            boolean[][] covered = new boolean[rows.size()][width];
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < width; column++) {
                    Cell cell = rows.get(row).get(column);
                    for (int down = 0; down < cell.rows(); down++) {
                        for (int along = 0; along < cell.columns(); along++) {
                            boolean itself = down + along == 0;
                            boolean inside = row + down < rows.size() && column + along < width;
                            if (!inside || covered[row + down][column + along] && (!itself || cell.isSpanning())) {
                                throw new IllegalArgumentException("cells of a table overlap or leave it");
                            }
                            covered[row + down][column + along] |= !itself;
                        }
                    }
                }
            }
            return covered;
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.table(this);
        }
    }

    /** A column: its share of the width, and whether it holds numbers, which are set flush right. */
    record Column(int share, boolean numbers) {
        public Column {
            share = Math.max(1, share);
        }
    }

    /** A cell, over so many columns and rows; {@code header} names its row or column. */
    record Cell(boolean header, List<Block> content, int columns, int rows) {
        public Cell {
            content = List.copyOf(content);
            columns = Math.max(1, columns);
            rows = Math.max(1, rows);
        }

        public Cell(boolean header, List<Block> content) {
            this(header, content, 1, 1);
        }

        boolean isSpanning() {
            return columns > 1 || rows > 1;
        }
    }

    /** Somebody else's words. */
    record Quote(List<Block> content) implements Block {
        public Quote {
            content = List.copyOf(content);
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.quote(this);
        }
    }

    /** What the room agreed on, asks for or decided; numbered through the whole report, as {@code label} says. */
    record Finding(Findings.Kind kind, String label, List<Block> content) implements Block {
        public Finding {
            content = List.copyOf(content);
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.finding(this);
        }
    }

    /**
     * Something to be done, by whom and by when; either is empty when the room left it open.
     * {@code due} is as the note has it, a date in ISO form or free words. {@code responsibility} says both to readers,
     * as a line to be set below the text.
     */
    record ActionItem(
            int number, String label, String who, String due, List<Inline> responsibility, List<Block> content)
            implements Block {
        public ActionItem {
            who = CleanText.line(who);
            due = CleanText.line(due);
            responsibility = List.copyOf(responsibility);
            content = List.copyOf(content);
        }

        @Override
        public void accept(BlockVisitor visitor) {
            visitor.actionItem(this);
        }
    }
}
