package org.sessioniv.journal.sqlite;

import io.vertx.core.Future;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.sessioniv.journal.Reply;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that only read, each used by one thread at a time. They never wait for the writer, nor it for them. */
final class SqliteReaders {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteReaders.class);

    private final BlockingQueue<Sql> idle;
    private final ThreadPoolExecutor threads;

    SqliteReaders(List<Sql> connections, int maxWaiting) {
        this.idle = new ArrayBlockingQueue<>(connections.size(), false, connections);
        this.threads = new ThreadPoolExecutor(
                connections.size(),
                connections.size(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(maxWaiting),
                work -> new Thread(work, "journal-sqlite-reader"));
    }

    <T> Future<T> submit(SqliteWriter.Work<T> work) {
        Reply<T> reply = new Reply<>();
        try {
            threads.execute(() -> run(work, reply));
        } catch (RejectedExecutionException e) {
            reply.fail(
                    threads.isShutdown()
                            ? new StoreUnavailable("the store is closed", e)
                            : new StoreBusy("too many reads are waiting", e));
        }
        return reply.future();
    }

    /** Does what waits, then closes the connections. */
    Future<Void> close() {
        Reply<Void> ended = new Reply<>();
        threads.shutdown();
        new Thread(() -> closeConnections(ended), "journal-sqlite-closing").start();
        return ended.future();
    }

    private <T> void run(SqliteWriter.Work<T> work, Reply<T> reply) {
        try {
            Sql sql = idle.take();
            try {
                reply.complete(work.on(sql));
            } finally {
                idle.add(sql);
            }
        } catch (SQLException e) {
            reply.fail(new StoreUnavailable("the store cannot be read: " + e.getMessage(), e));
        } catch (InterruptedException | RuntimeException e) {
            reply.fail(e);
        } catch (Error e) {
            LOG.error("A read of the store ended in an error of the machine.", e);
            reply.fail(new StoreUnavailable("the store could not be read: " + e, e));
        }
    }

    private void closeConnections(Reply<Void> ended) {
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("A read of the store takes more than a minute.");
            }
            for (Sql sql : idle) {
                sql.close();
            }
            ended.complete(null);
        } catch (InterruptedException | SQLException e) {
            ended.fail(e);
        }
    }
}
