package org.sessioniv.journal.codec;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.sessioniv.domain.note.Note;
import org.sessioniv.journal.Head;

/**
 * The account of a room's oldest entries that is kept in their place: every command as it was, but for consecutive
 * commits of one author to the note, whose steps are merged. {@code upTo} is the head that the room's stream had behind
 * the last of these entries: the next entry names its hash.
 */
public record Rest(Head upTo, List<Item> items) {
    public Rest {
        items = List.copyOf(items);
    }

    /** Something accepted, and when its entry was made. */
    public sealed interface Item {
        Instant at();

        /** What comes of each kind of thing. */
        <R> R read(Function<Kept, R> kept, Function<Merged, R> merged);
    }

    /** A command and its events as they were. */
    public record Kept(Instant at, Batch.Accepted command) implements Item {
        @Override
        public <R> R read(Function<Kept, R> kept, Function<Merged, R> merged) {
            return kept.apply(this);
        }
    }

    /** Commits of one author in one burst; their ids are gone, for nobody can repeat so old a commit. */
    public record Merged(Instant at, Note.Stretch stretch) implements Item {
        @Override
        public <R> R read(Function<Kept, R> kept, Function<Merged, R> merged) {
            return merged.apply(this);
        }
    }
}
