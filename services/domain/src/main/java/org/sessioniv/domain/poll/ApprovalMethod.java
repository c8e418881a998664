package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Ballot.Kind;
import org.sessioniv.counting.model.Rule;

/**
 * A ballot approves any of the options, within bounds.
 *
 * @param min the fewest options that a ballot may approve
 * @param max the most
 */
public record ApprovalMethod(int min, int max) implements Method {
    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof ApprovalBallot filled)) {
            return List.of("This poll is answered by approving options.");
        }
        return BallotFaults.of(
                options,
                filled.options(),
                offered -> new org.sessioniv.counting.model.ApprovalBallot.Form(offered, min, max)
                        .check(filled.counted()));
    }

    @Override
    public Optional<String> misfit(int options) {
        return BallotFaults.misfit(min, max, options);
    }

    @Override
    public boolean isReadBy(Rule rule) {
        return rule.reads(Kind.APPROVAL);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.approval(this);
    }
}
