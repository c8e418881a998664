package org.sessioniv.counting.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Result;

/** What a poll requires before its result binds: perhaps a quorum, perhaps a majority. */
public record DecisionRules(Optional<Quorum> quorum, Optional<Majority> majority) {
    public static final DecisionRules NONE = new DecisionRules(Optional.empty(), Optional.empty());

    public Judgement judge(Turnout turnout, Fraction inFavour) {
        List<Reason> reasons = new ArrayList<>();
        quorum.map(rule -> rule.judge(turnout)).ifPresent(reasons::add);
        boolean there = reasons.stream().allMatch(Reason::met);
        majority.map(rule -> rule.judge(turnout, inFavour)).ifPresent(reasons::add);
        boolean all = reasons.stream().allMatch(Reason::met);
        Judgement.Ending ending =
                !there ? Judgement.Ending.NO_QUORUM : all ? Judgement.Ending.ADOPTED : Judgement.Ending.REJECTED;
        return new Judgement(ending, reasons);
    }

    /** Judges each elected option by its total; only for rules whose total is the weight of ballots in favour. */
    public Map<Option, Judgement> judgeElected(Turnout turnout, Result result) {
        Map<Option, Judgement> outcomes = new LinkedHashMap<>();
        for (Option option : result.elected()) {
            outcomes.put(option, judge(turnout, result.totals().get(option)));
        }
        return outcomes;
    }
}
