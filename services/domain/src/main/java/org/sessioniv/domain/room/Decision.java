package org.sessioniv.domain.room;

import java.util.List;

/** What came of a command: events that are now facts, or a typed no. */
public sealed interface Decision {
    /** The events, in order; none when the command asks for what already is. */
    record Accepted(List<RoomEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Rejection rejection) implements Decision {}

    static Decision accept(RoomEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision accept(List<? extends RoomEvent> events) {
        return new Accepted(List.copyOf(events));
    }

    static Decision refuse(Rejection rejection) {
        return new Refused(rejection);
    }

    static Decision refuse(Rejection.Code code, String detail) {
        return new Refused(new Rejection(code, detail));
    }
}
