package org.sessioniv.journal.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;

/** The records' table, row by row. {@code now} decides what has expired. */
final class RecordTable {
    private static final String COLUMNS = "SELECT kind, id, version, unique_key, expires_at, body FROM record";
    private static final String ALIVE = " AND (expires_at IS NULL OR expires_at > ?)";

    private RecordTable() {}

    static Optional<StoredRecord> load(Sql sql, RecordKey key, Instant now) throws SQLException {
        return sql.first(
                RecordTable::record,
                COLUMNS + " WHERE kind = ? AND id = ?" + ALIVE,
                key.kind(),
                key.id(),
                now.toEpochMilli());
    }

    static Optional<StoredRecord> find(Sql sql, String kind, String uniqueKey, Instant now) throws SQLException {
        return sql.first(
                RecordTable::record,
                COLUMNS + " WHERE kind = ? AND unique_key = ?" + ALIVE,
                kind,
                uniqueKey,
                now.toEpochMilli());
    }

    /** Runs in the writer's transaction, so nothing comes between looking and storing. */
    static Saved save(Sql sql, StoredRecord record, Instant now) throws SQLException {
        RecordKey key = record.key();
        long stored = load(sql, key, now).map(StoredRecord::version).orElse(0L);
        if (record.version() != stored + 1) {
            return Saved.STALE;
        }
        @Nullable String uniqueKey = record.uniqueKey().orElse(null);
        if (uniqueKey != null) {
            Optional<StoredRecord> holder = find(sql, key.kind(), uniqueKey, now);
            if (holder.isPresent() && !holder.get().key().equals(key)) {
                return Saved.KEY_TAKEN;
            }
            sql.run(
                    "DELETE FROM record WHERE kind = ? AND unique_key = ? AND expires_at <= ?",
                    key.kind(),
                    uniqueKey,
                    now.toEpochMilli());
        }
        put(sql, record);
        return Saved.SAVED;
    }

    private static void put(Sql sql, StoredRecord record) throws SQLException {
        RecordKey key = record.key();
        sql.run(
                "INSERT INTO record (kind, id, version, unique_key, expires_at, body) VALUES (?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (kind, id) DO UPDATE SET version = excluded.version,"
                        + " unique_key = excluded.unique_key, expires_at = excluded.expires_at, body = excluded.body",
                key.kind(),
                key.id(),
                record.version(),
                record.uniqueKey().orElse(null),
                record.expiresAt().map(Instant::toEpochMilli).orElse(null),
                record.body().bytes());
    }

    /** In whatever version it is; the key that is answered is its own. */
    static RecordKey lay(Sql sql, StoredRecord record, Instant now) throws SQLException {
        if (load(sql, record.key(), now).isPresent()) {
            throw new IllegalArgumentException("there is a record already under " + record.key());
        }
        put(sql, record);
        return record.key();
    }

    static List<StoredRecord> all(Sql sql, Optional<RecordKey> after, int limit, Instant now) throws SQLException {
        long[] bytes = {0};
        return sql.until(
                record -> {
                    bytes[0] += record.body().size();
                    return bytes[0] > Records.MAX_LIST_BYTES;
                },
                RecordTable::record,
                COLUMNS + " WHERE (kind, id) > (?, ?)" + ALIVE + " ORDER BY kind, id LIMIT ?",
                after.map(RecordKey::kind).orElse(""),
                after.map(RecordKey::id).orElse(""),
                now.toEpochMilli(),
                limit);
    }

    static List<StoredRecord> list(Sql sql, String kind, String afterId, int limit, Instant now) throws SQLException {
        long[] bytes = {0};
        return sql.until(
                record -> {
                    bytes[0] += record.body().size();
                    return bytes[0] > Records.MAX_LIST_BYTES;
                },
                RecordTable::record,
                COLUMNS + " WHERE kind = ? AND id > ?" + ALIVE + " ORDER BY id LIMIT ?",
                kind,
                afterId,
                now.toEpochMilli(),
                limit);
    }

    static boolean remove(Sql sql, RecordKey key, Instant now) throws SQLException {
        boolean alive = load(sql, key, now).isPresent();
        sql.run("DELETE FROM record WHERE kind = ? AND id = ?", key.kind(), key.id());
        return alive;
    }

    static int removeExpired(Sql sql, Instant now) throws SQLException {
        return sql.run("DELETE FROM record WHERE expires_at <= ?", now.toEpochMilli());
    }

    private static StoredRecord record(ResultSet row) throws SQLException {
        long expiresAt = row.getLong(5);
        Optional<Instant> expiry = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expiresAt));
        return new StoredRecord(
                new RecordKey(row.getString(1), row.getString(2)),
                row.getLong(3),
                Optional.ofNullable(row.getString(4)),
                expiry,
                Body.of(row.getBytes(6)));
    }
}
