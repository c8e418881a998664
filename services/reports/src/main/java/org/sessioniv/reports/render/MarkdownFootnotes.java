package org.sessioniv.reports.render;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Inline;

/** The footnotes of one Markdown file: called by number, written out at its end. */
final class MarkdownFootnotes {
    private final List<String> texts = new ArrayList<>();

    /** Keeps the footnote and returns the mark that calls it. */
    String call(Inline.Footnote footnote) {
        texts.add(MarkdownInlines.oneLine(footnote.content(), this));
        return "[^" + texts.size() + "]";
    }

    String definitions() {
        StringBuilder definitions = new StringBuilder();
        for (int index = 0; index < texts.size(); index++) {
            definitions.append("\n[^").append(index + 1).append("]: ");
            definitions.append(texts.get(index)).append('\n');
        }
        return definitions.toString();
    }
}
