package org.sessioniv.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.mongo.MongoStore;
import org.sessioniv.journal.register.RegisteredJournal;
import org.sessioniv.journal.sqlite.OwnerOnly;
import org.sessioniv.journal.sqlite.SqliteStore;

/** The two ports over one opened store, and its clock where it has one. */
record Store(Journal journal, Records records, Optional<Clock> clock) {
    private static final String FILE = "session-iv.db";
    private static final long MOMENT_MS = 1_000;
    private static final String HALF_COPIED =
            "the store holds a copy that broke off: run 'copy' again to its end, or" + " empty it";

    /** What a store elsewhere says that it is. */
    interface Clock {
        Future<Instant> time();
    }

    /** Opens what the settings name, with a register of its heads; fails in words for the operator. */
    static Future<Store> open(Vertx vertx, StoreOption option, InstantSource clock) {
        return openAsIs(vertx, option, clock)
                .compose(store -> store.records
                        .load(StoreCopy.MARK)
                        .compose(mark -> mark.isEmpty()
                                ? Future.succeededFuture(store)
                                : store.close().transform(closed -> Future.<Store>failedFuture(HALF_COPIED))))
                .compose(store -> RegisteredJournal.over(store.journal, surroundings(vertx, clock))
                        .map(journal -> new Store(journal, store.records, store.clock))
                        .recover(cause -> store.close().transform(closed -> Future.failedFuture(cause))));
    }

    /** The embedded store's file. */
    static Path file(StoreOption option) {
        return option.data.resolve(FILE);
    }

    /** What the register is given: a moment is a second. */
    static RegisteredJournal.Surroundings surroundings(Vertx vertx, InstantSource clock) {
        return new RegisteredJournal.Surroundings(
                clock, () -> new BatchId(Tokens.fresh()), work -> vertx.setTimer(MOMENT_MS, id -> work.run()));
    }

    /** Opens what the settings name and notes nothing. */
    static Future<Store> openAsIs(Vertx vertx, StoreOption option, InstantSource clock) {
        if (!option.embedded()) {
            return MongoStore.open(vertx, option.store, clock)
                    .map(store -> new Store(store, store, Optional.of(store::time)));
        }
        try {
            OwnerOnly.folder(option.data);
        } catch (IOException e) {
            return Future.failedFuture("expected a folder for --data (SESSION_IV_DATA) that can be written, found '"
                    + option.data + "': " + e.getClass().getSimpleName());
        }
        return SqliteStore.open(file(option), clock).map(store -> new Store(store, store, Optional.empty()));
    }

    /** The same store, with its appends measured. */
    Store measured(Metrics metrics) {
        return new Store(new MeasuredJournal(journal, metrics.appends(), System::nanoTime), records, clock);
    }

    Future<Void> close() {
        return journal.close();
    }
}
