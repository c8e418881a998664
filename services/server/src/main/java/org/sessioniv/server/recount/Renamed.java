package org.sessioniv.server.recount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot;

/** The same ballot over options of other names. */
record Renamed(Map<Option, Option> names) implements Ballot.Reader<Ballot> {
    private Option of(Option option) {
        return Optional.ofNullable(names.get(option)).orElse(option);
    }

    private List<Option> of(List<Option> options) {
        return options.stream().map(this::of).toList();
    }

    private <T> Map<Option, T> of(Map<Option, T> values) {
        return values.entrySet().stream().collect(Collectors.toMap(value -> of(value.getKey()), Map.Entry::getValue));
    }

    @Override
    public Ballot singleChoice(SingleChoiceBallot ballot) {
        return new SingleChoiceBallot(ballot.choice().map(this::of));
    }

    @Override
    public Ballot yesNoAbstain(YesNoAbstainBallot ballot) {
        return new YesNoAbstainBallot(of(ballot.answers()));
    }

    @Override
    public Ballot approval(ApprovalBallot ballot) {
        return new ApprovalBallot(of(ballot.approved()));
    }

    @Override
    public Ballot score(ScoreBallot ballot) {
        return new ScoreBallot(of(ballot.scores()));
    }

    @Override
    public Ballot dots(DotsBallot ballot) {
        return new DotsBallot(of(ballot.dots()));
    }

    @Override
    public Ballot ranking(RankingBallot ballot) {
        return new RankingBallot(ballot.tiers().stream().map(this::of).toList());
    }
}
