package org.sessioniv.domain.session;

import java.time.Instant;
import java.util.Optional;

/** Whether the room sits. */
public sealed interface Sitting {
    /** The room has not sat yet. */
    record NotOpened() implements Sitting {
        @Override
        public String word() {
            return "not-opened";
        }

        @Override
        public Optional<Instant> since() {
            return Optional.empty();
        }
    }

    /** The room sits. */
    record Open(Instant from) implements Sitting {
        @Override
        public String word() {
            return "open";
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(from);
        }
    }

    /** The room sat, and may sit again. */
    record Closed(Instant at) implements Sitting {
        @Override
        public String word() {
            return "closed";
        }

        @Override
        public Optional<Instant> since() {
            return Optional.of(at);
        }
    }

    /** As sent. */
    String word();

    /** Since when it is so; empty while the room has never sat. */
    Optional<Instant> since();

    default boolean isOpen() {
        return this instanceof Open;
    }
}
