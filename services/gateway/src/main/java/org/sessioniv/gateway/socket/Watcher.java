package org.sessioniv.gateway.socket;

import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.rooms.BoardReply;

/** One connection's view of one room's board: the reply that it asked for, then what changed since. */
final class Watcher {
    private final RoomId room;
    private final Viewer viewer;
    private final Connection connection;
    private final Outbox outbox;
    private CatchUp<Changes> since;
    private @Nullable TextFrame present;
    private boolean gone;

    Watcher(RoomId room, Viewer viewer, Connection connection) {
        this.room = room;
        this.viewer = viewer;
        this.connection = connection;
        this.outbox = connection.outbox();
        this.since = fresh();
    }

    private CatchUp<Changes> fresh() {
        return new CatchUp<>(changes -> changes.newest().count(), (changes, covered) -> outbox.board(changes));
    }

    /** What it has is worth nothing any more; a board is asked for anew. */
    void restart() {
        since = fresh();
    }

    /** One time that a board is asked for it. Whoever asks again wants no answer to that now. */
    final class Asking {
        private final CatchUp<Changes> awaits = since;

        Viewer viewer() {
            return viewer;
        }

        /** Whether nobody waits for its answer: the watcher has left, or a board is asked for anew. */
        boolean isOver() {
            return gone || awaits != since;
        }

        /** The answer, unless it is over. */
        void start(BoardReply reply) {
            outbox.anew(room);
            if (reply.whole()) {
                outbox.answer(Changes.snapshot(room, reply));
            } else {
                Changes missed = new Changes(room);
                missed.putAll(reply.documents());
                missed.tell(reply.lineage());
                outbox.answer(missed.frame());
            }
            since.start(reply.version().count());
            if (present != null) {
                outbox.presence(room, present);
                present = null;
            }
        }

        /** There is no answer; unless it is over. */
        void fail(Throwable cause) {
            connection.unreached(room, cause);
        }
    }

    Asking asks() {
        return new Asking();
    }

    Viewer viewer() {
        return viewer;
    }

    boolean isGone() {
        return gone;
    }

    void leave() {
        gone = true;
        since.leave();
    }

    void deliver(Changes changes) {
        if (!gone) {
            since.take(changes);
        }
    }

    /** How many are here is told once; it waits for a board that is not there yet. */
    void presence(TextFrame frame) {
        if (gone) {
            return;
        }
        if (since.isStarted()) {
            outbox.presence(room, frame);
        } else {
            present = frame;
        }
    }
}
