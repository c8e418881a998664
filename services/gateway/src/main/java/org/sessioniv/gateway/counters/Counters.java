package org.sessioniv.gateway.counters;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts everything that the gateway refused, dropped or closed. Thread-safe. */
public final class Counters {
    /** What is counted. */
    public enum Event {
        HTTP_REFUSED("Calls that were refused"),
        HTTP_FAILED("Calls that failed by a fault of the program or for want of the store"),
        TOO_MANY_ATTEMPTS("Attempts refused because there were too many wrong ones"),
        ORIGIN_REFUSED("Calls and sockets from pages of another origin"),
        CONNECTIONS_REFUSED("HTTP connections closed because there were too many"),
        CONNECTIONS_LATE("HTTP connections closed because they kept the server waiting"),
        SOCKETS_REFUSED("Sockets refused because there were too many"),
        SOCKETS_OPENED("Sockets that were opened"),
        TICKETS_REFUSED("Tickets for a socket that were not good"),
        HELLOS_LATE("Sockets closed because they did not say hello in time"),
        HELLOS_REFUSED("Sockets whose hello was refused"),
        FRAMES_REFUSED("Frames that could not be read"),
        COMMANDS_REFUSED_TOO_MANY("Commands refused because one sender sent too many"),
        CURSORS_DROPPED("Places of cursors that were not shown for want of room"),
        CHANGES_CONFLATED("Documents replaced by later ones before a slow socket took them"),
        CLOSED_TOO_SLOW("Sockets closed because they took nothing for too long"),
        CLOSED_PROTOCOL("Sockets closed because they did not keep to the protocol"),
        CLOSED_REPLACED("Sockets closed because their link was replaced by a newer one"),
        CLOSED_RESEATED("Sockets closed because somebody sits otherwise than when they came in"),
        CLOSED_REMOVED("Sockets closed because their seat was removed"),
        CLOSED_UNREACHABLE("Sockets closed because this node may serve nobody"),
        ROOMS_UNREACHED("Boards that could not be had from their room"),
        ROOMS_ASKED_AGAIN("Gaps read: times that what was missed of a room was asked for"),
        CLOSED_SIGNED_OUT("Sockets closed because their sign-in ended");

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
}
