package org.sessioniv.counting.model;

import java.io.BufferedReader;
import java.io.IOException;

/** The sign that some programs put before a text in UTF-8; it belongs to the file, not to its first line. */
public final class ByteOrderMark {
    private static final int MARK = 0xFEFF;

    private ByteOrderMark() {}

    /** The same text, read on from behind the mark where there is one. */
    public static BufferedReader passOver(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }
}
