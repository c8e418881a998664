package org.sessioniv.bench.counting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.DotsBallot;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.RankingBallot;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.ScoreBallot;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceBallot;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.YesNoAbstainBallot;
import org.sessioniv.domain.poll.YesNoAbstainMethod;

/** The ballot of somebody who likes the options in this order. */
record InOrder(List<String> order) implements Method.Reader<Ballot> {
    private static final int LIKED = 8;

    private List<String> liked() {
        return order.subList(0, Math.min(LIKED, order.size()));
    }

    @Override
    public Ballot singleChoice(SingleChoiceMethod method) {
        return new SingleChoiceBallot(Optional.of(order.get(0)));
    }

    @Override
    public Ballot yesNoAbstain(YesNoAbstainMethod method) {
        return new YesNoAbstainBallot(order.stream()
                .collect(Collectors.toMap(
                        option -> option, option -> liked().contains(option) ? Answer.YES : Answer.NO)));
    }

    @Override
    public Ballot approval(ApprovalMethod method) {
        return new ApprovalBallot(liked());
    }

    @Override
    public Ballot score(ScoreMethod method) {
        int steps = method.highest() - method.lowest();
        return new ScoreBallot(order.stream()
                .collect(Collectors.toMap(
                        option -> option, option -> method.highest() - order.indexOf(option) * steps / order.size())));
    }

    @Override
    public Ballot dots(DotsMethod method) {
        int each = Math.max(1, method.points() / 2);
        return new DotsBallot(Map.of(order.get(0), each, order.get(1), method.points() - each));
    }

    @Override
    public Ballot ranking(RankingMethod method) {
        return new RankingBallot(
                order.stream().limit(method.max()).map(List::of).toList());
    }

    @Override
    public Ballot answer(AnswerMethod method) {
        return new AnswerBallot(Answer.YES);
    }
}
