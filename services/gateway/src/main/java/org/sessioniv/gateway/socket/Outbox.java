package org.sessioniv.gateway.socket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
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
    private final ServerWebSocket socket;
    private final Limits.Slow limits;
    private final Counters counters;
    private final Map<RoomId, Conflated> boards = new LinkedHashMap<>();
    private final Map<RoomId, String> presence = new LinkedHashMap<>();
    private final Deque<String> line = new ArrayDeque<>();
    private int documents;
    private long fullSinceMs = -1;
    private boolean overflown;

    /** The newest documents of one room that could not be sent yet, and the version that the client may then have. */
    private static final class Conflated {
        private final Map<String, Optional<Buffer>> documents = new TreeMap<>();
        private Version told = Version.ZERO;
    }

    Outbox(ServerWebSocket socket, Limits.Slow limits, Counters counters) {
        this.socket = socket;
        this.limits = limits;
        this.counters = counters;
        socket.setWriteQueueMaxSize(limits.queueBytes());
        socket.drainHandler(drained -> drain());
    }

    /** Answers to what this socket sent itself; bounded by how much it may send. */
    void answer(String frame) {
        write(frame);
    }

    /** A change of a board. */
    void board(Parcel parcel) {
        if (flows()) {
            write(parcel.text());
            return;
        }
        counters.count(Counters.Event.CHANGES_CONFLATED);
        Conflated waiting = boards.computeIfAbsent(parcel.room(), any -> new Conflated());
        int before = waiting.documents.size();
        waiting.documents.putAll(parcel.documents());
        documents += waiting.documents.size() - before;
        if (parcel.told()) {
            waiting.told = parcel.version();
        }
        overflown |= documents > limits.documents();
    }

    /** A frame that must keep its place among its like: a note's commits. */
    void inOrder(String frame) {
        if (flows()) {
            write(frame);
        } else {
            line.add(frame);
            overflown |= line.size() > limits.answers();
        }
    }

    /** What is true only now: only the newest is worth sending. */
    void presence(RoomId room, String frame) {
        if (flows()) {
            write(frame);
        } else {
            presence.put(room, frame);
        }
    }

    /** What nobody misses; false when it was dropped. */
    boolean ephemeral(String frame) {
        boolean flows = flows();
        if (flows) {
            write(frame);
        }
        return flows;
    }

    /** Nothing that waits for this room is of use any more: a snapshot follows. */
    void forget(RoomId room) {
        Conflated waiting = boards.remove(room);
        documents -= waiting == null ? 0 : waiting.documents.size();
        presence.remove(room);
    }

    /** Whether this socket has had its chance to read. */
    boolean isHopeless(long nowMs) {
        if (socket.isClosed()) {
            return false;
        }
        if (socket.writeQueueFull()) {
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
        return boards.isEmpty() && line.isEmpty() && takes();
    }

    /**
     * A socket is closed a moment before its close handler runs, and then throws at every question: it must not keep
     * those from their frames who come after it.
     */
    private boolean takes() {
        return !socket.isClosed() && !socket.writeQueueFull();
    }

    private void write(String frame) {
        if (!socket.isClosed()) {
            // A failure to write closes the socket, and its close handler does what is to be done.
            socket.writeTextMessage(frame).onFailure(gone -> {});
        }
    }

    private void drain() {
        while (!line.isEmpty() && takes()) {
            write(line.remove());
        }
        var rooms = boards.entrySet().iterator();
        while (rooms.hasNext() && takes()) {
            Map.Entry<RoomId, Conflated> one = rooms.next();
            Conflated waiting = one.getValue();
            Optional<Long> version = Optional.of(waiting.told.count()).filter(count -> count > 0);
            write(Parcel.change(one.getKey(), version, waiting.documents));
            documents -= waiting.documents.size();
            rooms.remove();
        }
        var live = presence.values().iterator();
        while (live.hasNext() && takes()) {
            write(live.next());
            live.remove();
        }
    }
}
