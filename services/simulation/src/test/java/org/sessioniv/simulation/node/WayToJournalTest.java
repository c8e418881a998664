package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.JournalContract;
import org.sessioniv.journal.Snapshot;
import org.sessioniv.journal.StreamId;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Trace;

/** Without a fault a node's way to the shared journal is a journal like any other. */
class WayToJournalTest extends JournalContract {
    private final VirtualTime time = new VirtualTime();
    private final Chance chance = new Chance(1);
    private final Turns turns = new Turns(time, chance.of("turns"), broken -> {
        throw broken;
    });
    private final StoreCalls calls =
            new StoreCalls(time, turns, new Troubles(), chance, "node-1.1", new Trace(time, false), () -> {});
    private final Journal journal = new Passing(new WayToJournal(new InMemoryJournal(), calls));

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Journal reopen() {
        return journal;
    }

    /** Time passes until each call has its answer; whoever calls from another thread waits for their turn. */
    private final class Passing implements Journal {
        private final Journal way;

        Passing(Journal way) {
            this.way = way;
        }

        private synchronized <T> Future<T> passing(Supplier<Future<T>> call) {
            Future<T> answer = call.get();
            time.pass(Duration.ofSeconds(10));
            return answer;
        }

        @Override
        public Future<Appended> append(Entry entry) {
            return passing(() -> way.append(entry));
        }

        @Override
        public Future<List<Entry>> read(StreamId stream, long fromVersion, int limit) {
            return passing(() -> way.read(stream, fromVersion, limit));
        }

        @Override
        public Future<Head> head(StreamId stream) {
            return passing(() -> way.head(stream));
        }

        @Override
        public Future<List<StreamId>> streams(String prefix) {
            return passing(() -> way.streams(prefix));
        }

        @Override
        public Future<Optional<Snapshot>> latestSnapshot(StreamId stream) {
            return passing(() -> way.latestSnapshot(stream));
        }

        @Override
        public Future<Void> saveSnapshot(Snapshot snapshot) {
            return passing(() -> way.saveSnapshot(snapshot));
        }

        @Override
        public Future<Integer> dropBefore(StreamId stream, long version) {
            return passing(() -> way.dropBefore(stream, version));
        }

        @Override
        public Future<Void> close() {
            return way.close();
        }
    }
}
