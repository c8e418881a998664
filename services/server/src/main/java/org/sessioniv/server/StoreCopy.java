package org.sessioniv.server;

import static org.sessioniv.server.Outcomes.await;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Contents;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.StreamId;

/**
 * Copies all of a store into an empty one, as it is, and then compares the two. The target holds a mark until all of it
 * is there: a server does not start on it, and a copy that broke off goes on where it was. Waits for what it does.
 */
final class StoreCopy {
    /** Says in the target that a copy is under way. */
    static final RecordKey MARK = new RecordKey("copy", "under-way");

    private static final int PAGE = 500;

    private final Whole from;
    private final Whole to;
    private final Consumer<String> tell;

    /** A store with all that it has. */
    record Whole(Journal journal, Records records, Contents contents) {
        static <T extends Journal & Records & Contents> Whole of(T store) {
            return new Whole(store, store, store);
        }
    }

    /** What was copied. */
    record Copied(int streams, long entries, long records) {}

    StoreCopy(Whole from, Whole to, Consumer<String> tell) {
        this.from = from;
        this.to = to;
        this.tell = tell;
    }

    /** Refuses in words a target that holds anything but what a copy of this source left in it. */
    void begin() throws Exception {
        if (await(from.records().load(MARK)).isPresent()) {
            throw new IllegalArgumentException("the source is a copy that broke off itself: nothing was copied");
        }
        boolean marked = await(to.records().load(MARK)).isPresent();
        List<StreamId> there = await(to.journal().streams(""));
        if (!marked && (!there.isEmpty() || !page(to, Optional.empty()).isEmpty())) {
            throw new IllegalArgumentException(
                    "the target is not empty: nothing was copied. Give an empty one, or" + " empty it yourself");
        }
        if (!marked) {
            await(to.records().save(StoredRecord.fresh(MARK, Body.EMPTY)));
            return;
        }
        tell.accept("Going on with a copy that broke off.");
        Set<StreamId> known = new HashSet<>(await(from.journal().streams("")));
        for (StreamId stream : there) {
            if (!known.contains(stream) || !isBeginning(stream)) {
                throw new IllegalArgumentException("the target holds " + stream + " otherwise than the source: it is"
                        + " the beginning of another copy. Empty it, and begin again");
            }
        }
    }

    /** Whether the target's last entry of the stream is an entry of the source. */
    private boolean isBeginning(StreamId stream) throws Exception {
        Head head = await(to.journal().head(stream));
        List<Entry> same = await(from.journal().read(stream, head.version() - 1, 1));
        return !same.isEmpty() && same.get(0).head().equals(head);
    }

    /**
     * Copies what is missing, compares everything once {@code quiet} is over, and takes the mark away: a server that
     * is still at work on the source has written something by then.
     */
    Copied copy(Future<?> quiet) throws Exception {
        List<StreamId> streams = await(from.journal().streams(""));
        for (int i = 0; i < streams.size(); i++) {
            copy(streams.get(i), (i + 1) + " of " + streams.size());
        }
        long records = copyRecords();
        if (!quiet.isComplete()) {
            tell.accept("Waiting, to see that no server writes to the source.");
        }
        await(quiet);
        tell.accept("Comparing all of it.");
        long entries = 0;
        for (StreamId stream : streams) {
            entries += compare(stream);
        }
        compareRecords();
        if (!await(from.journal().streams("")).equals(streams)
                || !await(to.journal().streams("")).equals(streams)) {
            throw changed("streams");
        }
        await(to.records().remove(MARK));
        return new Copied(streams.size(), entries, records);
    }

    private void copy(StreamId stream, String which) throws Exception {
        Head head = await(to.journal().head(stream));
        List<Entry> page = await(from.journal().read(stream, head.version(), PAGE));
        long laid = 0;
        while (!page.isEmpty()) {
            await(to.contents().lay(page));
            laid += page.size();
            tell.accept(stream + " (" + which + "): " + laid + " entries");
            page = await(from.journal().read(stream, page.get(page.size() - 1).nextVersion(), PAGE));
        }
        Optional<Snapshot> snapshot = await(from.journal().latestSnapshot(stream));
        if (snapshot.isPresent()) {
            await(to.journal().saveSnapshot(snapshot.get()));
        }
    }

    /** All of them anew: one that was erased in the source meanwhile must not live on in the target. */
    private long copyRecords() throws Exception {
        for (StoredRecord old : all(to)) {
            await(to.records().remove(old.key()));
        }
        long laid = 0;
        for (StoredRecord record : all(from)) {
            await(to.contents().lay(record));
            laid++;
            if (laid % PAGE == 0) {
                tell.accept(laid + " records");
            }
        }
        return laid;
    }

    private long compare(StreamId stream) throws Exception {
        long version = 0;
        long entries = 0;
        while (true) {
            List<Entry> here = await(from.journal().read(stream, version, PAGE));
            if (!here.equals(await(to.journal().read(stream, version, PAGE)))) {
                throw changed(stream.value());
            }
            if (here.isEmpty()) {
                break;
            }
            entries += here.size();
            version = here.get(here.size() - 1).nextVersion();
        }
        if (!await(from.journal().latestSnapshot(stream))
                .equals(await(to.journal().latestSnapshot(stream)))) {
            throw changed("the snapshot of " + stream);
        }
        return entries;
    }

    private void compareRecords() throws Exception {
        // One that expires between the two looks is missing in the second: then the first is taken again.
        List<StoredRecord> there = all(to);
        List<StoredRecord> here = all(from);
        if (!here.equals(there) && !all(to).equals(here)) {
            throw changed("records");
        }
    }

    private static IllegalStateException changed(String what) {
        return new IllegalStateException(what + " are not the same in both: something writes to one of the stores."
                + " Stop every server of the source, and begin again");
    }

    /** Every record but the mark. */
    private static List<StoredRecord> all(Whole store) throws Exception {
        List<StoredRecord> found = new ArrayList<>();
        List<StoredRecord> page = page(store, Optional.empty());
        while (!page.isEmpty()) {
            page.stream().filter(record -> !record.key().equals(MARK)).forEach(found::add);
            page = page(store, Optional.of(page.get(page.size() - 1).key()));
        }
        return found;
    }

    private static List<StoredRecord> page(Whole store, Optional<RecordKey> after) throws Exception {
        return await(store.contents().records(after, PAGE));
    }
}
