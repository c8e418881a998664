package org.sessioniv.journal.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;

/** One snapshot a stream, the last that was saved. */
final class SnapshotTable {
    private SnapshotTable() {}

    static Optional<Snapshot> latest(Sql sql, StreamId stream) throws SQLException {
        return sql.first(
                row -> new Snapshot(
                        stream,
                        new Head(row.getLong(1), EntryHash.of(row.getBytes(2)), row.getLong(3)),
                        Body.of(row.getBytes(4))),
                "SELECT version, hash, epoch, body FROM snapshot WHERE stream = ?",
                stream.value());
    }

    /** Answers 1. */
    static int save(Sql sql, Snapshot snapshot) throws SQLException {
        return sql.run(
                "INSERT OR REPLACE INTO snapshot (stream, version, hash, epoch, body) VALUES (?, ?, ?, ?, ?)",
                snapshot.stream().value(),
                snapshot.head().version(),
                snapshot.head().hash().bytes(),
                snapshot.head().epoch(),
                snapshot.body().bytes());
    }
}
