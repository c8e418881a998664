package org.sessioniv.reports.render;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sessioniv.reports.document.Inline;

/** The footnotes of one Markdown file: called by number, written out at its end. */
final class MarkdownFootnotes {
    /**
     * What a reader without footnotes takes for the address of a link (CommonMark 0.31, section 4.7), as if the mark
     * that calls the footnote were the link: one word, perhaps with a title.
     */
    private static final Pattern ADDRESS = Pattern.compile("\\S+(\\s+[\"'(].*)?");

    /** Something behind it that cannot be seen: then it is none. */
    private static final String NOT_ALONE = " &#8288;";

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
            definitions.append(noAddress(texts.get(index))).append('\n');
        }
        return definitions.toString();
    }

    private static String noAddress(String text) {
        return ADDRESS.matcher(text).matches() ? text + NOT_ALONE : text;
    }
}
