package org.sessioniv.rooms;

import java.util.List;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.BrokenChain;
import org.sessioniv.journal.BrokenLink;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.StreamId;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.codec.Rest;
import org.sessioniv.journal.codec.RoomSnapshot;

/**
 * A room as far as its journal has been read, and what is needed to append to it. {@code snapshotAt} is the version of
 * the snapshot that it was read from, 0 without one. {@code newToNodes} is whether its last entry may tell the
 * {@link Directory} of a node something that it does not know. Only the last can: whoever wrote it had waited until
 * what came before it was in force on all nodes.
 */
record Replayed(RoomState state, EntryHash head, long epoch, Answered answered, long snapshotAt, boolean newToNodes) {
    static Replayed empty(RoomId room) {
        return new Replayed(RoomState.empty(room), EntryHash.START, 0, new Answered(), 0, false);
    }

    static Replayed of(RoomSnapshot snapshot, Head head) {
        return new Replayed(
                snapshot.state(), head.hash(), head.epoch(), Answered.of(snapshot.answered()), head.version(), true);
    }

    Head end() {
        return new Head(state.version().count(), head, epoch);
    }

    /** With further entries; what was answered is added to, so this value is not to be used any more. */
    Replayed plus(List<Entry> entries, BatchCodec codec) {
        RoomState now = state;
        Head walked = end();
        boolean isNew = newToNodes;
        for (Entry entry : entries) {
            RoomState before = now;
            check(RoomReader.streamOf(state.id()), walked, entry);
            walked = entry.head();
            for (Batch.Accepted command : codec.read(entry.body().bytes()).commands()) {
                now = withKept(now, command);
            }
            isNew = Directory.isToldOtherwise(before, now);
        }
        if (now.version().count() != walked.version()) {
            throw new IllegalStateException("the entries of " + state.id().value() + " lead to version "
                    + now.version().count() + " and not to " + walked.version());
        }
        return new Replayed(now, walked.hash(), walked.epoch(), answered, snapshotAt, isNew);
    }

    /** The entry must be the one behind that head; else a {@link BrokenChain}. */
    static void check(StreamId stream, Head before, Entry entry) {
        BrokenLink.between(stream, before, entry).ifPresent(link -> {
            throw new BrokenChain(stream, link);
        });
    }

    /** With the account of entries at rest that follow. */
    Replayed plus(Rest rest) {
        RoomState now = state;
        for (Rest.Item item : rest.items()) {
            RoomState before = now;
            now = item.read(kept -> withKept(before, kept.command()), merged -> Room.evolve(before, merged.stretch()));
        }
        if (now.version().count() != rest.upTo().version()) {
            throw new IllegalStateException("the account of old entries of "
                    + state.id().value() + " leads to version " + now.version().count() + " and not to "
                    + rest.upTo().version());
        }
        return new Replayed(now, rest.upTo().hash(), rest.upTo().epoch(), answered, snapshotAt, true);
    }

    private RoomState withKept(RoomState room, Batch.Accepted command) {
        RoomState now = evolved(room, command);
        answered.remember(command, now.version());
        return now;
    }

    private static RoomState evolved(RoomState room, Batch.Accepted command) {
        try {
            return Room.evolve(room, command.events());
        } catch (RuntimeException | StackOverflowError broken) {
            throw new RoomStopped("the facts of " + room.id().value() + " behind version "
                    + room.version().count() + " cannot be applied: " + Whereabouts.of(broken));
        }
    }
}
