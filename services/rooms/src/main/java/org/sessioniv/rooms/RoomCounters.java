package org.sessioniv.rooms;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what rooms refused for want of room, forgot early, or could not do by a fault of the program. Thread-safe. */
public final class RoomCounters {
    /** What is counted. */
    public enum Event {
        ACTS_FAILED,
        PROJECTIONS_FAILED,
        ROOMS_STOPPED,
        COMMANDS_REFUSED_BUSY,
        ANSWERS_FORGOTTEN_EARLY
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    public RoomCounters() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    void count(Event event) {
        counts.getOrDefault(event, new LongAdder()).increment();
    }

    public long of(Event event) {
        return counts.getOrDefault(event, new LongAdder()).sum();
    }

    /** All counts in the text form of Prometheus. */
    public String prometheus() {
        StringBuilder text = new StringBuilder();
        counts.forEach((event, count) -> {
            String name = "session_iv_rooms_" + event.name().toLowerCase(Locale.ROOT) + "_total";
            text.append("# TYPE ").append(name).append(" counter\n");
            text.append(name).append(' ').append(count.sum()).append('\n');
        });
        return text.toString();
    }
}
