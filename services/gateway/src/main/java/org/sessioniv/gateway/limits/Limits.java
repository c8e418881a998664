package org.sessioniv.gateway.limits;

import java.time.Duration;

/** Every bound of the gateway, with its default. */
public record Limits(
        Connections connections, Sockets sockets, Rates rates, Pace pace, Slow slow, Bodies bodies, Guesses guesses) {
    public static final Limits DEFAULT = new Limits(
            Connections.DEFAULT,
            Sockets.DEFAULT,
            Rates.DEFAULT,
            Pace.DEFAULT,
            Slow.DEFAULT,
            Bodies.DEFAULT,
            Guesses.DEFAULT);

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

    /**
     * How changes are gathered before they are sent, and how often the server asks for a sign of life. A document of
     * that many bytes is long: some eighty people in a list of speakers. Sent with each tick while a hall asks for the
     * floor, it would be megabytes a second for every phone.
     */
    public record Pace(Duration tick, Duration paced, int longBytes, Duration presence, Duration ping, Duration idle) {
        public static final Pace DEFAULT = new Pace(
                Duration.ofMillis(15),
                Duration.ofMillis(250),
                16_384,
                Duration.ofMillis(500),
                Duration.ofSeconds(15),
                Duration.ofSeconds(60));
    }

    /** How much is kept for a connection that does not read, and for how long. */
    public record Slow(int queueBytes, int documents, int answers, Duration patience) {
        public static final Slow DEFAULT = new Slow(131_072, 2_000, 256, Duration.ofSeconds(30));
    }

    /** Bytes of a request's body. */
    public record Bodies(long usual, long links, long logos) {
        public static final Bodies DEFAULT = new Bodies(65_536, 262_144, 360_000);
    }

    /**
     * Wrong guesses that are borne: of join codes (38 bits, which open no more than the lobby, and which a whole hall
     * may mistype from one address; at 30 a second a code of two days is found once in 70,000 meetings), and of
     * passwords.
     */
    public record Guesses(FailureBudget.Limits codes, FailureBudget.Limits passwords) {
        public static final Guesses DEFAULT = new Guesses(
                new FailureBudget.Limits(
                        new TokenBucket.Rate(10, 600),
                        new TokenBucket.Rate(20, 3_000),
                        new TokenBucket.Rate(10, 1_000),
                        20_000),
                new FailureBudget.Limits(
                        new TokenBucket.Rate(1 / 30.0, 10),
                        new TokenBucket.Rate(1, 100),
                        new TokenBucket.Rate(0.5, 20),
                        20_000));
    }

    /**
     * Connections of all kinds: in all and from one address, and how long one may take for the head of its first
     * request, for a body, and between two requests.
     */
    public record Connections(int all, int perAddress, Duration head, Duration body, Duration idle) {
        public static final Connections DEFAULT =
                new Connections(24_000, 12_000, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    public Limits with(Connections value) {
        return new Limits(value, sockets, rates, pace, slow, bodies, guesses);
    }

    public Limits with(Guesses value) {
        return new Limits(connections, sockets, rates, pace, slow, bodies, value);
    }

    public Limits with(Sockets value) {
        return new Limits(connections, value, rates, pace, slow, bodies, guesses);
    }

    public Limits with(Rates value) {
        return new Limits(connections, sockets, value, pace, slow, bodies, guesses);
    }

    public Limits with(Pace value) {
        return new Limits(connections, sockets, rates, value, slow, bodies, guesses);
    }

    public Limits with(Slow value) {
        return new Limits(connections, sockets, rates, pace, value, bodies, guesses);
    }
}
