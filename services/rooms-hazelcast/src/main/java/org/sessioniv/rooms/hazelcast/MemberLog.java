package org.sessioniv.rooms.hazelcast;

import com.hazelcast.logging.AbstractLogger;
import com.hazelcast.logging.ILogger;
import com.hazelcast.logging.LogEvent;
import com.hazelcast.logging.LoggerFactorySupport;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Hazelcast says, in the log of this program: without the cluster's name, which it tells at its start, and with
 * one line for each stranger at its port instead of twenty.
 */
public final class MemberLog extends LoggerFactorySupport {
    private static final String PROPERTY = "hazelcast.logging.class";

    /** Where the cluster's name is told. */
    private static final String START = "com.hazelcast.system";

    private static final Pattern ENDS = Pattern.compile("\\s*\\R\\s*");

    /** Hazelcast makes it by its name. */
    public MemberLog() {}

    /** For every member of this process that is started from now on; Hazelcast knows no other way. */
    static void use() {
        System.setProperty(PROPERTY, MemberLog.class.getName());
    }

    @Override
    protected ILogger createLogger(String name) {
        return new Lines(LoggerFactory.getLogger(name), name.startsWith(START) ? Level.WARNING : Level.ALL);
    }

    /** All that is said under one name, from that level on. */
    private static final class Lines extends AbstractLogger {
        private final Logger log;
        private final Level least;

        Lines(Logger log, Level least) {
            this.log = log;
            this.least = least;
        }

        private static org.slf4j.event.Level ours(Level level) {
            if (level.intValue() >= Level.SEVERE.intValue()) {
                return org.slf4j.event.Level.ERROR;
            }
            if (level.intValue() >= Level.WARNING.intValue()) {
                return org.slf4j.event.Level.WARN;
            }
            if (level.intValue() >= Level.CONFIG.intValue()) {
                return org.slf4j.event.Level.INFO;
            }
            return level.intValue() >= Level.FINE.intValue()
                    ? org.slf4j.event.Level.DEBUG
                    : org.slf4j.event.Level.TRACE;
        }

        @Override
        public void log(Level level, String message) {
            if (isLoggable(level)) {
                log.atLevel(ours(level)).log(ENDS.matcher(message.strip()).replaceAll(" "));
            }
        }

        @Override
        public void log(Level level, String message, @Nullable Throwable thrown) {
            if (thrown == null) {
                log(level, message);
            } else if (level.intValue() >= Level.SEVERE.intValue()) {
                log.atLevel(ours(level)).setCause(thrown).log(message);
            } else {
                log(level, message + " (" + thrown + ")");
            }
        }

        @Override
        public void log(LogEvent event) {
            log(event.getLogRecord().getLevel(), event.getLogRecord().getMessage());
        }

        @Override
        public Level getLevel() {
            return least;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level != Level.OFF && level.intValue() >= least.intValue() && log.isEnabledForLevel(ours(level));
        }
    }
}
