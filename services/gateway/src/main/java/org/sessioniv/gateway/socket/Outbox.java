package org.sessioniv.gateway.socket;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.gateway.world.Counters;
import org.sessioniv.gateway.world.Limits;

/**
 * Writes to one socket. While the socket takes nothing, changes of a board conflate to the newest document under each
 * key, and the ordered frames of a note wait in a line of limited length.
 */
final class Outbox {
    private final Line line;
    private final Limits.Slow limits;
    private final Counters counters;
    private final Map<RoomId, Conflated> boards = new LinkedHashMap<>();
    private final Map<RoomId, TextFrame> presence = new LinkedHashMap<>();
    private final Deque<TextFrame> waiting = new ArrayDeque<>();
    private int documents;
    private long fullSinceMs = -1;
    private boolean overflown;

    /** The newest documents of one room that could not be sent yet, and the version that the client may then have. */
    private static final class Conflated {
        private final Map<String, Optional<Buffer>> documents = new TreeMap<>();
        private Version told = Version.ZERO;
    }

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
    void board(Parcel parcel) {
        if (flows()) {
            line.write(parcel.frame());
        } else if (line.isOpen()) {
            conflate(parcel);
        }
    }

    private void conflate(Parcel parcel) {
        counters.count(Counters.Event.CHANGES_CONFLATED);
        Conflated newest = boards.computeIfAbsent(parcel.room(), any -> new Conflated());
        int before = newest.documents.size();
        newest.documents.putAll(parcel.documents());
        documents += newest.documents.size() - before;
        if (parcel.told()) {
            newest.told = parcel.version();
        }
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

    /** Nothing that waits for this room is of use any more: a snapshot follows. */
    void forget(RoomId room) {
        Conflated old = boards.remove(room);
        documents -= old == null ? 0 : old.documents.size();
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
        var rooms = boards.entrySet().iterator();
        while (rooms.hasNext() && line.flows()) {
            Map.Entry<RoomId, Conflated> one = rooms.next();
            Conflated newest = one.getValue();
            Optional<Long> version = Optional.of(newest.told.count()).filter(count -> count > 0);
            line.write(Parcel.change(one.getKey(), version, newest.documents));
            documents -= newest.documents.size();
            rooms.remove();
        }
        var live = presence.values().iterator();
        while (live.hasNext() && line.flows()) {
            line.write(live.next());
            live.remove();
        }
    }
}
