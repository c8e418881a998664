package org.sessioniv.gateway.socket;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.limits.Limits;

/**
 * Writes to one socket. While the socket takes nothing, changes of a board conflate to the newest document under each
 * key, and the ordered frames of a note wait in a line of limited length.
 */
final class Outbox {
    private final Line line;
    private final Limits.Slow limits;
    private final Counters counters;
    private final Map<RoomId, Changes> boards = new LinkedHashMap<>();
    private final Map<RoomId, TextFrame> presence = new LinkedHashMap<>();
    private final Deque<TextFrame> waiting = new ArrayDeque<>();
    private int documents;
    private long fullSinceMs = -1;
    private boolean overflown;

    Outbox(Line line, Limits.Slow limits, Counters counters) {
        this.line = line;
        this.limits = limits;
        this.counters = counters;
        line.limit(limits.queueBytes(), this::drain);
    }

    /** Answers to what this socket sent itself; bounded by how much it may send. */
    void answer(TextFrame frame) {
        line.write(frame);
    }

    /** A change of a board. */
    void board(Changes changes) {
        if (flows()) {
            line.write(changes.frame());
        } else if (line.isOpen()) {
            conflate(changes);
        }
    }

    private void conflate(Changes changes) {
        counters.count(Counters.Event.CHANGES_CONFLATED);
        Changes newest = boards.computeIfAbsent(changes.room(), Changes::new);
        int before = newest.documents().size();
        newest.take(changes);
        documents += newest.documents().size() - before;
        overflown |= documents > limits.documents();
    }

    /** A frame that must keep its place among its like: a note's commits. */
    void inOrder(TextFrame frame) {
        if (flows()) {
            line.write(frame);
        } else {
            waiting.add(frame);
            overflown |= waiting.size() > limits.answers();
        }
    }

    /** What is true only now: only the newest is worth sending. */
    void presence(RoomId room, TextFrame frame) {
        if (flows()) {
            line.write(frame);
        } else {
            presence.put(room, frame);
        }
    }

    /** What nobody misses; false when it was dropped. */
    boolean ephemeral(TextFrame frame) {
        boolean flows = flows();
        if (flows) {
            line.write(frame);
        }
        return flows;
    }

    /** Nothing that waits of this board is of use any more: an answer follows, which tells all but who is here. */
    void anew(RoomId room) {
        Changes old = boards.remove(room);
        documents -= old == null ? 0 : old.documents().size();
    }

    /** Nothing that waits for this room is of use any more: nobody watches it. */
    void forget(RoomId room) {
        anew(room);
        presence.remove(room);
    }

    /** Whether this socket has had its chance to read. */
    boolean isHopeless(long nowMs) {
        if (line.isFull()) {
            fullSinceMs = fullSinceMs < 0 ? nowMs : fullSinceMs;
        } else {
            fullSinceMs = -1;
            drain();
        }
        return overflown
                || fullSinceMs >= 0 && nowMs - fullSinceMs > limits.patience().toMillis();
    }

    /** Whether this socket should read before it asks for more. */
    boolean isFull() {
        return !flows();
    }

    private boolean flows() {
        return boards.isEmpty() && waiting.isEmpty() && line.flows();
    }

    private void drain() {
        while (!waiting.isEmpty() && line.flows()) {
            line.write(waiting.remove());
        }
        var rooms = boards.values().iterator();
        while (rooms.hasNext() && line.flows()) {
            Changes newest = rooms.next();
            line.write(newest.frame());
            documents -= newest.documents().size();
            rooms.remove();
        }
        var live = presence.values().iterator();
        while (live.hasNext() && line.flows()) {
            line.write(live.next());
            live.remove();
        }
    }
}
