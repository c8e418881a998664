package org.sessioniv.journal.sqlite;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.Reply;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes what waits, does it in one transaction, commits, and only then answers: while
 * one group is on its way to the disk, the next one gathers.
 */
final class SqliteWriter {
    /** The most writes that are committed as one group. */
    static final int GROUP = 256;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteWriter.class);

    private final Sql sql;
    private final InPlace inPlace;
    private final Runnable rolledBack;
    private final BlockingQueue<Write<?>> queue;
    private final long maxWaitingBytes;
    private final AtomicLong waitingBytes = new AtomicLong();
    private final Reply<Void> ended = new Reply<>();
    private final Thread thread;

    private long failed;
    private String trouble = "";

    private boolean closed;
    private String whyClosed = "the store is closed";

    /** {@code rolledBack} is run on the writer's thread when what a group did is undone. */
    SqliteWriter(Sql sql, SqliteStore.Limits limits, InPlace inPlace, Runnable rolledBack) {
        this.sql = sql;
        this.inPlace = inPlace;
        this.rolledBack = rolledBack;
        this.queue = new ArrayBlockingQueue<>(limits.writes() + 1);
        this.maxWaitingBytes = limits.bytes();
        this.thread = new Thread(this::work, "journal-sqlite-writer");
        thread.start();
    }

    /**
     * What is done inside the transaction. It sees what earlier work of the same group wrote. It checks first and
     * changes last, so that a bug that throws leaves nothing half done and needs no savepoint of its own.
     */
    interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    <T> Future<T> submit(Work<T> work, long bytes) {
        return enqueue(new Write<>(work, bytes, false, new Reply<>()));
    }

    /** Like submit, and what the work deleted is gone from the write-ahead log too when the answer comes. */
    <T> Future<T> erase(Work<T> work) {
        return enqueue(new Write<>(work, 0, true, new Reply<>()));
    }

    /** Does what waits, then lets go of the connection. */
    Future<Void> close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                // One place in the queue is kept free for this.
                queue.add(new Write<>(ignored -> "closing", 0, false, new Reply<>()));
            }
        }
        return ended.future();
    }

    private synchronized <T> Future<T> enqueue(Write<T> write) {
        if (closed) {
            write.reply.fail(new StoreUnavailable(whyClosed));
        } else if (queue.remainingCapacity() <= 1 || waitingBytes.get() + write.bytes > maxWaitingBytes) {
            write.reply.fail(new StoreBusy("the store has " + queue.size() + " writes and " + waitingBytes
                    + " bytes waiting and takes no more"));
        } else {
            waitingBytes.addAndGet(write.bytes);
            queue.add(write);
        }
        return write.reply.future();
    }

    private synchronized boolean isDrained() {
        return closed && queue.isEmpty();
    }

    private void work() {
        List<Write<?>> group = new ArrayList<>();
        try {
            while (!isDrained()) {
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                commit(group);
                group.forEach(write -> waitingBytes.addAndGet(-write.bytes));
                group.clear();
            }
            sql.close();
            ended.complete(null);
        } catch (InterruptedException | SQLException | RuntimeException | Error e) {
            LOG.error("The writer of the store ended; nothing can be stored until the server is started again.", e);
            endWith(group, e);
        }
    }

    /** Whatever ended the thread, memory that ran out or a class that cannot be loaded: nobody waits for ever. */
    private synchronized void endWith(List<Write<?>> group, Throwable cause) {
        closed = true;
        whyClosed = "the writer of the store ended; nothing can be stored until the server is started again";
        queue.drainTo(group);
        group.forEach(write -> write.reply.fail(new OutcomeUnknown("the writer of the store ended", cause)));
        letGo(cause);
        ended.fail(cause);
    }

    /** What was begun is undone by closing. */
    private void letGo(Throwable cause) {
        try {
            sql.close();
        } catch (SQLException | RuntimeException | Error e) {
            cause.addSuppressed(e);
        }
    }

    private void commit(List<Write<?>> group) {
        try {
            inPlace.check();
            sql.execute("BEGIN IMMEDIATE");
            for (Write<?> write : group) {
                write.run(sql);
            }
        } catch (SQLException | StoreUnavailable e) {
            rollBack();
            notStored("was rolled back", group, e);
            group.forEach(write -> write.reply.fail(new StoreUnavailable("nothing was stored: " + e.getMessage(), e)));
            return;
        }
        try {
            sql.execute("COMMIT");
        } catch (SQLException e) {
            rollBack();
            notStored("could not be committed", group, e);
            group.forEach(write -> write.reply.fail(new OutcomeUnknown("the commit failed: " + e.getMessage(), e)));
            return;
        }
        try {
            inPlace.check();
        } catch (StoreUnavailable e) {
            notStored("went into a file that is gone", group, e);
            group.forEach(write -> write.reply.fail(new OutcomeUnknown(String.valueOf(e.getMessage()), e)));
            return;
        }
        if (group.stream().anyMatch(write -> write.erases)) {
            emptyLog();
        }
        if (failed > 0) {
            LOG.warn("Writes are stored again; {} groups before were not.", failed);
            failed = 0;
            trouble = "";
        }
        group.forEach(Write::answer);
    }

    /** Says it once for each trouble in a row: a disk that stays full would else fill with words about it. */
    private void notStored(String fate, List<Write<?>> group, Exception cause) {
        failed++;
        String words = fate + ": " + cause.getMessage();
        if (!words.equals(trouble)) {
            trouble = words;
            LOG.error("A group of {} writes {}; of further ones nothing is said here.", group.size(), fate, cause);
        }
    }

    /** Moves the write-ahead log into the file and cuts it to nothing: an older page in it may hold what was erased. */
    private void emptyLog() {
        try {
            boolean busy = sql.first(row -> row.getInt(1) != 0, "PRAGMA wal_checkpoint(TRUNCATE)")
                    .orElse(true);
            if (busy) {
                LOG.warn("A reader held the write-ahead log: erased content leaves it with the next checkpoint.");
            }
        } catch (SQLException e) {
            LOG.warn("Erased content is still in the write-ahead log; it leaves with the next checkpoint.", e);
        }
    }

    private void rollBack() {
        rolledBack.run();
        try {
            sql.execute("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself after a full disk or a failed write; then there is nothing to undo.
            LOG.debug("There was no transaction to roll back.", e);
        }
    }

    private static final class Write<T> {
        private final Work<T> work;
        private final long bytes;
        private final boolean erases;
        private final Reply<T> reply;
        private Runnable answer = () -> {};

        Write(Work<T> work, long bytes, boolean erases, Reply<T> reply) {
            this.work = work;
            this.bytes = bytes;
            this.erases = erases;
            this.reply = reply;
        }

        /** A bug in one write must not cost its neighbours theirs; a failing store (SQLException) stops the group. */
        void run(Sql sql) throws SQLException {
            try {
                T result = work.on(sql);
                answer = () -> reply.complete(result);
            } catch (RuntimeException e) {
                answer = () -> reply.fail(e);
            }
        }

        void answer() {
            answer.run();
        }
    }
}
