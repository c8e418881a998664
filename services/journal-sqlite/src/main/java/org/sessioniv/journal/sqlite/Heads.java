package org.sessioniv.journal.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;

/**
 * The heads of the streams last written, as the transaction under way sees them. They are true because nobody else
 * writes to the file; after a rollback all are forgotten. Belongs to the writer's thread.
 */
final class Heads {
    private static final int REMEMBERED = 10_000;

    private final Map<StreamId, Head> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Head> eldest) {
            return size() > REMEMBERED;
        }
    };

    Head of(Sql sql, StreamId stream) throws SQLException {
        @Nullable Head head = known.get(stream);
        return head == null ? EntryTable.head(sql, stream) : head;
    }

    void moved(StreamId stream, Head head) {
        known.put(stream, head);
    }

    void forget() {
        known.clear();
    }
}
