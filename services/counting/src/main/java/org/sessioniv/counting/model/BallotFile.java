package org.sessioniv.counting.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * A ballot file as it was read: the ballots of all options; which of these have withdrawn, and for how many seats the
 * election is, where the file says so. {@code notes} tell what the reader made of things that could be read otherwise.
 */
public record BallotFile(Profile profile, List<Option> withdrawn, OptionalInt seats, List<String> notes) {
    public BallotFile {
        withdrawn = List.copyOf(withdrawn);
        notes = List.copyOf(notes);
    }

    /** A file that holds ballots and no more. */
    public static BallotFile of(Profile profile) {
        return new BallotFile(profile, List.of(), OptionalInt.empty(), List.of());
    }
}
