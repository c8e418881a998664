package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Rule;

/** What the rules lack, each by an example: no rule has everything, and whoever chooses one should see the price. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortcomingsTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final Option D = new Option("D");
    private static final Option TWIN = new Option("Twin");

    /** The example with one of its lines replaced. */
    private static Votes changed(Votes votes, int line, String ballot) {
        return Criteria.with(votes, line, RankingBallot.parse(ballot));
    }

    private static Votes without(Votes votes, int line) {
        List<Votes.Vote> left = new ArrayList<>(votes.votes());
        left.remove(line);
        return new Votes(votes.options(), left);
    }

    private static void wins(Option winner, Votes votes, Rule rule) {
        assertEquals(Set.of(winner), votes.winners(rule), votes::toString);
    }

    @Test
    void plurality_elects_an_option_that_loses_every_pairing() {
        Votes votes = Votes.of("A B C", "4: A", "3: B > C > A", "2: C > B > A");
        wins(A, votes, Rule.PLURALITY);
        assertEquals(Optional.of(A), Criteria.condorcetLoser(votes));
    }

    @Test
    void plurality_is_spoiled_by_a_twin() {
        Votes votes = Votes.of("A B", "4: A > B", "5: B > A");
        wins(B, votes, Rule.PLURALITY);
        Votes spoiled = Votes.of("A B Twin", "4: A > B > Twin", "3: B > Twin > A", "2: Twin > B > A");
        wins(A, spoiled, Rule.PLURALITY);
    }

    @Test
    void two_rounds_leave_out_whom_all_would_accept() {
        assertEquals(
                "Kiss", PublishedExamplesTest.BURLINGTON.winner(Rule.TWO_ROUND).id());
        assertEquals(
                "Montroll",
                Criteria.condorcetWinner(PublishedExamplesTest.BURLINGTON)
                        .orElseThrow()
                        .id());
    }

    @Test
    void two_rounds_are_spoiled_by_a_twin() {
        Votes votes = Votes.of("A B C", "4: C > B > A", "2: B", "2: B > A", "3: A > C");
        wins(C, votes, Rule.TWO_ROUND);
        wins(A, Criteria.cloned(votes, B, TWIN), Rule.TWO_ROUND);
    }

    @Test
    void borda_passes_over_who_is_first_for_more_than_half() {
        Votes votes = Votes.of("A B C", "3: A > B > C", "2: B > C > A");
        wins(B, votes, Rule.BORDA);
        assertEquals(Optional.of(A), Criteria.majority(votes));
        assertEquals(Optional.of(A), Criteria.condorcetWinner(votes));
    }

    @Test
    void borda_rewards_a_side_that_puts_up_a_twin() {
        Votes votes = Votes.of("A B", "3: A > B", "2: B > A");
        wins(A, votes, Rule.BORDA);
        wins(B, Votes.of("A B Twin", "3: A > B > Twin", "2: B > Twin > A"), Rule.BORDA);
    }

    @Test
    void borda_schulze_and_ranked_pairs_can_punish_for_naming_a_second_choice() {
        Votes borda = Votes.of("A B C", "1: C > B", "1: C", "2: B > C > A");
        wins(C, borda, Rule.BORDA);
        wins(B, changed(borda, 2, "B"), Rule.BORDA);
        Votes pairs = Votes.of("A B C", "4: A", "2: B > C", "3: C > B");
        for (Rule rule : List.of(Rule.SCHULZE, Rule.RANKED_PAIRS)) {
            wins(C, pairs, rule);
            wins(B, changed(pairs, 1, "B"), rule);
        }
        Votes margins = Votes.of("A B C", "2: C > B > A", "5: B > C > A", "4: A > C > B");
        wins(C, margins, Rule.RANKED_PAIRS_MARGINS);
        wins(B, changed(margins, 1, "B"), Rule.RANKED_PAIRS_MARGINS);
    }

    /** H. Moulin, Journal of Economic Theory 45 (1988): so does every rule that elects who beats each other option. */
    @Test
    void schulze_and_ranked_pairs_can_punish_for_taking_part() {
        Votes votes = Votes.of("A B C", "5: A > B > C", "5: C", "1: B > A", "1: B > C > A");
        for (Rule rule : List.of(Rule.SCHULZE, Rule.RANKED_PAIRS)) {
            wins(A, votes, rule);
            wins(B, without(votes, 2), rule);
        }
        Votes margins = Votes.of(
                "A B C D",
                "2: A > B > D > C",
                "3: C > B > D > A",
                "2: C > A > D > B",
                "3: B > A > D > C",
                "4: D > C > B > A");
        wins(D, margins, Rule.RANKED_PAIRS_MARGINS);
        wins(B, without(margins, 1), Rule.RANKED_PAIRS_MARGINS);
    }

    @Test
    void irv_stv_and_two_rounds_can_punish_for_taking_part() {
        Votes votes = Votes.of("A B C", "3: B > A > C", "4: C > B > A", "4: A > C > B");
        for (Rule rule : List.of(Rule.IRV, Rule.STV, Rule.TWO_ROUND)) {
            wins(A, votes, rule);
            wins(B, Votes.of("A B C", "3: B > A > C", "2: C > B > A", "4: A > C > B"), rule);
        }
    }

    /** Two seats, quota 2 of 5 for C's voters; and quota 5 of 12 for the six who put A, B and X first. */
    @Test
    void only_stv_gives_a_solid_coalition_its_seat() {
        Votes votes = Votes.of("A B C D", "3: A > B > D > C", "2: C > A > B > D");
        for (Rule rule : List.of(Rule.BORDA, Rule.SCHULZE, Rule.RANKED_PAIRS, Rule.RANKED_PAIRS_MARGINS)) {
            assertEquals(Set.of(Set.of(A, B)), votes.committees(rule, 2));
        }
        assertEquals(Set.of(Set.of(A, C)), votes.committees(Rule.STV, 2));
        Votes split = Votes.of("A B X C D", "2: A > B > X", "2: B > X > A", "2: X > A > B", "3: C", "3: D");
        assertEquals(Set.of(Set.of(C, D)), split.committees(Rule.PLURALITY, 2));
    }

    @Test
    void irv_and_stv_leave_out_whom_all_would_accept() {
        assertEquals("Kiss", PublishedExamplesTest.BURLINGTON.winner(Rule.IRV).id());
        assertEquals("Kiss", PublishedExamplesTest.BURLINGTON.winner(Rule.STV).id());
    }

    /** 753 voters of Wright move Kiss to their first place, and Kiss loses; W. D. Smith, rangevoting.org/Burlington. */
    @Test
    void irv_and_two_rounds_can_punish_an_option_for_more_support() {
        Votes raised = Votes.of(
                "Montroll Kiss Wright",
                "1332: Montroll > Kiss > Wright",
                "767: Montroll > Wright > Kiss",
                "455: Montroll",
                "2043: Kiss > Montroll > Wright",
                "371: Kiss > Wright > Montroll",
                "568: Kiss",
                "1513: Wright > Montroll > Kiss",
                "495: Kiss > Wright > Montroll",
                "1031: Wright",
                "258: Kiss > Wright");
        for (Rule rule : List.of(Rule.IRV, Rule.TWO_ROUND)) {
            assertEquals("Kiss", PublishedExamplesTest.BURLINGTON.winner(rule).id());
            assertEquals("Montroll", raised.winner(rule).id());
        }
    }

    @Test
    void stv_can_punish_an_option_for_more_support() {
        Votes votes =
                Votes.of("A B C D", "1: D > A > C > B", "2: C > B > D > A", "4: A > D > C > B", "5: A > B > D > C");
        assertEquals(Set.of(Set.of(A, B)), votes.committees(Rule.STV, 2));
        assertEquals(Set.of(Set.of(A, C)), Criteria.raised(votes, 0, B).committees(Rule.STV, 2));
    }

    /** Four voters, two seats: quota 2. Eight: quota 3, not 4. */
    @Test
    void stv_can_decide_otherwise_when_everybody_votes_twice_because_the_quota_is_rounded() {
        Votes votes = Votes.of("A B C", "1: A > B > C", "3: B > C > A");
        assertEquals(Set.of(Set.of(A, B)), votes.committees(Rule.STV, 2));
        Votes twice = Criteria.weighted(votes, Fraction.of(2));
        assertEquals(Set.of(Set.of(B, C)), twice.committees(Rule.STV, 2));
    }

    @Test
    void stv_can_unseat_somebody_when_there_is_one_more_seat() {
        Votes votes = Votes.of("A B C D", "3: B > D > C > A", "1: A > B > C", "2: B > C > A > D");
        assertEquals(Set.of(Set.of(A, B)), votes.committees(Rule.STV, 2));
        assertEquals(Set.of(Set.of(B, C, D)), votes.committees(Rule.STV, 3));
    }

    /** Two quotas of 1,000,000 elect one: a third cut to 0.33333 of 1,500,000 papers loses 5 votes, C leads by 4. */
    @Test
    void stv_can_owe_a_coalition_of_millions_a_seat_because_values_are_cut_off() {
        Votes votes = Votes.of("A B C", "1500000: A > B", "500000: B > A", "999999: C");
        assertEquals(Set.of(Set.of(A, C)), votes.committees(Rule.STV, 2));
        Votes less = Votes.of("A B C", "1500: A > B", "500: B > A", "999: C");
        assertEquals(Set.of(Set.of(A, B)), less.committees(Rule.STV, 2));
    }

    /** Three options in a circle of equal strength and a fourth: more options, the same voters, another winner. */
    @Test
    void no_rule_here_ignores_options_that_do_not_win() {
        Votes votes = Votes.of("A B C", "4: A > B > C", "3: B > C > A", "2: C > A > B");
        Votes withoutC = Votes.of("A B", "4: A > B", "3: B > A", "2: A > B");
        Votes withoutB = Votes.of("A C", "4: A > C", "3: C > A", "2: C > A");
        for (Rule rule : List.of(Rule.SCHULZE, Rule.RANKED_PAIRS, Rule.RANKED_PAIRS_MARGINS)) {
            wins(A, votes, rule);
            wins(A, withoutC, rule);
            assertNotEquals(Set.of(A), withoutB.winners(rule));
        }
    }
}
