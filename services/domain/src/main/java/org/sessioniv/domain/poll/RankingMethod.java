package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Ballot.Kind;
import org.sessioniv.counting.model.Rule;

/**
 * A ballot puts options in an order, the best first; those that it leaves out come after all others.
 *
 * @param min the fewest options that a ballot may rank
 * @param max the most
 * @param mayTie whether options may share a place
 */
public record RankingMethod(int min, int max, boolean mayTie) implements Method {
    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof RankingBallot filled)) {
            return List.of("This poll is answered by an order of the options.");
        }
        return BallotFaults.of(
                options,
                filled.named(),
                offered -> new org.sessioniv.counting.model.RankingBallot.Form(offered, min, max, mayTie)
                        .check(filled.counted()));
    }

    @Override
    public Optional<String> misfit(int options) {
        return BallotFaults.misfit(min, max, options);
    }

    @Override
    public boolean isReadBy(Rule rule) {
        return rule.reads(Kind.RANKING);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.ranking(this);
    }
}
