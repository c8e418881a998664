package org.sessioniv.domain.poll;

import java.util.List;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.SingleChoiceBallot;

/** The answer to a question. */
public record AnswerBallot(Answer answer) implements Ballot {
    @Override
    public List<String> chosen() {
        return List.of(answer.word());
    }

    @Override
    public boolean abstains() {
        return answer == Answer.ABSTAIN;
    }

    @Override
    public org.sessioniv.counting.model.Ballot counted() {
        return abstains() ? SingleChoiceBallot.abstention() : SingleChoiceBallot.of(new Option(answer.word()));
    }
}
