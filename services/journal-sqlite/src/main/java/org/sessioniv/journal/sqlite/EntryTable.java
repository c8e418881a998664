package org.sessioniv.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;

/** The journal's table, row by row. */
final class EntryTable {
    private EntryTable() {}

    /** Runs in the writer's transaction, so nothing comes between looking at the head and inserting behind it. */
    static Appended append(Sql sql, Heads heads, Entry entry, EntryHash hash) throws SQLException {
        if (heads.of(sql, entry.stream()).accepts(entry)) {
            insert(sql, heads, entry, hash);
            return Appended.DONE;
        }
        Optional<EntryHash> stored = sql.first(
                row -> EntryHash.of(row.getBytes(1)),
                "SELECT hash FROM entry WHERE stream = ? AND version = ?",
                entry.stream().value(),
                entry.version());
        return stored.equals(Optional.of(hash)) ? Appended.DONE : Appended.TAKEN;
    }

    private static void insert(Sql sql, Heads heads, Entry entry, EntryHash hash) throws SQLException {
        sql.run(
                "INSERT INTO entry (stream, version, events, epoch, batch, previous, hash, at, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.stream().value(),
                entry.version(),
                entry.events(),
                entry.epoch(),
                entry.batch().bytes(),
                entry.previous().bytes(),
                hash.bytes(),
                entry.at().toEpochMilli(),
                entry.body().bytes());
        heads.moved(entry.stream(), new Head(entry.nextVersion(), hash, entry.epoch()));
    }

    /** Checks first where they belong; the stream that is answered is theirs. */
    static StreamId lay(Sql sql, Heads heads, List<Entry> entries) throws SQLException {
        Entry first = entries.get(0);
        Head head = heads.of(sql, first.stream());
        if (!head.equals(Head.NONE)) {
            Contents.checkFollows(head, first, first.stream());
        }
        for (Entry entry : entries) {
            insert(sql, heads, entry, entry.hash());
        }
        return first.stream();
    }

    static Head head(Sql sql, StreamId stream) throws SQLException {
        return sql.first(
                        row -> new Head(row.getLong(1), EntryHash.of(row.getBytes(2)), row.getLong(3)),
                        "SELECT version + events, hash, epoch FROM entry WHERE stream = ?"
                                + " ORDER BY version DESC LIMIT 1",
                        stream.value())
                .orElse(Head.NONE);
    }

    static List<Entry> read(Sql sql, StreamId stream, long fromVersion, int limit) throws SQLException {
        long[] bytes = {0};
        return sql.until(
                entry -> {
                    bytes[0] += entry.body().size();
                    return bytes[0] > Journal.MAX_READ_BYTES;
                },
                row -> entry(stream, row),
                "SELECT version, events, epoch, batch, previous, at, body, hash FROM entry WHERE stream = ?1 AND version >="
                        + " coalesce((SELECT max(version) FROM entry WHERE stream = ?1 AND version <= ?2), 0)"
                        + " AND version + events > ?2 ORDER BY version LIMIT ?3",
                stream.value(),
                fromVersion,
                limit);
    }

    /** Jumps from stream to stream through the index; a DISTINCT would read every entry. */
    static List<StreamId> streams(Sql sql, String prefix) throws SQLException {
        // '{' is the first character behind all that a stream's id may hold.
        return sql.all(
                row -> new StreamId(row.getString(1)),
                "WITH RECURSIVE found (stream) AS ("
                        + " SELECT min(stream) FROM entry WHERE stream >= ?1 AND stream < ?2"
                        + " UNION ALL SELECT (SELECT min(stream) FROM entry WHERE stream > found.stream AND stream < ?2)"
                        + " FROM found WHERE found.stream IS NOT NULL)"
                        + " SELECT stream FROM found WHERE stream IS NOT NULL",
                prefix,
                prefix + "{");
    }

    static int dropBefore(Sql sql, StreamId stream, long version) throws SQLException {
        return sql.run(
                "DELETE FROM entry WHERE stream = ?1 AND version IN (SELECT version FROM entry WHERE stream = ?1"
                        + " AND version + events <= ?2"
                        + " AND version < (SELECT max(version) FROM entry WHERE stream = ?1)"
                        + " ORDER BY version LIMIT " + Journal.MAX_DROPPED_ENTRIES + ")",
                stream.value(),
                version);
    }

    private static Entry entry(StreamId stream, ResultSet row) throws SQLException {
        Entry entry = new Entry(
                stream,
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                BatchId.of(row.getBytes(4)),
                EntryHash.of(row.getBytes(5)),
                Instant.ofEpochMilli(row.getLong(6)),
                Body.of(row.getBytes(7)));
        return entry.ifNoted(EntryHash.of(row.getBytes(8)));
    }
}
