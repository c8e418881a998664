package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/** Elections whose outcome others have published. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PublishedExamplesTest {
    /** The capital of Tennessee, used in Wikipedia's articles on single-winner voting systems. */
    static final Votes TENNESSEE = Votes.of(
            "Memphis Nashville Chattanooga Knoxville",
            "42: Memphis > Nashville > Chattanooga > Knoxville",
            "26: Nashville > Chattanooga > Knoxville > Memphis",
            "15: Chattanooga > Knoxville > Nashville > Memphis",
            "17: Knoxville > Chattanooga > Nashville > Memphis");

    /** The mayor of Burlington, Vermont, 2009, three leading candidates; W. D. Smith, rangevoting.org/Burlington. */
    static final Votes BURLINGTON = Votes.of(
            "Montroll Kiss Wright",
            "1332: Montroll > Kiss > Wright",
            "767: Montroll > Wright > Kiss",
            "455: Montroll",
            "2043: Kiss > Montroll > Wright",
            "371: Kiss > Wright > Montroll",
            "568: Kiss",
            "1513: Wright > Montroll > Kiss",
            "495: Wright > Kiss > Montroll",
            "1289: Wright");

    /** Example 1 of M. Schulze, Social Choice and Welfare 36 (2011). */
    static final Votes SCHULZE_1 = Votes.of(
            "A B C D E",
            "5: A > C > B > E > D",
            "5: A > D > E > C > B",
            "8: B > E > D > A > C",
            "3: C > A > B > E > D",
            "7: C > A > E > B > D",
            "2: C > B > A > D > E",
            "7: D > C > E > B > A",
            "8: E > B > A > D > C");

    /** Food for a party of 20, Wikipedia's article on the single transferable vote. */
    static final Votes PARTY = Votes.of(
            "Oranges Pears Chocolate Strawberries Sweets",
            "4: Oranges",
            "2: Pears > Oranges",
            "8: Chocolate > Strawberries",
            "4: Chocolate > Sweets",
            "1: Strawberries",
            "1: Sweets");

    private static Result count(Votes votes, Rule rule) {
        return votes.count(rule, 1, TieBreak.ALL);
    }

    private static List<String> order(Votes votes, Rule rule) {
        return votes.count(rule, votes.options().size(), TieBreak.ALL).elected().stream()
                .map(Option::id)
                .toList();
    }

    private static Map<String, Fraction> totals(Result result, int round) {
        return result.rounds().get(round).totals().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    private static List<Fact> facts(Result result) {
        return result.rounds().stream().flatMap(round -> round.facts().stream()).toList();
    }

    @Test
    void memphis_wins_by_plurality() {
        Result result = count(TENNESSEE, Rule.PLURALITY);
        assertEquals("Memphis", result.elected().get(0).id());
        assertEquals(Fraction.of(42), totals(result, 0).get("Memphis"));
    }

    @Test
    void nashville_wins_the_second_round_58_to_42() {
        Result result = count(TENNESSEE, Rule.TWO_ROUND);
        assertEquals("Nashville", result.elected().get(0).id());
        assertEquals(Map.of("Memphis", Fraction.of(42), "Nashville", Fraction.of(58)), totals(result, 1));
    }

    @Test
    void nashville_wins_by_borda_194_173_126_107() {
        Result result = count(TENNESSEE, Rule.BORDA);
        assertEquals("Nashville", result.elected().get(0).id());
        assertEquals(
                Map.of(
                        "Memphis", Fraction.of(126),
                        "Nashville", Fraction.of(194),
                        "Chattanooga", Fraction.of(173),
                        "Knoxville", Fraction.of(107)),
                totals(result, 0));
    }

    @Test
    void nashville_chattanooga_knoxville_memphis_is_the_order_of_the_pairings() {
        List<String> expected = List.of("Nashville", "Chattanooga", "Knoxville", "Memphis");
        assertEquals(expected, order(TENNESSEE, Rule.SCHULZE));
        assertEquals(expected, order(TENNESSEE, Rule.RANKED_PAIRS));
        assertEquals(expected, order(TENNESSEE, Rule.RANKED_PAIRS_MARGINS));
    }

    @Test
    void knoxville_wins_the_instant_runoff_in_round_three() {
        Result result = count(TENNESSEE, Rule.IRV);
        assertEquals("Knoxville", result.elected().get(0).id());
        assertEquals(
                Map.of("Memphis", Fraction.of(42), "Nashville", Fraction.of(26), "Knoxville", Fraction.of(32)),
                totals(result, 1));
        assertEquals(Map.of("Memphis", Fraction.of(42), "Knoxville", Fraction.of(58)), totals(result, 2));
    }

    @Test
    void kiss_wins_burlington_4314_to_4064_though_montroll_beats_each_other_candidate() {
        Result irv = count(BURLINGTON, Rule.IRV);
        assertEquals("Kiss", irv.elected().get(0).id());
        assertEquals(Map.of("Kiss", Fraction.of(4314), "Wright", Fraction.of(4064)), totals(irv, 1));
        Result schulze = count(BURLINGTON, Rule.SCHULZE);
        assertEquals("Montroll", schulze.elected().get(0).id());
        List<List<Fraction>> matrix = schulze.pairwise().orElseThrow().preferring();
        assertEquals(Fraction.of(4067), matrix.get(0).get(1));
        assertEquals(Fraction.of(3477), matrix.get(1).get(0));
        assertEquals(Fraction.of(4597), matrix.get(0).get(2));
        assertEquals(Fraction.of(3668), matrix.get(2).get(0));
        assertEquals(
                "Wright", count(BURLINGTON, Rule.PLURALITY).elected().get(0).id());
    }

    @Test
    void the_order_of_schulzes_first_example_is_e_a_c_b_d() {
        assertEquals(List.of("E", "A", "C", "B", "D"), order(SCHULZE_1, Rule.SCHULZE));
    }

    @Test
    void the_matrix_of_schulzes_first_example_is_as_printed() {
        List<List<Fraction>> matrix =
                count(SCHULZE_1, Rule.SCHULZE).pairwise().orElseThrow().preferring();
        int[][] printed = {
            {0, 20, 26, 30, 22}, {25, 0, 16, 33, 18}, {19, 29, 0, 17, 24}, {15, 12, 28, 0, 14}, {23, 27, 21, 31, 0}
        };
        for (int row = 0; row < printed.length; row++) {
            for (int column = 0; column < printed.length; column++) {
                assertEquals(Fraction.of(printed[row][column]), matrix.get(row).get(column));
            }
        }
    }

    /** The printed strengths: E to A 25, to B 28, to C 28, to D 31; back to E from each 24. */
    @Test
    void the_strongest_paths_of_schulzes_first_example_are_told() {
        List<Fact> facts = facts(count(SCHULZE_1, Rule.SCHULZE));
        assertEquals(
                List.of("E D C B A 25, A C E 24", "E D C B 28, B A C E 24", "E D C 28, C E 24", "E D 31, D C E 24"),
                facts.stream()
                        .flatMap(fact -> fact instanceof Fact.Stronger told ? Stream.of(told) : Stream.empty())
                        .map(told -> Votes.names(told.there()) + " " + told.strength() + ", " + Votes.names(told.back())
                                + " " + told.backStrength())
                        .toList());
        assertEquals(
                "E before A: the weakest pairing on E > D > C > B > A has 25, that on the best way back, A > C > E,"
                        + " only 24.",
                facts.get(0).sentence());
    }

    /** Example 2 of the same paper: 30 voters, D is the only winner. */
    @Test
    void d_wins_schulzes_second_example() {
        Votes votes = Votes.of(
                "A B C D",
                "5: A > C > B > D",
                "2: A > C > D > B",
                "3: A > D > C > B",
                "4: B > A > C > D",
                "3: C > B > D > A",
                "3: C > D > B > A",
                "1: D > A > C > B",
                "5: D > B > A > C",
                "4: D > C > B > A");
        assertEquals(List.of("D", "A", "C", "B"), order(votes, Rule.SCHULZE));
    }

    /** Example 4 of the same paper: 9 voters, B and D stand side by side. */
    @Test
    void b_and_d_are_tied_in_schulzes_fourth_example() {
        Votes votes =
                Votes.of("A B C D", "3: A > B > C > D", "2: D > A > B > C", "2: D > B > C > A", "2: C > B > D > A");
        assertEquals(Set.copyOf(Votes.options("B D")), votes.winners(Rule.SCHULZE));
        List<Option> order = Votes.options("D C B A");
        assertEquals(
                List.of(new Option("D")),
                votes.count(Rule.SCHULZE, 1, new TieBreak.Order(order)).elected());
    }

    /** Ranked pairs on Schulze's first example, by hand: D > C, B > A and E > A contradict what is locked before. */
    @Test
    void ranked_pairs_orders_schulzes_first_example_a_c_e_b_d_and_says_what_it_left_out() {
        assertEquals(List.of("A", "C", "E", "B", "D"), order(SCHULZE_1, Rule.RANKED_PAIRS));
        List<Fact> facts = facts(count(SCHULZE_1, Rule.RANKED_PAIRS));
        assertEquals(
                List.of("B>D", "E>D", "A>D", "C>B", "D>C out", "E>B", "A>C", "B>A out", "C>E", "E>A out"),
                facts.stream()
                        .flatMap(fact -> fact instanceof Fact.Duel duel ? Stream.of(duel) : Stream.empty())
                        .map(duel -> duel.winner() + ">" + duel.loser() + (duel.counted() ? "" : " out"))
                        .toList());
        assertTrue(facts.contains(new Fact.Path(Votes.options("C B D"), Fraction.of(29))), facts.toString());
    }

    @Test
    void chocolate_oranges_and_strawberries_are_served() {
        Result result = PARTY.count(Rule.STV, 3, TieBreak.ALL);
        assertEquals(Votes.options("Chocolate Oranges Strawberries"), result.elected());
        assertEquals(Fraction.of(12), totals(result, 0).get("Chocolate"));
        assertEquals(
                Map.of(
                        "Oranges", Fraction.of(4),
                        "Pears", Fraction.of(2),
                        "Chocolate", Fraction.of(6),
                        "Strawberries", Fraction.of(5),
                        "Sweets", Fraction.of(3)),
                totals(result, 1));
        assertEquals(Fraction.of(6), totals(result, 2).get("Oranges"));
        assertTrue(
                facts(result).stream()
                        .anyMatch(fact -> fact instanceof Fact.Quota quota
                                && quota.value().equals(Fraction.of(6))),
                facts(result).toString());
    }
}
