package org.sessioniv.server.recount;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Marks;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;

/**
 * The ballots of a file as they are counted: without the options that have withdrawn, with rankings read as asked for.
 * {@code notes} tell everything that the plain file does not.
 */
public record Prepared(Profile profile, List<Option> withdrawn, Marks marks, List<String> notes) {
    public Prepared {
        withdrawn = List.copyOf(withdrawn);
        notes = List.copyOf(notes);
    }

    /** {@code withdrawn} come on top of those that the file names. Throws IllegalArgumentException if none is left. */
    public static Prepared of(BallotFile file, List<Option> withdrawn, Marks marks) {
        Set<Option> gone = new LinkedHashSet<>(file.withdrawn());
        gone.addAll(withdrawn);
        if (gone.size() == file.profile().options().size()) {
            throw new IllegalArgumentException("--withdrawn: no option is left");
        }
        Profile standing = file.profile().without(gone);
        List<String> notes = new ArrayList<>(file.notes());
        if (!gone.isEmpty()) {
            notes.add("Withdrawn, as if never on the ballot: "
                    + gone.stream().map(Option::id).collect(Collectors.joining(", ")) + ".");
        }
        Fraction overvotes = weight(standing, tier -> tier.size() > 1);
        if (overvotes.signum() > 0) {
            notes.add("Several options on one rank, on ballots of weight " + overvotes.exact() + ": "
                    + switch (marks.overvotes()) {
                        case SHARE -> "they share the place.";
                        case EXHAUST -> "the ballot ends before it.";
                        case PASS_OVER -> "the rank is passed over.";
                    });
        }
        Fraction skipped = weight(standing, List::isEmpty);
        if (skipped.signum() > 0) {
            notes.add("Skipped ranks, on ballots of weight " + skipped.exact() + ": "
                    + switch (marks.skippedRanks()) {
                        case PASS_OVER -> "what follows counts.";
                        case EXHAUST -> "the ballot ends there.";
                    });
        }
        return new Prepared(standing.read(marks), List.copyOf(gone), marks, notes);
    }

    private static Fraction weight(Profile profile, Predicate<List<Option>> tier) {
        Fraction sum = Fraction.ZERO;
        for (Ballot ballot : profile.groups().keySet()) {
            if (ballot instanceof RankingBallot ranking
                    && ranking.tiers().stream().anyMatch(tier)) {
                sum = sum.plus(profile.groups().getOrDefault(ballot, Fraction.ZERO));
            }
        }
        return sum;
    }
}
