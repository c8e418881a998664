package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;

/** Ties, ballots of other kinds, limits and what is told, for the rules on rankings. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RankingRulesTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final Votes CIRCLE = Votes.of("A B C", "1: A > B > C", "1: B > C > A", "1: C > A > B");

    static Stream<Rule> rules() {
        return EveryRulesPropertiesTest.rules();
    }

    private static List<Fact> facts(Result result) {
        return result.rounds().stream().flatMap(round -> round.facts().stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_perfect_circle_is_a_tie_of_all_and_an_order_or_a_lot_decides_it(Rule rule) {
        assertEquals(Set.of(A, B, C), CIRCLE.winners(rule));
        for (TieBreak tieBreak : List.of(new TieBreak.Order(List.of(B, C, A)), new TieBreak.Lot("Geneva"))) {
            Result result = CIRCLE.count(rule, 1, tieBreak);
            assertEquals(1, result.elected().size());
            assertEquals(Optional.empty(), result.tie());
            assertFalse(result.tiesBroken().isEmpty());
            assertEquals(tieBreak.name(), result.tiesBroken().get(0).means());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void without_a_ballot_everybody_is_tied(Rule rule) {
        Result result = Counting.count(rule, Profile.of(Votes.letters(20), List.of()), 1, TieBreak.ALL);
        assertEquals(Optional.of(Tie.among(Votes.letters(20), 1)), result.tie());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void one_option_is_elected_by_whoever_comes(Rule rule) {
        assertEquals(List.of(A), Votes.of("A").count(rule, 1, TieBreak.ALL).elected());
        assertEquals(
                List.of(A), Votes.of("A", "1: A").count(rule, 1, TieBreak.ALL).elected());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void an_approval_is_not_read_as_a_ranking(Rule rule) {
        Profile profile = Profile.of(List.of(A, B), List.of(ApprovalBallot.of("A")));
        assertThrows(Rule.UnfitBallots.class, () -> Counting.count(rule, profile, 1, TieBreak.ALL));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_single_choice_ranks_one_option_but_says_nothing_of_a_second_round(Rule rule) {
        Profile profile = Profile.of(
                List.of(A, B, C),
                List.of(SingleChoiceBallot.of(B), SingleChoiceBallot.abstention(), SingleChoiceBallot.of(B)));
        if (rule == Rule.TWO_ROUND) {
            assertThrows(Rule.UnfitBallots.class, () -> Counting.count(rule, profile, 1, TieBreak.ALL));
        } else {
            assertEquals(
                    List.of(B), Counting.count(rule, profile, 1, TieBreak.ALL).elected());
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_count_stops_wherever_it_is_asked_to(Rule rule) {
        Votes votes = Votes.drawn(new SplittableRandom(1), 12, 60).plus("2", "A > B > C");
        AtomicInteger asked = new AtomicInteger();
        Profile profile = votes.profile();
        TieBreak lot = new TieBreak.Lot("stop");
        assertEquals(
                1,
                Counting.count(rule, profile, 1, lot, () -> asked.incrementAndGet() < 0)
                        .elected()
                        .size());
        assertTrue(asked.get() >= profile.groups().size(), "asked " + asked);
        for (int stop = 1; stop <= asked.get(); stop += Math.max(1, asked.get() / 20)) {
            AtomicInteger left = new AtomicInteger(stop);
            assertThrows(
                    Cancellation.Cancelled.class,
                    () -> Counting.count(rule, profile, 1, lot, () -> left.decrementAndGet() <= 0));
        }
    }

    @Test
    void rules_for_one_seat_refuse_more_and_none_fills_more_seats_than_there_are_options() {
        for (Rule rule : List.of(Rule.IRV, Rule.TWO_ROUND)) {
            assertThrows(IllegalArgumentException.class, () -> CIRCLE.count(rule, 2, TieBreak.ALL));
        }
        assertThrows(Limits.Exceeded.class, () -> CIRCLE.count(Rule.STV, 4, TieBreak.ALL));
    }

    @Test
    void more_ways_through_ties_than_the_limit_are_said_to_be_more() {
        List<String> lines = new ArrayList<>();
        List<Option> options = Votes.letters(10);
        for (Option option : options) {
            int next = (options.indexOf(option) + 3) % options.size();
            lines.add("1: " + option + " > " + options.get(next));
        }
        String ids = String.join(" ", options.stream().map(Option::id).toList());
        Votes votes = Votes.of(ids, lines.toArray(String[]::new));
        Tie tie = votes.count(Rule.STV, 2, TieBreak.ALL).tie().orElseThrow();
        assertFalse(tie.complete());
        assertEquals(
                2, votes.count(Rule.STV, 2, new TieBreak.Lot("x")).elected().size());
    }

    /** A is above C and B beside both, so A comes before C and that is all; likewise for two chains side by side. */
    @Test
    void seats_go_to_each_set_that_nobody_outside_is_above() {
        Option d = new Option("D");
        Votes beside = Votes.of("A B C", "1: A > C", "1: B");
        Votes chains = Votes.of("A B C D", "1: A > B", "1: C > D");
        for (Rule rule : List.of(Rule.SCHULZE, Rule.RANKED_PAIRS, Rule.RANKED_PAIRS_MARGINS)) {
            assertEquals(Set.of(Set.of(A), Set.of(B)), beside.committees(rule, 1));
            assertEquals(Set.of(Set.of(A, B), Set.of(A, C)), beside.committees(rule, 2));
            assertEquals(Set.of(Set.of(A, B), Set.of(A, C), Set.of(C, d)), chains.committees(rule, 2));
            assertEquals(Set.of(Set.of(A, B, C), Set.of(A, C, d)), chains.committees(rule, 3));
            Result open = chains.count(rule, 3, TieBreak.ALL);
            assertEquals(List.of(A, C), open.elected());
            assertEquals(List.of(B, d), open.tie().orElseThrow().options());
            Result lot = chains.count(rule, 3, new TieBreak.Order(List.of(d, C, B, A)));
            assertEquals(List.of(C, d, A), lot.elected());
        }
    }

    @Test
    void schulze_tells_why_an_option_stands_before_beside_and_apart_from_another() {
        Votes beside = Votes.of("A B C", "1: A > C", "1: B");
        assertEquals(
                List.of(
                        "A and B are level: no path of won pairings leads from one to the other.",
                        "A before C: the weakest pairing on A > C has 1, and no path leads back.",
                        "B and C are level: no path of won pairings leads from one to the other."),
                sentences(beside, Fact.Stronger.class, Fact.Unlinked.class, 2));
        assertEquals(
                List.of(
                        "A and B are level:"
                                + " the weakest pairing on A > B has 2, as has that on the way back, B > C > A.",
                        "A and C are level:"
                                + " the weakest pairing on A > B > C has 2, as has that on the way back, C > A.",
                        "B and C are level:"
                                + " the weakest pairing on B > C has 2, as has that on the way back, C > A > B."),
                sentences(CIRCLE, Fact.Stronger.class, Fact.Unlinked.class, 1));
    }

    private static List<String> sentences(
            Votes votes, Class<? extends Fact> one, Class<? extends Fact> other, int seats) {
        return facts(votes.count(Rule.SCHULZE, seats, TieBreak.ALL)).stream()
                .filter(fact -> one.isInstance(fact) || other.isInstance(fact))
                .map(Fact::sentence)
                .toList();
    }

    @Test
    void under_all_the_told_rounds_say_that_other_ways_were_followed() {
        Fact.TieBroken tie =
                CIRCLE.count(Rule.IRV, 1, TieBreak.ALL).tiesBroken().get(0);
        assertEquals(
                "Equal: C, B, A. To exclude: followed here is C; every other choice was followed too.", tie.sentence());
    }

    @Test
    void a_tie_for_the_last_place_that_cannot_matter_is_excluded_together() {
        Votes votes = Votes.of("A B C D", "5: A", "4: B > A", "1: C > B", "1: D > B");
        Result result = votes.count(Rule.IRV, 1, TieBreak.ALL);
        assertEquals(List.of(B), result.elected());
        assertEquals(
                List.of(
                        new Fact.Excluded(C, Fraction.ONE),
                        new Fact.Excluded(new Option("D"), Fraction.ONE),
                        new Fact.Transferred(C, Optional.of(B), Fraction.ONE),
                        new Fact.Transferred(new Option("D"), Optional.of(B), Fraction.ONE)),
                result.rounds().get(0).facts());
        assertEquals(List.of(), result.tiesBroken());
    }

    @Test
    void the_second_round_counts_only_who_tells_the_finalists_apart() {
        Votes votes = Votes.of("A B C", "4: A", "3: B > C", "2: C", "1: C > A = B");
        Result result = votes.count(Rule.TWO_ROUND, 1, TieBreak.ALL);
        assertEquals(Set.of(A, C), votes.winners(Rule.TWO_ROUND));
        assertEquals(
                List.of(new Fact.TieBroken("go on to the second round", List.of(B, C), List.of(B), "all")),
                result.rounds().get(0).facts().subList(0, 1));
        Result order = votes.count(Rule.TWO_ROUND, 1, new TieBreak.Order(List.of(B, C, A)));
        assertEquals(Fraction.parse("4.5"), order.rounds().get(1).totals().get(A));
        assertEquals(Fraction.parse("3.5"), order.rounds().get(1).totals().get(B));
    }

    @Test
    void borda_shares_points_among_equal_and_among_unranked_options() {
        Votes votes = Votes.of("A B C D", "1: A", "2: B = C > D", "1: ");
        assertEquals(
                List.of(Fraction.of(3), Fraction.of(6), Fraction.of(6), Fraction.of(3)),
                List.copyOf(votes.count(Rule.BORDA, 1, TieBreak.ALL).totals().values()));
    }

    /** Weights whose common denominator is beyond a long take the way of fractions and give the same. */
    @Test
    void sums_are_exact_whether_or_not_they_fit_in_a_long() {
        List<Fraction> weights = IntStream.of(1_000_003, 1_000_033, 1_000_037, 1_000_039)
                .mapToObj(prime -> Fraction.of(1, prime))
                .toList();
        Sums large = new Sums(1, weights, 3);
        Sums small = new Sums(1, weights.subList(0, 2), 3);
        Fraction sum = Fraction.ZERO;
        for (Fraction weight : weights) {
            large.take(weight);
            large.add(0, 3);
            sum = sum.plus(weight.times(3));
        }
        assertEquals(sum, large.sum(0));
        small.take(weights.get(1));
        small.add(0, 3);
        assertEquals(weights.get(1).times(3), small.sum(0));
        Sums whole = new Sums(1, List.of(Fraction.of(Long.MAX_VALUE)), 2);
        whole.take(Fraction.of(Long.MAX_VALUE));
        whole.add(0, 2);
        assertEquals(Fraction.of(Long.MAX_VALUE).times(2), whole.sum(0));
    }
}
