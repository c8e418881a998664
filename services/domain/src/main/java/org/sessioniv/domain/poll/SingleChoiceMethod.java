package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Ballot.Kind;
import org.sessioniv.counting.model.Rule;

/**
 * A ballot chooses one of the options.
 *
 * @param mayAbstain whether it may choose none instead
 */
public record SingleChoiceMethod(boolean mayAbstain) implements Method {
    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof SingleChoiceBallot filled)) {
            return List.of("This poll is answered by one option.");
        }
        return BallotFaults.of(
                options,
                filled.option().stream().toList(),
                offered -> new org.sessioniv.counting.model.SingleChoiceBallot.Form(offered, mayAbstain)
                        .check(filled.counted()));
    }

    @Override
    public Optional<String> misfit(int options) {
        return Optional.empty();
    }

    @Override
    public boolean isReadBy(Rule rule) {
        return rule.reads(Kind.SINGLE_CHOICE);
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.singleChoice(this);
    }
}
