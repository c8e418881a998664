package org.sessioniv.gateway.socket;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.NoteReply;

/** The commits of one room's note on their way to those who joined it here, in order and each exactly once. */
final class NoteFeed {
    private final Map<Connection, Joined> joined = new LinkedHashMap<>();

    /** One who joined: until the room's reply is there, commits are held back. */
    private static final class Joined {
        private final List<NoteChange> held = new ArrayList<>();
        private boolean started;
        private long covered;
    }

    void add(Connection connection) {
        joined.put(connection, new Joined());
    }

    void remove(Connection connection) {
        joined.remove(connection);
    }

    boolean isEmpty() {
        return joined.isEmpty();
    }

    boolean has(Connection connection) {
        return joined.containsKey(connection);
    }

    void start(Connection connection, NoteReply reply) {
        Joined one = joined.get(connection);
        if (one == null) {
            return;
        }
        reply.frames().forEach(frame -> connection.outbox().inOrder(TextFrame.of(frame)));
        one.covered = reply.revision();
        one.started = true;
        one.held.forEach(change -> deliver(connection, one, change, texts(change)));
        one.held.clear();
    }

    void take(NoteChange change) {
        List<TextFrame> texts = texts(change);
        joined.forEach((connection, one) -> {
            if (one.started) {
                deliver(connection, one, change, texts);
            } else {
                one.held.add(change);
            }
        });
    }

    private static void deliver(Connection connection, Joined one, NoteChange change, List<TextFrame> texts) {
        if (change.revision() > one.covered) {
            one.covered = change.revision();
            texts.forEach(connection.outbox()::inOrder);
        }
    }

    private static List<TextFrame> texts(NoteChange change) {
        return change.frames().stream().map(TextFrame::of).toList();
    }

    /** A cursor, to all but the connection whose it is; answers how many were not in time for it. */
    int cursor(String from, String text) {
        TextFrame frame = TextFrame.of(text);
        int dropped = 0;
        for (Connection connection : joined.keySet()) {
            if (!connection.id().equals(from) && !connection.outbox().ephemeral(frame)) {
                dropped++;
            }
        }
        return dropped;
    }
}
