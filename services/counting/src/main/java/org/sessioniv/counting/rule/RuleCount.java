package org.sessioniv.counting.rule;

import java.util.List;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/** One count by one rule, through all its ties. */
public final class RuleCount {
    private RuleCount() {}

    /** As {@link org.sessioniv.counting.Counting} says. */
    public static Result of(Rule rule, Profile profile, int seats, TieBreak tieBreak, Cancellation cancellation) {
        Limits.check("seats", seats, Math.min(Limits.SEATS, profile.options().size()));
        if (seats < 1) {
            throw new IllegalArgumentException("seats: " + seats + ", at least 1");
        }
        if (seats > 1 && !rule.severalSeats()) {
            throw new IllegalArgumentException("the rule " + rule.word() + " fills one seat");
        }
        Procedure procedure = Procedure.of(rule);
        Picker.Memory memory = new Picker.Memory();
        Picker first = new Picker(tieBreak, profile.options(), List.of(), memory, cancellation);
        Tally tally = procedure.count(profile, seats, first);
        Branches branches = new Branches(procedure, profile, seats, memory, cancellation);
        Tally whole = first.widths().isEmpty() ? tally : branches.follow(tally, first);
        return new Result(rule.word(), seats, tieBreak, whole.elected(), whole.tie(), whole.rounds(), whole.pairwise());
    }
}
