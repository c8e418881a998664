package org.sessioniv.gateway.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a room tells to one who has asked for all of it: held back until the room's reply is there, then passed on
 * without what the reply covers already.
 */
final class CatchUp<T> {
    private final ToLongFunction<T> place;
    private final Onwards<T> onwards;
    private final List<T> held = new ArrayList<>();
    private long covered;
    private boolean started;

    /** Takes news for somebody who was given everything up to that place, though it may begin earlier. */
    interface Onwards<T> {
        void take(T news, long covered);
    }

    /** {@code place} says up to where in the room's history one piece of news goes. */
    CatchUp(ToLongFunction<T> place, Onwards<T> onwards) {
        this.place = place;
        this.onwards = onwards;
    }

    /** The reply is there, and passed on: it covers all up to that place. */
    void start(long upTo) {
        covered = upTo;
        started = true;
        held.forEach(this::take);
        held.clear();
    }

    void take(T news) {
        if (!started) {
            held.add(news);
        } else if (place.applyAsLong(news) > covered) {
            onwards.take(news, covered);
        }
    }

    boolean isStarted() {
        return started;
    }

    /** Nobody waits any more. */
    void leave() {
        held.clear();
    }
}
