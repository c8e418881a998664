package org.sessioniv.domain.poll;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Rule;

/** A ballot answers the question by exactly one of yes, no and abstain. */
public record AnswerMethod() implements Method {
    /** The answers as options, in the order in which they are put. */
    static final List<PollTerms.Option> OPTIONS = Arrays.stream(Answer.values())
            .map(answer -> new PollTerms.Option(answer.word(), answer.title()))
            .toList();

    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof AnswerBallot filled)) {
            return List.of("This poll is answered by yes, no or abstain.");
        }
        org.sessioniv.counting.model.SingleChoiceBallot given = org.sessioniv.counting.model.SingleChoiceBallot.of(
                new org.sessioniv.counting.model.Option(filled.answer().word()));
        return BallotFaults.of(
                options,
                List.of(filled.answer().word()),
                offered -> new org.sessioniv.counting.model.SingleChoiceBallot.Form(offered, false).check(given));
    }

    @Override
    public Optional<String> misfit(int options) {
        return options == OPTIONS.size()
                ? Optional.empty()
                : Optional.of("A question is answered by yes, no or abstain and nothing else.");
    }

    /** A majority decides a question, not a rule for options. */
    @Override
    public boolean isReadBy(Rule rule) {
        return false;
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.answer(this);
    }
}
