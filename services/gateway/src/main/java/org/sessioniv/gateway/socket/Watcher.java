package org.sessioniv.gateway.socket;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.rooms.BoardReply;

/**
 * One connection's view of one room's board. Until the room's reply is there, changes are held back; from then on those
 * that the reply already covers are left out.
 */
final class Watcher {
    private final RoomId room;
    private final Viewer viewer;
    private final Connection connection;
    private final Outbox outbox;
    private final List<Changes> held = new ArrayList<>();
    private Version covered = Version.ZERO;
    private boolean started;
    private boolean gone;

    Watcher(RoomId room, Viewer viewer, Connection connection) {
        this.room = room;
        this.viewer = viewer;
        this.connection = connection;
        this.outbox = connection.outbox();
    }

    Viewer viewer() {
        return viewer;
    }

    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
        held.clear();
    }

    void start(BoardReply reply) {
        if (gone) {
            return;
        }
        outbox.forget(room);
        if (reply.whole()) {
            outbox.answer(Changes.snapshot(room, reply));
        } else {
            Changes missed = new Changes(room);
            missed.putAll(reply.documents());
            missed.tell(reply.lineage());
            outbox.answer(missed.frame());
        }
        covered = reply.version();
        started = true;
        held.forEach(this::deliver);
        held.clear();
    }

    void fail(Throwable cause) {
        if (!gone) {
            connection.unreached(room, cause);
        }
    }

    void deliver(Changes changes) {
        if (gone) {
            return;
        }
        if (!started) {
            held.add(changes);
        } else if (changes.newest().compareTo(covered) > 0) {
            outbox.board(changes);
        }
    }

    void presence(TextFrame frame) {
        if (started && !gone) {
            outbox.presence(room, frame);
        }
    }
}
