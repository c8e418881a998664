package org.sessioniv.notesteps;

/** Small things about strings that come from outside. */
final class Text {
    private static final int SHOWN = 40;

    private Text() {}

    /** For messages: a sender must not be able to fill the log. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    /** The bytes of the text in UTF-8, counted without making them. */
    static long utf8Length(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair counts for two of the pair's four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }
}
