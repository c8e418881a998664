package org.sessioniv.journal.mongo;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.StreamId;

/**
 * Appends with certainty. The unique {@code _id} alone keeps two writers from one version; gap, previous hash and epoch
 * are checked against the head as last seen, which can only be too old, and then the {@code _id} is occupied. After a
 * lost answer the identical insert is repeated, and what is found under the {@code _id} tells whose it is.
 */
final class Appending {
    private static final int ATTEMPTS = 4;
    private static final long PAUSE_MS = 250;
    private static final int REMEMBERED_HEADS = 10_000;

    private final Vertx vertx;
    private final EntryCollection entries;

    /** Heads behind this process's own appends: they spare the look before the next one. */
    private final Map<StreamId, Head> heads = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Head> eldest) {
            return size() > REMEMBERED_HEADS;
        }
    });

    Appending(Vertx vertx, EntryCollection entries) {
        this.vertx = vertx;
        this.entries = entries;
    }

    Future<Appended> append(Entry entry) {
        EntryHash hash = entry.hash();
        @Nullable Head known = heads.get(entry.stream());
        if (known != null && known.accepts(entry)) {
            return insert(entry, hash, ATTEMPTS);
        }
        return entries.head(entry.stream())
                .recover(failure -> Future.failedFuture(Failures.inWords(failure)))
                .compose(head -> head.accepts(entry) ? insert(entry, hash, ATTEMPTS) : compare(entry, hash));
    }

    private Future<Appended> insert(Entry entry, EntryHash hash, int attempts) {
        return entries.insert(entry, hash).transform(result -> {
            if (result.succeeded()) {
                heads.put(entry.stream(), entry.head());
                return Future.succeededFuture(Appended.DONE);
            }
            Throwable failure = result.cause();
            if (Failures.isDuplicate(failure)) {
                return settle(entry, hash, attempts, failure);
            }
            if (Failures.isRefusal(failure) && attempts == ATTEMPTS) {
                return Future.failedFuture(Failures.inWords(failure));
            }
            return again(entry, hash, attempts, failure);
        });
    }

    /** Somebody's entry is there; a majority may not have seen it yet, and then it may still go away. */
    private Future<Appended> settle(Entry entry, EntryHash hash, int attempts, Throwable duplicate) {
        return entries.hashAt(entry.stream(), entry.version()).transform(found -> {
            if (found.succeeded() && found.result().isPresent()) {
                return Future.succeededFuture(outcome(entry, found.result().get(), hash));
            }
            return again(entry, hash, attempts, found.succeeded() ? duplicate : found.cause());
        });
    }

    private Future<Appended> again(Entry entry, EntryHash hash, int attempts, Throwable failure) {
        heads.remove(entry.stream());
        if (attempts <= 1) {
            return Future.failedFuture(new OutcomeUnknown(
                    "MongoDB did not say whether version " + entry.version() + " of " + entry.stream() + " is stored: "
                            + failure.getMessage(),
                    failure));
        }
        return vertx.timer(PAUSE_MS, TimeUnit.MILLISECONDS).compose(ignored -> insert(entry, hash, attempts - 1));
    }

    private Future<Appended> compare(Entry entry, EntryHash hash) {
        return entries.hashAt(entry.stream(), entry.version())
                .recover(failure -> Future.failedFuture(Failures.inWords(failure)))
                .map(found -> found.map(stored -> outcome(entry, stored, hash)).orElse(Appended.TAKEN));
    }

    private Appended outcome(Entry entry, EntryHash stored, EntryHash mine) {
        heads.remove(entry.stream());
        return stored.equals(mine) ? Appended.DONE : Appended.TAKEN;
    }
}
