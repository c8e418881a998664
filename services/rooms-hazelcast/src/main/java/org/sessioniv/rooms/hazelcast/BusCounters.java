package org.sessioniv.rooms.hazelcast;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes to other nodes and comes from them, and what did not get there. Thread-safe. */
public final class BusCounters {
    /** What is counted. Bytes are those of messages, without what the event bus and TLS add. */
    public enum Event {
        ASKS_SENT("Questions sent to other nodes"),
        ASKS_FAILED("Questions to other nodes that were not answered"),
        ASKS_REFUSED_TOO_MANY("Questions not sent because too many were under way to that node"),
        COMMANDS_FORWARDED("Commands sent to the node that runs their room"),
        NEWS_SENT("News sent to other nodes"),
        NEWS_DROPPED("News dropped because too much was under way to that node"),
        ANNOUNCEMENTS_SENT("Announcements sent to other nodes"),
        ANNOUNCEMENTS_NOT_TAKEN("Announcements that another node did not say to have taken"),
        LEAVES_HEARD("Nodes that said that they have left"),
        MESSAGES_REFUSED("Messages of other nodes that could not be read"),
        BYTES_OUT("Bytes of messages to other nodes"),
        BYTES_IN("Bytes of messages from other nodes");

        private final String help;

        Event(String help) {
            this.help = help;
        }

        /** What it means, for whoever reads the figures. */
        public String help() {
            return help;
        }
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
}
