package org.sessioniv.gateway.counters;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts everything that the gateway refused, dropped or closed. Thread-safe. */
public final class Counters {
    /** What is counted. */
    public enum Event {
        HTTP_REFUSED,
        HTTP_FAILED,
        TOO_MANY_ATTEMPTS,
        ORIGIN_REFUSED,
        CONNECTIONS_REFUSED,
        CONNECTIONS_LATE,
        SOCKETS_REFUSED,
        SOCKETS_OPENED,
        TICKETS_REFUSED,
        HELLOS_LATE,
        HELLOS_REFUSED,
        FRAMES_REFUSED,
        COMMANDS_REFUSED_TOO_MANY,
        CURSORS_DROPPED,
        CHANGES_CONFLATED,
        CLOSED_TOO_SLOW,
        CLOSED_PROTOCOL,
        CLOSED_REPLACED,
        CLOSED_RESEATED,
        CLOSED_REMOVED,
        CLOSED_UNREACHABLE,
        ROOMS_UNREACHED,
        ROOMS_ASKED_AGAIN,
        CLOSED_SIGNED_OUT
    }

    private final Map<Event, LongAdder> counts = new EnumMap<>(Event.class);

    public Counters() {
        for (Event event : Event.values()) {
            counts.put(event, new LongAdder());
        }
    }

    public void count(Event event) {
        counts.getOrDefault(event, new LongAdder()).increment();
    }

    public long of(Event event) {
        return counts.getOrDefault(event, new LongAdder()).sum();
    }

    /** All counts in the text form of Prometheus. */
    public String prometheus() {
        StringBuilder text = new StringBuilder();
        counts.forEach((event, count) -> {
            String name = "session_iv_gateway_" + event.name().toLowerCase(Locale.ROOT) + "_total";
            text.append("# TYPE ").append(name).append(" counter\n");
            text.append(name).append(' ').append(count.sum()).append('\n');
        });
        return text.toString();
    }
}
