package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedCluster.class)
class MemberLogTest {
    private final TwoNodes nodes;
    private final Lines lines = new Lines();
    private final List<Logger> loggers = List.of(logger("com.hazelcast"), logger("io.vertx"), logger("org.sessioniv"));
    private final List<Level> levels = loggers.stream().map(Logger::getLevel).toList();

    MemberLogTest(TwoNodes nodes) {
        this.nodes = nodes;
    }

    private static Logger logger(String name) {
        Logger logger = (Logger) LoggerFactory.getLogger(name);
        if (logger.getLevel() == null) {
            logger.setLevel(Level.WARN);
        }
        return logger;
    }

    @BeforeEach
    void listen() {
        lines.start();
        loggers.forEach(logger -> {
            logger.setLevel(Level.ALL);
            logger.setAdditive(false);
            logger.addAppender(lines);
        });
    }

    @AfterEach
    void stop() {
        for (int i = 0; i < levels.size(); i++) {
            loggers.get(i).detachAppender(lines);
            loggers.get(i).setAdditive(true);
            loggers.get(i).setLevel(levels.get(i));
        }
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {
        private static final long SECONDS = 120;

        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
        private final BlockingQueue<ILoggingEvent> fresh = new LinkedBlockingQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
            fresh.add(event);
        }

        /** The next with these words; it is waited for. */
        ILoggingEvent next(String words) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            ILoggingEvent line;
            do {
                line = Optional.ofNullable(fresh.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS))
                        .orElseThrow(() -> new AssertionError("nobody said: " + words));
            } while (!line.getFormattedMessage().contains(words));
            return line;
        }
    }

    /** Whoever knows it may enter. */
    @Test
    void the_clusters_name_is_in_no_line_and_no_name_of_a_thread() throws IOException {
        String name = nodes.nearSettings().clusterName();
        try (ThirdNode third = new ThirdNode(nodes)) {
            Stranger.says(third.member(), "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertFalse(Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().contains(name)));
        }
        assertTrue(lines.events.size() > 100, () -> lines.events.size() + " lines");
        assertEquals(
                List.of(),
                lines.events.stream()
                        .map(event ->
                                event.getThreadName() + " " + event.getLoggerName() + " " + event.getFormattedMessage())
                        .filter(line -> line.contains(name))
                        .toList());
    }

    @Test
    void a_stranger_is_one_line() throws Exception {
        Stranger.says(nodes.farSettings().member(), ("HZC" + "x".repeat(33)).getBytes(StandardCharsets.US_ASCII));
        ILoggingEvent line = lines.next("closed. Reason: Exception in Connection");
        assertEquals(Level.WARN, line.getLevel());
        assertNull(line.getThrowableProxy());
        assertTrue(line.getFormattedMessage().endsWith(")"), line.getFormattedMessage());
        assertEquals(1, line.getFormattedMessage().lines().count());
    }

    @Test
    void what_hazelcast_says_in_several_lines_is_one() throws Exception {
        try (ThirdNode third = new ThirdNode(nodes)) {
            ILoggingEvent line = lines.next("Members {size:3");
            assertTrue(line.getFormattedMessage()
                    .contains(String.valueOf(third.member().port())));
            assertEquals(1, line.getFormattedMessage().lines().count());
        }
    }
}
