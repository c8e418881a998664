package org.sessioniv.domain.room;

import java.util.List;
import java.util.function.Function;

/** What came of a command: events that are now facts, or a typed no. */
public sealed interface Decision {
    /** What comes of each kind of decision. */
    <R> R read(Function<Accepted, R> accepted, Function<Refused, R> refused);

    /** The events, in order; none when the command asks for what already is. */
    record Accepted(List<RoomEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }

        @Override
        public <R> R read(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return accepted.apply(this);
        }
    }

    record Refused(Rejection rejection) implements Decision {
        @Override
        public <R> R read(Function<Accepted, R> accepted, Function<Refused, R> refused) {
            return refused.apply(this);
        }
    }

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
