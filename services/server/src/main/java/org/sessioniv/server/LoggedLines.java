package org.sessioniv.server;

import java.io.PrintWriter;
import java.io.Writer;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What a command prints, as events of the log: each time that something is printed is one event. */
final class LoggedLines extends Writer {
    private final Level level;
    private final StringBuilder begun = new StringBuilder();

    private LoggedLines(Level level) {
        this.level = level;
    }

    static PrintWriter at(Level level) {
        return new PrintWriter(new LoggedLines(level), true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        synchronized (lock) {
            begun.append(text, from, length);
        }
    }

    /** The log is begun no sooner than here, since how it is kept is known only once the settings are read. */
    @Override
    public void flush() {
        synchronized (lock) {
            String message = begun.toString().strip();
            begun.setLength(0);
            if (!message.isEmpty()) {
                LoggerFactory.getLogger(LoggedLines.class).atLevel(level).log(message);
            }
        }
    }

    @Override
    public void close() {
        flush();
    }
}
