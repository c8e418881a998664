package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Ballot.Kind;
import org.sessioniv.counting.model.Rule;

/**
 * A ballot says yes or no to each option by itself, or abstains from it.
 *
 * @param mayAbstain whether an option may be answered by an abstention
 * @param allAnswered whether every option must be answered
 */
public record YesNoAbstainMethod(boolean mayAbstain, boolean allAnswered) implements Method {
    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof YesNoAbstainBallot filled)) {
            return List.of("This poll is answered by yes, no or abstain for each option.");
        }
        return BallotFaults.orEmpty(
                BallotFaults.of(
                        options,
                        filled.answers().keySet(),
                        offered -> new org.sessioniv.counting.model.YesNoAbstainBallot.Form(
                                        offered, mayAbstain, allAnswered)
                                .check(filled.counted())),
                filled.answers().isEmpty(),
                "A ballot answers at least one option.");
    }

    @Override
    public Optional<String> misfit(int options) {
        return Optional.empty();
    }

    @Override
    public boolean isReadBy(Rule rule) {
        return rule.reads(Kind.YES_NO_ABSTAIN);
    }

    @Override
    public Optional<Outcome.Sides> sides(List<Ballot> ballots, String option) {
        return Optional.of(
                new Outcome.Sides(answered(ballots, option, Answer.NO), answered(ballots, option, Answer.ABSTAIN)));
    }

    private static int answered(List<Ballot> ballots, String option, Answer answer) {
        return (int) ballots.stream()
                .filter(ballot -> ballot instanceof YesNoAbstainBallot filled
                        && filled.answers().get(option) == answer)
                .count();
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.yesNoAbstain(this);
    }
}
