package org.sessioniv.domain.poll;

import org.sessioniv.counting.model.Option;

/** The answer to a question. */
public record AnswerBallot(Answer answer) implements Ballot {
    @Override
    public int given(String option) {
        return supports(option) ? 1 : 0;
    }

    @Override
    public boolean supports(String option) {
        return answer.word().equals(option);
    }

    @Override
    public boolean abstains() {
        return answer == Answer.ABSTAIN;
    }

    @Override
    public org.sessioniv.counting.model.SingleChoiceBallot counted() {
        return abstains()
                ? org.sessioniv.counting.model.SingleChoiceBallot.abstention()
                : org.sessioniv.counting.model.SingleChoiceBallot.of(new Option(answer.word()));
    }
}
