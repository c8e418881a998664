package org.sessioniv.gateway.socket;

/** The size of a text as it is sent, in UTF-8. */
final class FrameSize {
    /** A character of Java's is at most three bytes of UTF-8. */
    private static final int MOST = 3;

    private FrameSize() {}

    static boolean exceeds(String text, int bytes) {
        if (text.length() > bytes || (long) text.length() * MOST <= bytes) {
            return text.length() > bytes;
        }
        long size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair counts for two of the pair's four bytes.
            size += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : MOST;
        }
        return size > bytes;
    }
}
