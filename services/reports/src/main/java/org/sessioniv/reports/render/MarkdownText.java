package org.sessioniv.reports.render;

import java.util.regex.Pattern;

/** Escapes text so that Markdown shows it exactly as it is (CommonMark 0.31, section 2.4; GitHub's tables). */
final class MarkdownText {
    /** What can begin or end a construct inside a line, HTML and entities included. */
    private static final Pattern ANYWHERE = Pattern.compile("[\\\\`*_\\[\\]<>|~#&$]");

    /** What only has a meaning at the start of a line: bullets, rules, heading underlines, definition lists. */
    private static final Pattern LINE_START = Pattern.compile("^([-+=:])");

    private static final Pattern NUMBER_AT_LINE_START = Pattern.compile("^(\\d{1,9})([.)])");

    private MarkdownText() {}

    static String escaped(String text) {
        return ANYWHERE.matcher(text).replaceAll("\\\\$0");
    }

    /** An already escaped line made safe where it starts; white space there could make it code. */
    static String lineStart(String line) {
        String stripped = line.stripLeading();
        String marked = LINE_START.matcher(stripped).replaceFirst("\\\\$1");
        return NUMBER_AT_LINE_START.matcher(marked).replaceFirst("$1\\\\$2");
    }
}
