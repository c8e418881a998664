package org.sessioniv.counting.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.counting.Fraction;
import org.sessioniv.counting.Option;
import org.sessioniv.counting.Result;

/** What a poll requires before its result binds: perhaps a quorum, perhaps a majority. */
public record DecisionRules(Optional<Quorum> quorum, Optional<Majority> majority) {
    public static final DecisionRules NONE = new DecisionRules(Optional.empty(), Optional.empty());

    public Outcome judge(Turnout turnout, Fraction inFavour) {
        List<Reason> reasons = new ArrayList<>();
        quorum.map(rule -> rule.judge(turnout)).ifPresent(reasons::add);
        boolean there = reasons.stream().allMatch(Reason::met);
        majority.map(rule -> rule.judge(turnout, inFavour)).ifPresent(reasons::add);
        boolean all = reasons.stream().allMatch(Reason::met);
        Outcome.Verdict verdict =
                !there ? Outcome.Verdict.NO_QUORUM : all ? Outcome.Verdict.ADOPTED : Outcome.Verdict.REJECTED;
        return new Outcome(verdict, reasons);
    }

    /** Judges each elected option by its total; only for rules whose total is the weight of ballots in favour. */
    public Map<Option, Outcome> judgeElected(Turnout turnout, Result result) {
        Map<Option, Outcome> outcomes = new LinkedHashMap<>();
        for (Option option : result.elected()) {
            outcomes.put(option, judge(turnout, result.totals().get(option)));
        }
        return outcomes;
    }
}
