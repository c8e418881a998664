package org.sessioniv.rooms;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of commands and appends in the rooms of one node, and how many rooms it has. Thread-safe. */
public final class RoomCounters {
    /** What is counted. */
    public enum Event {
        ACTS_FAILED("Commands that a fault of the program kept from being decided"),
        PROJECTIONS_FAILED("Documents that a fault of the program kept from being made"),
        ROOMS_STOPPED("Rooms that stand still because their journal is broken"),
        COMMANDS_HANDLED("Commands that the rooms of this node took, from its own gateways and from other nodes"),
        COMMANDS_REFUSED_BUSY("Commands refused because too many waited in their room"),
        ANSWERS_FORGOTTEN_EARLY("Answers to commands forgotten early for want of room"),
        NOT_HERE_ANSWERED("Questions for a room that another node runs, which are asked there again"),
        TAKEN_OVER("Rooms taken over by an entry of their journal: moved here, or in doubt after an append"),
        READ_AGAIN("Rooms read again because another node had written to them, which nobody here knew"),
        APPENDS_FENCED("Appends that lost to another writer's and were not made"),
        APPENDS_OUTCOME_UNKNOWN("Appends of which it was not known whether they were made");

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
    private final AtomicInteger owned = new AtomicInteger();

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

    /** One room more is run here, or one less. */
    void own(int more) {
        owned.addAndGet(more);
    }

    /** The rooms that are run here now: those that somebody asked for, as far as they are this node's. */
    public int owned() {
        return owned.get();
    }
}
