package org.sessioniv.counting.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.decision.Judgement.Ending;
import org.sessioniv.counting.decision.Majority.Abstentions;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecisionRulesTest {
    // 40 entitled, 30 present, 28 cast, 27 valid, 6 of them abstain.
    private static final Turnout TURNOUT = Turnout.of(40, 30, 28, 27, 6);

    private static Ending ending(Majority majority, long inFavour) {
        return new DecisionRules(Optional.empty(), Optional.of(majority))
                .judge(TURNOUT, Fraction.of(inFavour))
                .ending();
    }

    private static Ending quorum(Quorum quorum) {
        return new DecisionRules(Optional.of(quorum), Optional.empty())
                .judge(TURNOUT, Fraction.ONE)
                .ending();
    }

    @Test
    void a_simple_majority_is_more_yes_than_no() {
        assertEquals(Ending.ADOPTED, ending(Majority.simple(), 11));
        assertEquals(Ending.REJECTED, ending(Majority.simple(), 10));
        DecisionRules simple = new DecisionRules(Optional.empty(), Optional.of(Majority.simple()));
        Turnout even = Turnout.of(40, 30, 26, 26, 6);
        assertEquals(Ending.REJECTED, simple.judge(even, Fraction.of(10)).ending());
    }

    @Test
    void an_absolute_majority_is_more_than_half_of_the_entitled() {
        assertEquals(Ending.REJECTED, ending(Majority.absolute(), 20));
        assertEquals(Ending.ADOPTED, ending(Majority.absolute(), 21));
    }

    @Test
    void two_thirds_are_reached_exactly_and_abstentions_count_as_stated() {
        assertEquals(Ending.ADOPTED, ending(Majority.twoThirds(Crowd.VALID, Abstentions.LEFT_OUT), 14));
        assertEquals(Ending.REJECTED, ending(Majority.twoThirds(Crowd.VALID, Abstentions.LEFT_OUT), 13));
        assertEquals(Ending.REJECTED, ending(Majority.twoThirds(Crowd.VALID, Abstentions.STAY_IN_BASE), 17));
        assertEquals(Ending.ADOPTED, ending(Majority.twoThirds(Crowd.VALID, Abstentions.STAY_IN_BASE), 18));
    }

    @Test
    void the_base_may_be_the_ballots_cast_or_those_present() {
        assertEquals(Ending.ADOPTED, ending(Majority.threeQuarters(Crowd.CAST, Abstentions.STAY_IN_BASE), 21));
        assertEquals(Ending.REJECTED, ending(Majority.threeQuarters(Crowd.CAST, Abstentions.STAY_IN_BASE), 20));
        assertEquals(Ending.REJECTED, ending(Majority.threeQuarters(Crowd.PRESENT, Abstentions.STAY_IN_BASE), 22));
        assertEquals(Ending.ADOPTED, ending(Majority.threeQuarters(Crowd.PRESENT, Abstentions.STAY_IN_BASE), 23));
    }

    @Test
    void any_fraction_of_any_base_can_be_required_to_be_reached_or_passed() {
        Majority reached = new Majority(Fraction.of(3, 5), false, Crowd.ENTITLED, Abstentions.STAY_IN_BASE);
        Majority passed = new Majority(Fraction.of(3, 5), true, Crowd.ENTITLED, Abstentions.STAY_IN_BASE);
        assertEquals(Ending.ADOPTED, ending(reached, 24));
        assertEquals(Ending.REJECTED, ending(passed, 24));
        assertEquals(Ending.ADOPTED, ending(passed, 25));
        // 28 cast less 6 abstentions are 22, of which 4/11 are 8.
        Majority cast = new Majority(Fraction.of(4, 11), false, Crowd.CAST, Abstentions.LEFT_OUT);
        assertEquals(Ending.ADOPTED, ending(cast, 8));
        assertEquals(Ending.REJECTED, ending(cast, 7));
        Majority all = new Majority(Fraction.ONE, false, Crowd.PRESENT, Abstentions.LEFT_OUT);
        assertEquals(Ending.ADOPTED, ending(all, 24));
        assertEquals(Ending.REJECTED, ending(all, 23));
    }

    @Test
    void votes_with_weights_are_judged_exactly() {
        Turnout thirds = new Turnout(Fraction.of(3), Fraction.of(3), Fraction.of(3), Fraction.of(3), Fraction.of(1, 3));
        DecisionRules rules = new DecisionRules(
                Optional.of(Quorum.share(Crowd.VALID, Fraction.ONE, Crowd.ENTITLED)),
                Optional.of(Majority.twoThirds(Crowd.VALID, Abstentions.LEFT_OUT)));
        // Two thirds of 8/3 are 16/9.
        assertEquals(Ending.ADOPTED, rules.judge(thirds, Fraction.of(16, 9)).ending());
        assertEquals(
                Ending.REJECTED,
                rules.judge(thirds, Fraction.of(1_777_777, 1_000_000)).ending());
    }

    @Test
    void nobody_in_favour_adopts_nothing_even_when_all_abstain() {
        DecisionRules rules =
                new DecisionRules(Optional.empty(), Optional.of(Majority.twoThirds(Crowd.VALID, Abstentions.LEFT_OUT)));
        assertEquals(
                Ending.REJECTED,
                rules.judge(Turnout.of(5, 5, 5, 5, 5), Fraction.ZERO).ending());
    }

    @Test
    void a_quorum_is_a_share_of_the_entitled_or_of_the_present_or_a_number() {
        assertEquals(Ending.ADOPTED, quorum(Quorum.share(Crowd.PRESENT, Fraction.of(3, 4), Crowd.ENTITLED)));
        assertEquals(Ending.NO_QUORUM, quorum(Quorum.share(Crowd.PRESENT, Fraction.of(4, 5), Crowd.ENTITLED)));
        assertEquals(Ending.ADOPTED, quorum(Quorum.share(Crowd.CAST, Fraction.of(14, 15), Crowd.PRESENT)));
        assertEquals(Ending.NO_QUORUM, quorum(Quorum.share(Crowd.CAST, Fraction.ONE, Crowd.PRESENT)));
        assertEquals(Ending.ADOPTED, quorum(Quorum.number(Crowd.VALID, 27)));
        assertEquals(Ending.NO_QUORUM, quorum(Quorum.number(Crowd.VALID, 28)));
    }

    @Test
    void without_quorum_the_majority_is_still_told() {
        DecisionRules rules =
                new DecisionRules(Optional.of(Quorum.number(Crowd.PRESENT, 31)), Optional.of(Majority.simple()));
        Judgement outcome = rules.judge(TURNOUT, Fraction.of(11));
        assertEquals(Ending.NO_QUORUM, outcome.ending());
        assertEquals(
                List.of("quorum-not-met", "majority-reached"),
                outcome.reasons().stream().map(Reason::code).toList());
        assertEquals(
                "The majority is reached: 11 in favour, needed more than 10.5"
                        + " (1/2 of the valid ballots without abstentions, 21).",
                outcome.reasons().get(1).sentence());
    }

    @Test
    void each_elected_option_must_reach_the_majority_by_itself() {
        Option a = new Option("A");
        Option b = new Option("B");
        Profile profile = Profile.of(List.of(a, b))
                .add(ApprovalBallot.of("A"), Weight.of(14))
                .add(ApprovalBallot.of("B"), Weight.of(13))
                .build();
        Result result = Counting.count(Rule.APPROVAL, profile, 2, TieBreak.ALL);
        DecisionRules rules = new DecisionRules(
                Optional.empty(),
                Optional.of(new Majority(Fraction.HALF, true, Crowd.VALID, Abstentions.STAY_IN_BASE)));
        var outcomes = rules.judgeElected(TURNOUT, result);
        assertEquals(Ending.ADOPTED, outcomes.get(a).ending());
        assertEquals(Ending.REJECTED, outcomes.get(b).ending());
    }

    @Test
    void impossible_requirements_and_turnouts_are_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Majority(Fraction.ONE, true, Crowd.VALID, Abstentions.LEFT_OUT));
        assertThrows(IllegalArgumentException.class, () -> Turnout.of(3, 4, 0, 0, 0));
        assertThrows(
                IllegalArgumentException.class, () -> Quorum.share(Crowd.PRESENT, Fraction.of(3, 2), Crowd.ENTITLED));
        assertFalse(Majority.simple()
                .judge(Turnout.of(1, 1, 1, 1, 1), Fraction.ZERO)
                .met());
    }
}
