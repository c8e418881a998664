package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;

/** Rebuilds a room from its journal: the same state from the same entries, always. */
public final class RoomReader {
    private static final int PAGE = 500;

    private final Journal journal;
    private final BatchCodec codec = new BatchCodec();

    public RoomReader(Journal journal) {
        this.journal = journal;
    }

    /** The stream that holds a room's entries. */
    public static StreamId streamOf(RoomId room) {
        return new StreamId("room/" + room.value());
    }

    /** The room as its journal tells it; an empty room when there is no entry. */
    public Future<RoomState> read(RoomId room) {
        return replay(room).map(Replayed::state);
    }

    Future<Replayed> replay(RoomId room) {
        return next(new Replayed(RoomState.empty(room), EntryHash.START, 0, new Answered()));
    }

    private Future<Replayed> next(Replayed so) {
        return journal.read(streamOf(so.state().id()), so.state().version().count(), PAGE)
                .compose(entries -> entries.isEmpty() ? Future.succeededFuture(so) : next(so.plus(entries, codec)));
    }

    /** A room as far as its journal has been read, and what is needed to append to it. */
    record Replayed(RoomState state, EntryHash head, long epoch, Answered answered) {
        Replayed plus(List<Entry> entries, BatchCodec codec) {
            RoomState state = this.state;
            EntryHash head = this.head;
            long epoch = this.epoch;
            for (Entry entry : entries) {
                for (Batch.Accepted command : codec.read(entry.body().bytes()).commands()) {
                    state = Room.evolve(state, command.events());
                    answered.remember(command.id(), command.fingerprint(), state.version());
                }
                head = entry.hash();
                epoch = entry.epoch();
            }
            return new Replayed(state, head, epoch, answered);
        }
    }
}
