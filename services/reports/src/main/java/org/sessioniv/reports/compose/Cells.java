package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Inline;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Short words for the tables and headings that the report writes itself. */
final class Cells {
    private Cells() {}

    static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, List.of(Inline.Text.plain(text)));
    }

    static Block.Paragraph labelled(String label, String text) {
        return new Block.Paragraph(List.of(Inline.Text.strong(label + " "), Inline.Text.plain(text)));
    }

    static Block.Column words(int share) {
        return new Block.Column(share, false);
    }

    static Block.Column numbers(int share) {
        return new Block.Column(share, true);
    }

    static Block.Cell cell(String text) {
        return new Block.Cell(false, text.isEmpty() ? List.of() : List.of(Block.Paragraph.of(text)));
    }

    static Block.Cell cell(int number, Words words) {
        return cell(words.number(number));
    }

    static Block.Cell header(String text) {
        return new Block.Cell(true, List.of(Block.Paragraph.of(text)));
    }

    static List<Block.Cell> headers(Words words, Message... messages) {
        return Stream.of(messages).map(words::say).map(Cells::header).toList();
    }

    /** A table whose first row names its columns. */
    static Block.Table table(List<Block.Column> columns, List<Block.Cell> headers, List<List<Block.Cell>> rows) {
        List<List<Block.Cell>> all = new ArrayList<>();
        all.add(headers);
        all.addAll(rows);
        return new Block.Table(columns, 1, all);
    }
}
