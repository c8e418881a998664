package org.sessioniv.reports.document;

/**
 * Makes any string fit for a file: only characters of XML 1.0 (section 2.2) and whole surrogate pairs.
 * What cannot be written is replaced by U+FFFD, the replacement character, so that a reader sees that something
 * stood there; so is what turns the direction of the words behind it.
 */
public final class CleanText {
    private static final int REPLACEMENT = 0xFFFD;

    private CleanText() {}

    /** The text on one line: line ends and tabs become spaces. */
    public static String line(String text) {
        return mapped(text, false);
    }

    /** The text as it is, lines and tabs included. */
    public static String lines(String text) {
        return mapped(text, true);
    }

    private static String mapped(String text, boolean keepLines) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> clean.appendCodePoint(fit(point, keepLines)));
        return clean.toString();
    }

    private static int fit(int point, boolean keepLines) {
        if (point == '\t' || point == '\n' || point == '\r') {
            return keepLines ? point : ' ';
        }
        boolean control = point < 0x20 || (point >= 0x7F && point < 0xA0);
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean notACharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        boolean turning = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
        return control || surrogate || notACharacter || turning ? REPLACEMENT : point;
    }
}
