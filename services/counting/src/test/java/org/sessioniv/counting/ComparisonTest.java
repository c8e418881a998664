package org.sessioniv.counting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Comparison;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.model.Weight;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ComparisonTest {
    private static final List<Option> OPTIONS =
            Stream.of("A", "B", "C", "D").map(Option::new).toList();
    private static final Option B = OPTIONS.get(1);
    private static final Option C = OPTIONS.get(2);
    private static final Option D = OPTIONS.get(3);
    private static final Profile PROFILE = Profile.of(OPTIONS)
            .add(ApprovalBallot.of("A", "B", "C"), Weight.of(7))
            .add(ApprovalBallot.of("A"), Weight.ONE)
            .add(ApprovalBallot.of("D"), Weight.of(4))
            .build();

    private static Comparison compare(int seats, Rule... rules) {
        return Counting.compare(List.of(rules), PROFILE, seats, TieBreak.ALL, Cancellation.NEVER);
    }

    @Test
    void it_says_which_rules_elect_an_option_tie_it_or_pass_it_over() {
        Comparison comparison = compare(3, Rule.APPROVAL, Rule.MES, Rule.PHRAGMEN);
        assertFalse(comparison.isUnanimous(OPTIONS));
        List<Comparison.Standing> standings = comparison.standings(OPTIONS);
        assertTrue(standings.get(0).isAgreed());
        assertEquals(
                new Comparison.Standing(B, List.of("approval"), List.of("mes", "phragmen"), List.of()),
                standings.get(1));
        assertEquals(C, standings.get(2).option());
        assertEquals(
                new Comparison.Standing(D, List.of("mes", "phragmen"), List.of(), List.of("approval")),
                standings.get(3));
    }

    @Test
    void only_committees_without_an_open_tie_are_certified() {
        Comparison comparison = compare(3, Rule.APPROVAL, Rule.MES);
        assertEquals(Set.of("approval"), comparison.certificates().keySet());
        assertEquals(
                Verdict.Answer.FAILS,
                comparison.certificates().get("approval").get(0).answer());
    }

    @Test
    void rules_that_agree_are_unanimous_and_those_that_cannot_count_are_noted() {
        Comparison comparison = compare(1, Rule.APPROVAL, Rule.SPAV, Rule.SCHULZE, Rule.SCORE);
        assertTrue(comparison.isUnanimous(OPTIONS));
        assertEquals(Set.of("schulze", "score"), comparison.notCounted().keySet());
        assertEquals(Set.of("irv"), compare(2, Rule.IRV).notCounted().keySet());
    }

    @Test
    void an_order_for_ties_that_leaves_out_an_option_is_refused_at_once() {
        TieBreak order = new TieBreak.Order(OPTIONS.subList(0, 2));
        assertThrows(
                IllegalArgumentException.class,
                () -> Counting.compare(List.of(Rule.APPROVAL), PROFILE, 1, order, Cancellation.NEVER));
    }
}
