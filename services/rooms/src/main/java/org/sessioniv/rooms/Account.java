package org.sessioniv.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.codec.Rest;

/**
 * Old entries on their way into one account: commits of one author in one burst are merged, everything else is kept as
 * it was. Both ways to the end are gone, step by step and merged, and must lead to the same room.
 */
final class Account {
    /** Commits that become one stretch at most: a few minutes of one person typing. */
    private static final int MAX_STRETCH = 500;

    /** A pause that ends a burst. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Bytes of entries in one account; compressed they stay far below the limit of an entry's body. */
    private static final int MAX_BYTES = 2 << 20;

    private static final BatchCodec CODEC = new BatchCodec();

    private final Replayed start;
    private final long upTo;
    private final List<Rest.Item> items = new ArrayList<>();
    private final List<Note.Commit> burst = new ArrayList<>();
    private Instant burstFrom = Instant.EPOCH;
    private Instant burstTo = Instant.EPOCH;
    private RoomState raw;
    private Head end;
    private long commits;
    private long bytes;

    /** Behind that room, up to the entry that would go beyond that revision of the note. */
    Account(Replayed start, long upTo) {
        this.start = start;
        this.upTo = upTo;
        this.raw = start.state();
        this.end = start.end();
    }

    long commits() {
        return commits;
    }

    boolean isFull() {
        return bytes >= MAX_BYTES;
    }

    Head end() {
        return end;
    }

    /** Takes the entries that follow; false when it takes no more. */
    boolean take(List<Entry> entries) {
        for (Entry entry : entries) {
            List<Batch.Accepted> commands = CODEC.read(entry.body().bytes()).commands();
            RoomState after = raw;
            for (Batch.Accepted command : commands) {
                after = Room.evolve(after, command.events());
            }
            if (after.note().revision() > upTo || isFull()) {
                return false;
            }
            commands.forEach(command -> take(command, entry.at()));
            commits += after.note().revision() - raw.note().revision();
            raw = after;
            end = entry.head();
            bytes += entry.body().size();
        }
        return true;
    }

    private void take(Batch.Accepted command, Instant at) {
        if (!command.events().stream().allMatch(CommitSteps.Committed.class::isInstance)) {
            endBurst();
            items.add(new Rest.Kept(at, command));
            return;
        }
        command.events().forEach(event -> take(((CommitSteps.Committed) event).commit(), at));
    }

    private void take(Note.Commit commit, Instant at) {
        boolean goesOn = !burst.isEmpty()
                && burst.get(0).by().equals(commit.by())
                && burst.size() < MAX_STRETCH
                && Duration.between(burstTo, at).compareTo(PAUSE) <= 0;
        if (!goesOn) {
            endBurst();
            burstFrom = at;
        }
        burst.add(commit);
        burstTo = at;
    }

    private void endBurst() {
        if (!burst.isEmpty()) {
            items.add(new Rest.Merged(burstFrom, Note.Stretch.of(burst)));
            burst.clear();
        }
    }

    /** The account of all that was taken. */
    Rest rest() {
        endBurst();
        return new Rest(end, items);
    }

    /** The room as the account tells it; an {@link IllegalStateException} when the entries told otherwise. */
    Replayed merged() {
        Replayed told = new Replayed(start.state(), start.head(), start.epoch(), new Answered(), 0, true).plus(rest());
        boolean same = told.state().with(Note.EMPTY).equals(raw.with(Note.EMPTY))
                && told.state().note().isTextOf(raw.note());
        if (!same) {
            throw new IllegalStateException("merged at rest, " + raw.id().value() + " would not be the same room");
        }
        return told;
    }
}
