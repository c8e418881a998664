package org.sessioniv.domain.poll;

import java.util.Optional;
import org.sessioniv.counting.decision.DecisionRules;
import org.sessioniv.counting.decision.Judgement;
import org.sessioniv.counting.decision.Majority;
import org.sessioniv.counting.decision.Turnout;
import org.sessioniv.counting.model.Fraction;

/** A question is adopted when yes outnumbers no; abstentions do not count. */
public record SimpleMajority() implements Deciding {
    private static final DecisionRules MORE_YES_THAN_NO =
            new DecisionRules(Optional.empty(), Optional.of(Majority.simple()));

    @Override
    public PollDecision decide(Tally tally) {
        int cast = tally.cast();
        Turnout turnout = Turnout.of(tally.entitled(), cast, cast, cast, tally.abstained());
        Judgement judgement = MORE_YES_THAN_NO.judge(turnout, Fraction.of(tally.count(Answer.YES.word())));
        return new PollDecision.Answered(judgement.ending() == Judgement.Ending.ADOPTED);
    }

    @Override
    public Optional<RequiredMajority> majority() {
        return Optional.empty();
    }

    @Override
    public Optional<Selection> selection() {
        return Optional.empty();
    }
}
