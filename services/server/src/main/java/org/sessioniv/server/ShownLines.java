package org.sessioniv.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.sessioniv.counting.model.LineOfText;

/**
 * What is printed for a terminal: no id, path or name of a file or store can steer it or turn a line, whichever command
 * prints it. Lines are written once they are whole, so that no character is cut in two.
 */
final class ShownLines extends Writer {
    private final Writer terminal;
    private final StringBuilder begun = new StringBuilder();

    private ShownLines(Writer terminal) {
        this.terminal = terminal;
    }

    static PrintWriter on(Writer terminal) {
        return new PrintWriter(new ShownLines(terminal), true);
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        synchronized (lock) {
            begun.append(text, from, length);
            int end = begun.lastIndexOf("\n") + 1;
            writeBegun(end);
        }
    }

    private void writeBegun(int end) throws IOException {
        if (end > 0) {
            String lines = begun.substring(0, end).replace(System.lineSeparator(), "\n");
            terminal.write(LineOfText.shownLines(lines).replace("\n", System.lineSeparator()));
            begun.delete(0, end);
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            boolean cut = !begun.isEmpty() && Character.isHighSurrogate(begun.charAt(begun.length() - 1));
            writeBegun(cut ? begun.length() - 1 : begun.length());
            terminal.flush();
        }
    }

    @Override
    public void close() throws IOException {
        flush();
        terminal.close();
    }
}
