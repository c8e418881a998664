package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FaultTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final Option X = new Option("X");
    private static final List<Option> ABC = List.of(A, B, C);

    private static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).toList();
    }

    private static List<String> approval(int min, int max, String... ids) {
        return codes(new ApprovalBallot.Form(ABC, min, max).check(ApprovalBallot.of(ids)));
    }

    private static List<String> ranking(int min, int max, boolean mayTie, String text) {
        return codes(new RankingBallot.Form(ABC, min, max, mayTie).check(RankingBallot.parse(text)));
    }

    @Test
    void an_approval_ballot_hears_every_fault_and_not_the_first() {
        assertEquals(List.of("named-twice", "unknown-option", "too-many"), approval(1, 2, "A", "A", "X", "B"));
        assertEquals(List.of("too-few"), approval(2, 3, "A"));
    }

    @Test
    void an_approval_ballot_within_its_bounds_has_no_fault() {
        assertEquals(List.of(), approval(1, 2, "A"));
        assertEquals(List.of(), approval(1, 2, "A", "B"));
        assertEquals(List.of(), approval(0, 3));
    }

    @Test
    void a_single_choice_may_be_empty_only_where_abstaining_is_allowed() {
        SingleChoiceBallot none = SingleChoiceBallot.abstention();
        assertEquals(List.of("too-few"), codes(new SingleChoiceBallot.Form(ABC, false).check(none)));
        assertEquals(List.of(), codes(new SingleChoiceBallot.Form(ABC, true).check(none)));
        assertEquals(
                List.of("unknown-option"),
                codes(new SingleChoiceBallot.Form(ABC, true).check(SingleChoiceBallot.of(X))));
    }

    @Test
    void yes_no_abstain_names_each_option_that_is_missing_or_abstained_against_the_rule() {
        YesNoAbstainBallot ballot = new YesNoAbstainBallot(Map.of(A, Answer.ABSTAIN, B, Answer.YES, X, Answer.NO));
        List<Fault> faults = new YesNoAbstainBallot.Form(ABC, false, true).check(ballot);
        assertEquals(List.of("unknown-option", "no-abstention", "not-answered"), codes(faults));
        assertEquals(
                List.of(List.of(X), List.of(A), List.of(C)),
                faults.stream().map(Fault::options).toList());
        assertEquals(
                1, new YesNoAbstainBallot.Form(ABC, true, false).check(ballot).size());
    }

    @Test
    void scores_stay_in_range_and_a_blank_is_not_a_zero() {
        ScoreBallot ballot = new ScoreBallot(Map.of(A, 6, B, -1));
        assertEquals(
                List.of("out-of-range", "out-of-range", "not-answered"),
                codes(new ScoreBallot.Form(ABC, 0, 5, false).check(ballot)));
        assertEquals(List.of(), codes(new ScoreBallot.Form(ABC, -1, 6, true).check(ballot)));
    }

    @Test
    void dots_keep_to_the_budget_and_to_the_most_for_one_option() {
        DotsBallot ballot = new DotsBallot(Map.of(A, 6, B, -1, C, 5));
        assertEquals(
                List.of("out-of-range", "out-of-range", "too-many-points"),
                codes(new DotsBallot.Form(ABC, 8, 5, false).check(ballot)));
        assertEquals(
                List.of("too-few-points"),
                codes(new DotsBallot.Form(ABC, 8, 5, true).check(new DotsBallot(Map.of(A, 5)))));
        assertEquals(
                List.of("too-many-points"),
                codes(new DotsBallot.Form(ABC, Integer.MAX_VALUE, Integer.MAX_VALUE, false)
                        .check(new DotsBallot(Map.of(A, Integer.MAX_VALUE, B, 1)))));
    }

    @Test
    void a_ranking_hears_of_ties_doubles_and_length_together() {
        assertEquals(List.of("named-twice", "too-few", "tied"), ranking(3, 3, false, "A = B > A"));
        assertEquals(List.of(), ranking(1, 3, true, "A = B > C"));
        assertEquals(List.of(), ranking(1, 3, false, "B"));
    }

    @Test
    void a_form_with_an_option_twice_or_an_empty_range_is_a_bug_of_the_caller() {
        assertThrows(IllegalArgumentException.class, () -> new ApprovalBallot.Form(Arrays.asList(A, A), 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new ApprovalBallot.Form(ABC, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new ScoreBallot.Form(ABC, 2, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Option(" "));
    }
}
