package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/** The Scottish rules, SSI 2007/42, schedule 1, by rule number. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StvTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final Option D = new Option("D");

    private static Result count(Votes votes, int seats) {
        return votes.count(Rule.STV, seats, TieBreak.ALL);
    }

    private static Fraction quota(Votes votes, int seats) {
        return ((Fact.Quota) count(votes, seats).rounds().get(0).facts().get(0)).value();
    }

    @Test
    void rule_46_the_quota_leaves_decimals_away_and_adds_one() {
        assertEquals(Fraction.of(6), quota(Votes.of("A B C", "16: A", "1: "), 2));
        assertEquals(Fraction.of(6), quota(Votes.of("A B C", "15: A"), 2));
        assertEquals(Fraction.of(5), quota(Votes.of("A B C", "14.5: A"), 2));
    }

    @Test
    void rule_48_values_are_cut_after_five_decimals_which_can_decide() {
        Votes votes = Votes.of("A B C", "7: A > B", "4: B", "5: C");
        Result result = count(votes, 2);
        // One seventh of 7 papers would bring B up to C; 0.14285 of them does not.
        assertEquals(List.of(A, C), result.elected());
        assertEquals(
                Map.of(A, Fraction.of(6), B, Fraction.parse("4.99995"), C, Fraction.of(5)),
                result.rounds().get(1).totals());
        assertEquals(
                List.of(
                        new Fact.Elected(A, Fraction.of(7), Ground.QUOTA),
                        new Fact.Surplus(A, Fraction.of(7), Fraction.ONE),
                        new Fact.Transferred(A, Optional.of(B), Fraction.parse("0.99995")),
                        new Fact.CutOff(Fraction.parse("0.00005"), 5)),
                result.rounds().get(0).facts().subList(1, 5));
    }

    @Test
    void rule_48_all_papers_pass_on_at_the_value_at_which_they_were_received_times_the_share() {
        // Quota 5 of 13 for two seats. A passes 3 of 8: value 0.375. B gets 8 x 0.375 = 3 on top of 3, passes on 1 of
        // 6.
        Votes votes = Votes.of("A B C D", "8: A > B > C", "3: B > D", "1: C", "1: D");
        Result result = count(votes, 2);
        assertEquals(List.of(A, B), result.elected());
        Result three = count(votes, 3);
        // Quota 4: A passes on 4 of 8 at 0.5; B has 3 + 4 = 7 and passes on 3 of 7 at 0.5 x 3/7 and at 3/7.
        assertEquals(Fraction.of(4), quota(votes, 3));
        Map<Option, Fraction> last = three.rounds().get(2).totals();
        assertEquals(Fraction.ONE.plus(Fraction.parse("0.21428").times(8)), last.get(C));
        assertEquals(Fraction.ONE.plus(Fraction.parse("0.42857").times(3)), last.get(D));
        assertEquals(List.of(A, B, C), three.elected());
    }

    @Test
    void rule_49_the_largest_surplus_goes_first() {
        Votes votes = Votes.of("A B C D", "8: A > C", "9: B > D", "2: C", "1: D");
        List<Option> passed = count(votes, 3).rounds().stream()
                .flatMap(round -> round.facts().stream())
                .filter(Fact.Surplus.class::isInstance)
                .map(fact -> ((Fact.Surplus) fact).option())
                .toList();
        assertEquals(B, passed.get(0));
    }

    @Test
    void rule_49_equal_surpluses_go_by_the_last_stage_that_differs() {
        // Quota 5 of 21 for four seats. X passes 3 to A and 2 to B, who then have 6 each; B had more before.
        Votes votes = Votes.of("A B C D X", "6: X > A", "4: X > B", "3: A > C", "4: B > D", "2: C", "2: D");
        Result result = count(votes, 4);
        assertEquals(
                List.of(
                        new Fact.Elected(B, Fraction.of(6), Ground.QUOTA),
                        new Fact.Elected(A, Fraction.of(6), Ground.QUOTA),
                        new Fact.TieBroken(
                                "pass on the surplus first", List.of(B, A), List.of(B), "the votes at earlier stages"),
                        new Fact.Surplus(B, Fraction.of(6), Fraction.ONE)),
                result.rounds().get(1).facts().subList(0, 4));
    }

    @Test
    void rule_51_a_tie_for_exclusion_looks_back_to_the_last_stage_that_differs() {
        Votes votes = Votes.of("A B C D", "5: A", "3: B", "4: C", "1: D > B");
        Result result = count(votes, 1);
        Round second = result.rounds().get(1);
        assertEquals(
                List.of(
                        new Fact.TieBroken("exclude", List.of(B, C), List.of(B), "the votes at earlier stages"),
                        new Fact.Excluded(B, Fraction.of(4)),
                        new Fact.Transferred(B, Optional.empty(), Fraction.of(4))),
                second.facts());
        assertEquals(List.of(A), result.elected());
    }

    @Test
    void rule_51_a_tie_at_all_stages_is_left_to_the_tie_break() {
        Votes votes = Votes.of("A B C", "3: A", "2: B > A", "2: C > B");
        assertEquals(Set.of(Set.of(A), Set.of(B)), votes.committees(Rule.STV, 1));
        Result out = votes.count(Rule.STV, 1, new TieBreak.Order(List.of(C, A, B)));
        assertEquals(List.of(A), out.elected());
        assertEquals("order", out.tiesBroken().get(0).means());
        assertEquals(
                List.of(B),
                votes.count(Rule.STV, 1, new TieBreak.Order(List.of(B, A, C))).elected());
    }

    @Test
    void rule_52_the_last_seats_need_no_quota() {
        Result result = count(Votes.of("A B C", "4: A", "1: B"), 2);
        assertEquals(List.of(A, B), result.elected());
        assertEquals(
                List.of(new Fact.Elected(B, Fraction.ONE, Ground.LAST_STANDING)),
                result.rounds().get(2).facts());
    }

    @Test
    void options_without_any_vote_leave_together_as_long_as_enough_stay() {
        Votes votes = Votes.of("A B C D E F", "3: A", "3: B", "1: C");
        assertEquals(Set.of(Set.of(A, B, C)), votes.committees(Rule.STV, 3));
        assertEquals(3, votes.committees(Rule.STV, 4).size());
        Result chosen = votes.count(Rule.STV, 4, new TieBreak.Order(Votes.options("F E D C B A")));
        assertEquals(Set.copyOf(Votes.options("A B C F")), Set.copyOf(chosen.elected()));
    }

    @Test
    void without_a_ballot_everybody_is_tied() {
        Result result = count(Votes.of("A B C"), 2);
        assertEquals(List.of(), result.elected());
        assertEquals(List.of(A, B, C), result.tie().orElseThrow().options());
    }

    @Test
    void options_on_one_place_share_the_paper_in_equal_parts() {
        Votes equal = Votes.of("A B C", "2: A = B > C", "1: C", "0.5: A");
        Votes apart = Votes.of("A B C", "1: A > B > C", "1: B > A > C", "1: C", "0.5: A");
        assertEquals(
                count(apart, 1).rounds().get(0).totals(),
                count(equal, 1).rounds().get(0).totals());
        assertEquals(count(apart, 1).elected(), count(equal, 1).elected());
    }

    /** Votes held, votes gone and votes cut off are together all votes, at each stage. */
    @Test
    void no_vote_appears_or_vanishes() {
        long seed = 45_52;
        SplittableRandom random = new SplittableRandom(seed);
        for (int number = 0; number < 2_000; number++) {
            Votes votes = Votes.drawn(random, 2 + random.nextInt(6), 40);
            Result result = votes.count(Rule.STV, 1 + random.nextInt(2), new TieBreak.Lot("seed " + number));
            Fraction held = sum(result.rounds().get(0));
            Fraction gone = Fraction.ZERO;
            for (Round round : result.rounds()) {
                assertEquals(held, sum(round).plus(gone), "seed " + seed + " number " + number + " " + votes);
                gone = gone.plus(gone(round));
            }
        }
    }

    private static Fraction sum(Round round) {
        return round.totals().values().stream().reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction gone(Round round) {
        Fraction gone = Fraction.ZERO;
        for (Fact fact : round.facts()) {
            if (fact instanceof Fact.Transferred transferred && transferred.to().isEmpty()) {
                gone = gone.plus(transferred.amount());
            } else if (fact instanceof Fact.CutOff cut) {
                gone = gone.plus(cut.amount());
            }
        }
        return gone;
    }
}
