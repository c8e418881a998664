package org.sessioniv.counting.rule;

import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot;

/** Refuses every kind of ballot in the rule's name; whoever extends it says which kinds the rule reads after all. */
class Unfit<R> implements Ballot.Reader<R> {
    private final Rule rule;

    Unfit(Rule rule) {
        this.rule = rule;
    }

    private Rule.UnfitBallots refused(Ballot ballot) {
        return new Rule.UnfitBallots(rule, ballot);
    }

    @Override
    public R singleChoice(SingleChoiceBallot ballot) {
        throw refused(ballot);
    }

    @Override
    public R yesNoAbstain(YesNoAbstainBallot ballot) {
        throw refused(ballot);
    }

    @Override
    public R approval(ApprovalBallot ballot) {
        throw refused(ballot);
    }

    @Override
    public R score(ScoreBallot ballot) {
        throw refused(ballot);
    }

    @Override
    public R dots(DotsBallot ballot) {
        throw refused(ballot);
    }

    @Override
    public R ranking(RankingBallot ballot) {
        throw refused(ballot);
    }
}
