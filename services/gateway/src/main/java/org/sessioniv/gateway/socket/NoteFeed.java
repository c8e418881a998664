package org.sessioniv.gateway.socket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.rooms.CursorShown;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.NoteReply;

/** The commits of one room's note on their way to those who joined it here, in order and each exactly once. */
final class NoteFeed {
    private final Map<Connection, Joining> joined = new LinkedHashMap<>();

    /** One time that a connection has asked for all of the note. Whoever asks again wants no answer to that now. */
    final class Joining {
        private final Connection connection;
        private final CatchUp<Commits> since;

        private Joining(Connection connection) {
            this.connection = connection;
            this.since = new CatchUp<>(
                    Commits::revision,
                    (commits, covered) -> commits.after(covered).forEach(connection.outbox()::inOrder));
        }

        Connection connection() {
            return connection;
        }

        /** Whether nobody waits for its answer: the connection has left, or joined again. */
        boolean isOver() {
            return joined.get(connection) != this;
        }

        /** The answer, unless it is over. */
        void start(NoteReply reply) {
            reply.frames().forEach(frame -> connection.outbox().inOrder(TextFrame.of(frame)));
            since.start(reply.revision());
        }
    }

    /** Commits up to that revision, encoded once for all. */
    record Commits(long revision, List<TextFrame> texts) {
        static Commits of(NoteChange change) {
            return new Commits(
                    change.revision(),
                    change.frames().stream().map(TextFrame::of).toList());
        }

        /** Without those up to that revision: several may have come at once, and some may be known already. */
        List<TextFrame> after(long known) {
            long since = revision - texts.size();
            return texts.subList((int) Math.min(Math.max(0, known - since), texts.size()), texts.size());
        }
    }

    Joining add(Connection connection) {
        Joining joining = new Joining(connection);
        joined.put(connection, joining);
        return joining;
    }

    void remove(Connection connection) {
        joined.remove(connection);
    }

    /** All who joined. */
    List<Connection> all() {
        return List.copyOf(joined.keySet());
    }

    boolean isEmpty() {
        return joined.isEmpty();
    }

    void take(NoteChange change) {
        Commits commits = Commits.of(change);
        joined.values().forEach(one -> one.since.take(commits));
    }

    /** A cursor, to all but the connection whose it is; answers how many were not in time for it. */
    int cursor(CursorShown shown) {
        TextFrame frame = TextFrame.of(shown.frame());
        int dropped = 0;
        for (Connection connection : joined.keySet()) {
            if (!connection.id().equals(shown.connection())
                    && !connection.outbox().ephemeral(frame)) {
                dropped++;
            }
        }
        return dropped;
    }
}
