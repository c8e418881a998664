package org.sessioniv.gateway.socket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * News of one room, passed on in order and without a gap. Each piece says which place it follows and to which it leads;
 * what is known already is dropped, what comes too early waits for what is missing, and everything waits until a first
 * place is known.
 */
final class Chain<T> {
    /** Pieces that wait at most; the oldest go, which leaves a gap like any other. */
    static final int WAITING = 1_000;

    private final ToLongFunction<T> since;
    private final ToLongFunction<T> upTo;
    private final Onwards<T> onwards;
    private final Deque<T> early = new ArrayDeque<>();
    private OptionalLong at = OptionalLong.empty();
    private long began;

    /** Takes a piece of news that is new for somebody who is at that place, though it may begin earlier. */
    interface Onwards<T> {
        void take(T news, long at);
    }

    Chain(ToLongFunction<T> since, ToLongFunction<T> upTo, Onwards<T> onwards) {
        this.since = since;
        this.upTo = upTo;
        this.onwards = onwards;
    }

    /** The place up to which everything has been passed on; empty when none is known. */
    OptionalLong at() {
        return at;
    }

    /** The place from which everything has been passed on; of no meaning as long as none is known. */
    long began() {
        return began;
    }

    /** Whether something further is here and what leads to it is not. */
    boolean hasGap() {
        return at.isPresent() && !early.isEmpty();
    }

    /** Somebody was given everything up to that place: without a place of its own the chain goes on from there. */
    void start(long place) {
        if (at.isEmpty()) {
            began = place;
            at = OptionalLong.of(place);
            passOn();
        }
    }

    /** No place is known any more. */
    void lose() {
        at = OptionalLong.empty();
    }

    void take(T news) {
        early.add(news);
        if (at.isPresent()) {
            passOn();
        }
        if (early.size() > WAITING) {
            early.remove();
        }
    }

    private void passOn() {
        boolean further = true;
        while (further) {
            further = false;
            List<T> waiting = new ArrayList<>(early);
            early.clear();
            for (T news : waiting) {
                long here = at.orElseThrow();
                if (upTo.applyAsLong(news) <= here) {
                    continue;
                }
                if (since.applyAsLong(news) > here) {
                    early.add(news);
                    continue;
                }
                at = OptionalLong.of(upTo.applyAsLong(news));
                onwards.take(news, here);
                further = true;
            }
            further = further && !early.isEmpty();
        }
    }
}
