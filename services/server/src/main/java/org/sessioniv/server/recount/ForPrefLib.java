package org.sessioniv.server.recount;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot;

/**
 * Ballots in a form that PrefLib has, where it has none for their own: a single choice is the approval of one option or
 * of none, dots are scores with a zero wherever none were put.
 */
record ForPrefLib(List<Option> options) implements Ballot.Reader<Ballot> {
    static Profile of(Profile profile) {
        ForPrefLib form = new ForPrefLib(profile.options());
        Profile.Builder written = Profile.of(profile.options());
        profile.groups().forEach((ballot, weight) -> written.add(ballot.read(form), weight));
        return written.build();
    }

    @Override
    public Ballot singleChoice(SingleChoiceBallot ballot) {
        return new ApprovalBallot(ballot.named());
    }

    @Override
    public Ballot yesNoAbstain(YesNoAbstainBallot ballot) {
        return ballot;
    }

    @Override
    public Ballot approval(ApprovalBallot ballot) {
        return ballot;
    }

    @Override
    public Ballot score(ScoreBallot ballot) {
        return ballot;
    }

    @Override
    public Ballot dots(DotsBallot ballot) {
        Map<Option, Integer> scores = new HashMap<>(ballot.dots());
        options.forEach(option -> scores.putIfAbsent(option, 0));
        return new ScoreBallot(scores);
    }

    @Override
    public Ballot ranking(RankingBallot ballot) {
        return ballot;
    }
}
