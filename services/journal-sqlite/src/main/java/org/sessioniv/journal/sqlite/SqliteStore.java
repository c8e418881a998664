package org.sessioniv.journal.sqlite;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Reply;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StoreUnavailable;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;

/**
 * Journal and records in one SQLite file, for one process at a time. What was answered survives a killed process and a
 * loss of power; appends of all streams that wait together are made durable by one commit.
 */
public final class SqliteStore implements Journal, Records, Contents {
    /** The most writes that may wait for the writer. */
    public static final int MAX_WAITING_WRITES = 8_192;

    /** The most bytes that these writes may hold. */
    public static final long MAX_WAITING_BYTES = 64L << 20;

    /** The most reads that may wait for a reader. */
    public static final int MAX_WAITING_READS = 4_096;

    private final SqliteFile file;
    private final Heads heads = new Heads();
    private final SqliteWriter writer;
    private final SqliteReaders readers;
    private final InstantSource clock;
    private final Reply<Void> closed = new Reply<>();
    private boolean closing;

    private SqliteStore(SqliteFile file, Limits limits, InstantSource clock) throws SQLException {
        this.file = file;
        this.clock = clock;
        this.writer = new SqliteWriter(new Sql(file.connect()), limits, file.inPlace(), heads::forget);
        this.readers = new SqliteReaders(List.of(new Sql(file.connect()), new Sql(file.connect())), limits.reads);
    }

    /** How much may wait. */
    record Limits(int writes, long bytes, int reads) {
        static final Limits USUAL = new Limits(MAX_WAITING_WRITES, MAX_WAITING_BYTES, MAX_WAITING_READS);
    }

    /**
     * Opens the file and makes it if there is none. Fails with {@link StoreUnavailable}, in words for the
     * operator, when
     * another process has it open, or it is not ours, or it cannot be written.
     */
    public static Future<SqliteStore> open(Path path, InstantSource clock) {
        return open(path, Limits.USUAL, clock);
    }

    static Future<SqliteStore> open(Path path, Limits limits, InstantSource clock) {
        Reply<SqliteStore> reply = new Reply<>();
        Runnable work = () -> {
            try {
                reply.complete(openNow(path, limits, clock));
            } catch (RuntimeException e) {
                reply.fail(e);
            } catch (Error e) {
                // As when the library cannot be loaded: whoever waits must hear of it.
                reply.fail(new StoreUnavailable(path + " cannot be opened: " + e, e));
            }
        };
        new Thread(work, "journal-sqlite-opening").start();
        return reply.future();
    }

    private static SqliteStore openNow(Path path, Limits limits, InstantSource clock) {
        SqliteFile file = SqliteFile.open(path);
        try {
            return new SqliteStore(file, limits, clock);
        } catch (SQLException e) {
            file.close();
            throw new StoreUnavailable(path + " cannot be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public Future<Appended> append(Entry entry) {
        EntryHash hash = entry.hash();
        return writer.submit(
                sql -> EntryTable.append(sql, heads, entry, hash), entry.body().size());
    }

    @Override
    public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
        Journal.checkRead(fromVersion, limit);
        return readers.submit(sql -> EntryTable.read(sql, stream, fromVersion, limit));
    }

    @Override
    public Future<Head> head(StreamId stream) {
        return readers.submit(sql -> EntryTable.head(sql, stream));
    }

    @Override
    public Future<List<StreamId>> streams(String prefix) {
        return readers.submit(sql -> EntryTable.streams(sql, prefix));
    }

    @Override
    public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
        return readers.submit(sql -> SnapshotTable.latest(sql, stream));
    }

    @Override
    public Future<Void> saveSnapshot(Snapshot snapshot) {
        return writer.submit(
                        sql -> SnapshotTable.save(sql, snapshot),
                        snapshot.body().size())
                .mapEmpty();
    }

    @Override
    public Future<Integer> dropBefore(StreamId stream, long version) {
        return writer.submit(sql -> EntryTable.dropBefore(sql, stream, version), 0);
    }

    @Override
    public Future<Optional<StoredRecord>> load(RecordKey key) {
        return readers.submit(sql -> RecordTable.load(sql, key, clock.instant()));
    }

    @Override
    public Future<Saved> save(StoredRecord record) {
        return writer.submit(
                sql -> RecordTable.save(sql, record, clock.instant()),
                record.body().size());
    }

    @Override
    public Future<Optional<StoredRecord>> findByUniqueKey(String kind, String uniqueKey) {
        return readers.submit(sql -> RecordTable.find(sql, kind, uniqueKey, clock.instant()));
    }

    @Override
    public Future<List<StoredRecord>> list(String kind, String afterId, int limit) {
        Records.checkList(kind, limit);
        return readers.submit(sql -> RecordTable.list(sql, kind, afterId, limit, clock.instant()));
    }

    @Override
    public Future<Boolean> remove(RecordKey key) {
        return writer.erase(sql -> RecordTable.remove(sql, key, clock.instant()));
    }

    @Override
    public Future<Integer> removeExpired() {
        return writer.erase(sql -> RecordTable.removeExpired(sql, clock.instant()));
    }

    @Override
    public Future<Void> lay(List<Entry> entries) {
        Contents.checkLaid(entries);
        long bytes = entries.stream().mapToLong(entry -> entry.body().size()).sum();
        return writer.submit(sql -> EntryTable.lay(sql, heads, entries), bytes).mapEmpty();
    }

    @Override
    public Future<Void> lay(StoredRecord record) {
        return writer.submit(
                        sql -> RecordTable.lay(sql, record, clock.instant()),
                        record.body().size())
                .mapEmpty();
    }

    @Override
    public Future<List<StoredRecord>> records(Optional<RecordKey> after, int limit) {
        return readers.submit(sql -> RecordTable.all(sql, after, limit, clock.instant()));
    }

    @Override
    public Future<Void> close() {
        synchronized (this) {
            if (closing) {
                return closed.future();
            }
            closing = true;
        }
        // Readers first: the last connection to close folds the write-ahead log into the file.
        closed.follow(readers.close().eventually(writer::close).eventually(() -> {
            file.close();
            return Future.succeededFuture();
        }));
        return closed.future();
    }
}
