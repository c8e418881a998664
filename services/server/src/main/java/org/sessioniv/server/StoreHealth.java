package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.sessioniv.gateway.ports.Readiness;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.StoredRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store can store: found out by storing something, the way that everything goes, at most every few seconds.
 * Free space is looked at with it, is told of before it ends, and is not enough from a floor on.
 */
final class StoreHealth implements Readiness {
    /** An answer is as good for so long. */
    static final Duration GOOD_FOR = Duration.ofSeconds(3);

    /** Free space is told of when it is less than so many times the floor. */
    static final int WARN_AT_FLOORS = 4;

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);
    private static final RecordKey PROBE = new RecordKey("probe", "readiness");
    private static final long PATIENCE_MS = 10_000;
    private static final long UNKNOWN = -1;

    private final Vertx vertx;
    private final Records records;
    private final Disk disk;
    private final InstantSource clock;
    private final AtomicLong free = new AtomicLong(UNKNOWN);
    private final AtomicLong failures = new AtomicLong();
    private Optional<Asked> last = Optional.empty();
    private Space space = Space.ENOUGH;

    /** Free bytes where the store keeps its files, looked up off the event loop, and the least that there must be. */
    record Disk(Callable<Long> free, long floor) {
        /** A store elsewhere, which looks after its disk itself. */
        static final Disk ELSEWHERE = new Disk(() -> Long.MAX_VALUE, 0);
    }

    private record Asked(Instant at, Future<Boolean> answer) {}

    private enum Space {
        ENOUGH,
        LITTLE,
        TOO_LITTLE
    }

    StoreHealth(Vertx vertx, Records records, Disk disk, InstantSource clock) {
        this.vertx = vertx;
        this.records = records;
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public synchronized Future<Boolean> ready() {
        Instant now = clock.instant();
        boolean fresh =
                last.filter(asked -> now.isBefore(asked.at().plus(GOOD_FOR))).isPresent();
        if (!fresh) {
            last = Optional.of(new Asked(now, look()));
        }
        return last.get().answer();
    }

    private Future<Boolean> look() {
        return vertx.executeBlocking(disk.free(), false)
                .map(this::tell)
                .compose(enough -> enough ? probe() : Future.succeededFuture(false))
                .timeout(PATIENCE_MS, TimeUnit.MILLISECONDS)
                .recover(cause -> {
                    failures.incrementAndGet();
                    LOG.warn("the store cannot store: {}", Outcomes.words(cause));
                    return Future.succeededFuture(false);
                });
    }

    /** Somebody else who probes at the same moment has shown the same. */
    private Future<Boolean> probe() {
        return records.load(PROBE)
                .compose(found -> records.save(
                        found.map(record -> record.next(Body.EMPTY)).orElse(StoredRecord.fresh(PROBE, Body.EMPTY))))
                .map(saved -> true);
    }

    private synchronized boolean tell(long bytes) {
        free.set(bytes);
        Space now = bytes < disk.floor()
                ? Space.TOO_LITTLE
                : bytes / WARN_AT_FLOORS < disk.floor() ? Space.LITTLE : Space.ENOUGH;
        if (now != space) {
            space = now;
            String words = "free space where the store is: {} MiB; below {} MiB this server is not ready";
            if (now == Space.ENOUGH) {
                LOG.info(words, mebibytes(bytes), mebibytes(disk.floor()));
            } else {
                LOG.warn(words, mebibytes(bytes), mebibytes(disk.floor()));
            }
        }
        return now != Space.TOO_LITTLE;
    }

    private static long mebibytes(long bytes) {
        return bytes >> 20;
    }

    void measuredBy(Metrics metrics) {
        metrics.counter("store_probes_failed", "Times that the store could not store", failures::get);
        if (disk != Disk.ELSEWHERE) {
            metrics.gauge(
                    "store_free_bytes",
                    "Free space where the store is",
                    () -> free.get() == UNKNOWN ? Double.NaN : free.get());
        }
    }
}
