package org.sessioniv.rooms.hazelcast;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes to other nodes and comes from them, and what did not get there. Thread-safe. */
public final class BusCounters {
    /** What is counted. Bytes are those of messages, without what the event bus and TLS add. */
    public enum Event {
        ASKS_SENT,
        ASKS_FAILED,
        ASKS_REFUSED_TOO_MANY,
        NEWS_SENT,
        NEWS_DROPPED,
        ANNOUNCEMENTS_SENT,
        ANNOUNCEMENTS_NOT_TAKEN,
        MESSAGES_REFUSED,
        BYTES_OUT,
        BYTES_IN
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    public BusCounters() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    void count(Event event) {
        add(event, 1);
    }

    void add(Event event, long more) {
        counts.getOrDefault(event, new LongAdder()).add(more);
    }

    public long of(Event event) {
        return counts.getOrDefault(event, new LongAdder()).sum();
    }

    /** All counts in the text form of Prometheus. */
    public String prometheus() {
        StringBuilder text = new StringBuilder();
        counts.forEach((event, count) -> {
            String name = "session_iv_bus_" + event.name().toLowerCase(Locale.ROOT) + "_total";
            text.append("# TYPE ").append(name).append(" counter\n");
            text.append(name).append(' ').append(count.sum()).append('\n');
        });
        return text.toString();
    }
}
