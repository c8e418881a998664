package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Ballot.Kind;
import org.sessioniv.counting.model.Rule;

/**
 * A ballot spreads dots over the options.
 *
 * @param points how many dots a ballot has
 * @param mostPerOption how many of them one option may get
 * @param allSpent whether all have to be given
 */
public record DotsMethod(int points, int mostPerOption, boolean allSpent) implements Method {
    /** Dots that a ballot may have. */
    static final int MOST = 100;

    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof DotsBallot filled)) {
            return List.of("This poll is answered by dots for the options.");
        }
        return BallotFaults.orEmpty(
                BallotFaults.of(
                        options,
                        filled.dots().keySet(),
                        offered -> new org.sessioniv.counting.model.DotsBallot.Form(
                                        offered, points, mostPerOption, allSpent)
                                .check(filled.counted())),
                filled.abstains(),
                "A ballot gives at least one dot.");
    }

    @Override
    public Optional<String> misfit(int options) {
        boolean fits = points >= 1 && points <= MOST && mostPerOption >= 1 && mostPerOption <= points;
        if (!fits) {
            return Optional.of("A ballot has 1 to " + MOST + " dots, and an option gets at most these.");
        }
        return allSpent && (long) mostPerOption * options < points
                ? Optional.of("So many dots cannot all be given.")
                : Optional.empty();
    }

    @Override
    public boolean isReadBy(Rule rule) {
        return rule.reads(Kind.DOTS);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.dots(this);
    }
}
