package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Ballot.Kind;
import org.sessioniv.counting.model.Rule;

/**
 * A ballot gives each option whole points on a scale.
 *
 * @param lowest the fewest points
 * @param highest the most
 * @param mayLeaveBlank whether an option may be left without points, which is not the same as the fewest
 */
public record ScoreMethod(int lowest, int highest, boolean mayLeaveBlank) implements Method {
    /** The farthest that a scale may reach from zero on either side. */
    static final int HIGHEST = 100;

    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof ScoreBallot filled)) {
            return List.of("This poll is answered by points for the options.");
        }
        return BallotFaults.orEmpty(
                BallotFaults.of(
                        options,
                        filled.scores().keySet(),
                        offered -> new org.sessioniv.counting.model.ScoreBallot.Form(
                                        offered, lowest, highest, mayLeaveBlank)
                                .check(filled.counted())),
                filled.abstains(),
                "A ballot gives points to at least one option.");
    }

    @Override
    public Optional<String> misfit(int options) {
        boolean fits = lowest >= -HIGHEST && lowest < highest && highest <= HIGHEST;
        return fits
                ? Optional.empty()
                : Optional.of("A scale of points rises, from " + -HIGHEST + " to " + HIGHEST + ".");
    }

    @Override
    public boolean isReadBy(Rule rule) {
        return rule.reads(Kind.SCORE);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.score(this);
    }
}
