package org.sessioniv.gateway.limits;

import java.time.Duration;

/** Every bound of the gateway, with its default. */
public record Limits(Sockets sockets, Rates rates, Pace pace, Slow slow, Bodies bodies, Guesses guesses) {
    public static final Limits DEFAULT =
            new Limits(Sockets.DEFAULT, Rates.DEFAULT, Pace.DEFAULT, Slow.DEFAULT, Bodies.DEFAULT, Guesses.DEFAULT);

    /**
     * Connections: in all, from one address (a whole conference may share one), bytes of a frame, rooms that one
     * connection may watch, and the time in which the first frame must come.
     */
    public record Sockets(int all, int perAddress, int frameBytes, int rooms, Duration helloWithin) {
        public static final Sockets DEFAULT = new Sockets(20_000, 10_000, 65_536, 64, Duration.ofSeconds(5));
    }

    /** What one connection may send: commands, cursors, all frames together, and faults before it is closed. */
    public record Rates(TokenBucket.Rate commands, TokenBucket.Rate cursors, TokenBucket.Rate frames, int faults) {
        public static final Rates DEFAULT = new Rates(
                new TokenBucket.Rate(30, 60), new TokenBucket.Rate(10, 10), new TokenBucket.Rate(60, 200), 10);
    }

    /** How changes are gathered before they are sent, and how often the server asks for a sign of life. */
    public record Pace(Duration tick, Duration paced, Duration presence, Duration ping, Duration idle) {
        public static final Pace DEFAULT = new Pace(
                Duration.ofMillis(15),
                Duration.ofMillis(250),
                Duration.ofMillis(500),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60));
    }

    /** How much is kept for a connection that does not read, and for how long. */
    public record Slow(int queueBytes, int documents, int answers, Duration patience) {
        public static final Slow DEFAULT = new Slow(131_072, 2_000, 256, Duration.ofSeconds(30));
    }

    /** Bytes of a request's body. */
    public record Bodies(long usual, long links) {
        public static final Bodies DEFAULT = new Bodies(65_536, 262_144);
    }

    /**
     * Wrong guesses that are borne: of join codes, which open no more than the lobby and which a whole conference may
     * mistype from one address, and of links and passwords.
     */
    public record Guesses(FailureBudget.Limits codes, FailureBudget.Limits secrets) {
        public static final Guesses DEFAULT = new Guesses(
                new FailureBudget.Limits(new TokenBucket.Rate(0.5, 60), new TokenBucket.Rate(2, 300), 20_000),
                new FailureBudget.Limits(new TokenBucket.Rate(1 / 30.0, 10), new TokenBucket.Rate(1, 100), 20_000));
    }

    public Limits with(Sockets value) {
        return new Limits(value, rates, pace, slow, bodies, guesses);
    }

    public Limits with(Rates value) {
        return new Limits(sockets, value, pace, slow, bodies, guesses);
    }

    public Limits with(Pace value) {
        return new Limits(sockets, rates, value, slow, bodies, guesses);
    }

    public Limits with(Slow value) {
        return new Limits(sockets, rates, pace, value, bodies, guesses);
    }
}
