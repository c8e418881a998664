package org.sessioniv.domain.poll;

import java.util.List;

/**
 * A ballot approves any of the options, within bounds.
 *
 * @param min the fewest options that a ballot may approve
 * @param max the most
 */
public record ApprovalMethod(int min, int max) implements Method {
    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof ApprovalBallot approval)) {
            return List.of("This poll is answered by approving options.");
        }
        return BallotFaults.of(options, min, max, approval.options());
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.approval(this);
    }
}
