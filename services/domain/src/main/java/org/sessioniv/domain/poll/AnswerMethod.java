package org.sessioniv.domain.poll;

import java.util.Arrays;
import java.util.List;

/** A ballot answers the question by exactly one of yes, no and abstain. */
public record AnswerMethod() implements Method {
    /** The answers as options, in the order in which they are put. */
    static final List<PollTerms.Option> OPTIONS = Arrays.stream(Answer.values())
            .map(answer -> new PollTerms.Option(answer.word(), answer.title()))
            .toList();

    @Override
    public List<String> faults(List<PollTerms.Option> options, Ballot ballot) {
        if (!(ballot instanceof AnswerBallot answer)) {
            return List.of("This poll is answered by yes, no or abstain.");
        }
        return BallotFaults.of(options, 1, 1, answer.chosen());
    }

    @Override
    public <R> R read(Reader<R> reader) {
        return reader.answer(this);
    }
}
