package org.sessioniv.counting;

import java.util.List;

/** The way in: counts the ballots of a profile by a rule and explains what it did. */
public final class Count {
    private Count() {}

    public static Result of(Rule rule, Profile profile, int seats, TieBreak tieBreak) {
        return of(rule, profile, seats, tieBreak, Cancellation.NEVER);
    }

    /**
     * Throws {@link Limits.Exceeded} for a count that is too large, {@link Rule.UnfitBallots} for ballots of another
     * kind, {@link Cancellation.Cancelled} when asked to stop.
     */
    public static Result of(Rule rule, Profile profile, int seats, TieBreak tieBreak, Cancellation cancellation) {
        Limits.check("seats", seats, Math.min(Limits.SEATS, profile.options().size()));
        if (seats < 1) {
            throw new IllegalArgumentException("seats: " + seats + ", at least 1");
        }
        if (seats > 1 && !rule.severalSeats()) {
            throw new IllegalArgumentException("the rule " + rule.name() + " fills one seat");
        }
        Picker.Memory memory = new Picker.Memory();
        Picker first = new Picker(tieBreak, profile.options(), List.of(), memory, cancellation);
        Tally tally = rule.count(profile, seats, first);
        Branches branches = new Branches(rule, profile, seats, memory, cancellation);
        Tally whole = first.widths().isEmpty() ? tally : branches.follow(tally, first);
        return new Result(rule.name(), seats, tieBreak, whole.elected(), whole.tie(), whole.rounds(), whole.pairwise());
    }
}
