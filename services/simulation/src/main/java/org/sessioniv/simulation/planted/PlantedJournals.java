package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import java.util.List;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.OutcomeUnknown;
import org.sessioniv.journal.StreamId;

/** Journals that are wrong in one thing. */
final class PlantedJournals {
    private PlantedJournals() {}

    /** Says that an entry is stored before it is. */
    static Journal acksEarly(Journal right) {
        return new ThroughJournal(right) {
            @Override
            public Future<Appended> append(Entry entry) {
                right.append(entry).onFailure(unheard -> {});
                return Future.succeededFuture(Appended.DONE);
            }
        };
    }

    /** Takes it for stored when nobody knows. */
    static Journal unknownIsDone(Journal right) {
        return new ThroughJournal(right) {
            @Override
            public Future<Appended> append(Entry entry) {
                return right.append(entry)
                        .recover(cause -> cause instanceof OutcomeUnknown
                                ? Future.succeededFuture(Appended.DONE)
                                : Future.failedFuture(cause));
            }
        };
    }

    /** No fence: takes it for stored when somebody else wrote. */
    static Journal takenIsDone(Journal right) {
        return new ThroughJournal(right) {
            @Override
            public Future<Appended> append(Entry entry) {
                return right.append(entry).map(Appended.DONE);
            }
        };
    }

    /** Repeats an append of which nobody knows as another batch behind whatever is there. */
    static Journal repeatsAsAnother(Journal right) {
        return new ThroughJournal(right) {
            @Override
            public Future<Appended> append(Entry entry) {
                return right.append(entry)
                        .recover(
                                cause -> right.head(entry.stream()).compose(head -> right.append(behind(head, entry))));
            }
        };
    }

    private static Entry behind(Head head, Entry entry) {
        return new Entry(
                entry.stream(),
                head.version(),
                entry.events(),
                entry.epoch(),
                new BatchId("ab".repeat(16)),
                head.hash(),
                entry.at(),
                entry.body());
    }

    /** Reads from a copy that does not have the newest entry yet, and never will. */
    static Journal readsOld(Journal right) {
        return new ThroughJournal(right) {
            @Override
            public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
                return right.head(stream)
                        .compose(head -> right.read(stream, fromVersion, limit)
                                .map(page -> page.stream()
                                        .filter(entry ->
                                                entry.nextVersion() < head.version() || entry.version() < PREPARED)
                                        .toList()));
            }

            @Override
            public Future<Head> head(StreamId stream) {
                return read(stream, 0, Journal.MAX_READ_ENTRIES)
                        .map(page -> page.isEmpty()
                                ? Head.NONE
                                : page.get(page.size() - 1).head());
            }
        };
    }

    /** Entries before that version are old for every copy. */
    private static final long PREPARED = 2;
}
