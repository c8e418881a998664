package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Ground;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EqualSharesTest {
    private static final Option A = new Option("a");
    private static final Option B = new Option("b");
    private static final Option C = new Option("c");
    private static final Option D = new Option("d");

    private static TieBreak alphabet(int options) {
        return new TieBreak.Order(Committees.options(options));
    }

    private static List<Fact.Price> prices(Result result) {
        return result.rounds().stream()
                .flatMap(round -> round.facts().stream())
                .filter(Fact.Price.class::isInstance)
                .map(Fact.Price.class::cast)
                .toList();
    }

    private static Set<Option> set(String letters) {
        return Set.copyOf(ApprovalProfiles.ballot(letters).approved());
    }

    /** Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 2.12, three seats. */
    @Test
    void two_are_bought_and_the_third_comes_by_phragmen_in_the_books_example() {
        Profile profile = ApprovalProfiles.of(4, "3 cd", "2 ab", "2 ac", "1 bd");
        Result result = Counting.count(Rule.MES, profile, 3, TieBreak.ALL);
        assertEquals(List.of(C, A, D), result.elected());
        // The book's budgets are 3/8 for a price of one; here each vote has one and a seat costs 8/3.
        assertEquals(
                new Fact.Budget(Fraction.ONE, Fraction.of(8, 3)),
                result.rounds().get(0).facts().get(0));
        assertEquals(
                new Fact.Price(C, Fraction.of(1, 5).times(Fraction.of(8, 3))),
                prices(result).get(0));
        assertEquals(
                new Fact.Price(A, Fraction.of(13, 40).times(Fraction.of(8, 3))),
                prices(result).get(2));
        assertEquals(
                new Fact.Elected(D, Fraction.of(1, 40).times(Fraction.of(8, 3)), Ground.COMPLETION),
                result.rounds().get(2).facts().get(0));
    }

    /** The same book, example 2.11: its running example of twelve voters, four seats, where b and c tie on the way. */
    @Test
    void the_completion_goes_on_with_what_is_left_in_the_books_running_example() {
        Profile profile = ApprovalProfiles.of(8, "3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");
        assertEquals(Set.of(set("abcd")), Committees.possible(Rule.MES, profile, 4));
        Result result = Counting.count(Rule.MES, profile, 4, alphabet(8));
        assertEquals(List.of(A, B, C, D), result.elected());
        Map<Option, Fraction> second = result.rounds().get(1).totals();
        // Loads of 1/96 = a wait of 1/96 for a price of one, here of three.
        assertEquals(Fraction.of(1, 32), second.get(B));
        assertEquals(Fraction.of(1, 32), second.get(C));
        assertEquals(1, result.tiesBroken().size());
    }

    @Test
    void the_completion_is_named_in_the_first_round() {
        Result result = Counting.count(Rule.MES, ApprovalProfiles.of(2, "1 a"), 1, TieBreak.ALL);
        Fact.Method method = (Fact.Method) result.rounds().get(0).facts().get(1);
        assertEquals("completion", method.matter());
        assertEquals("phragmen", method.choice());
    }

    @Test
    void a_minority_of_a_third_gets_its_third_where_approval_gives_it_nothing() {
        Profile profile = ApprovalProfiles.of(4, "2 abc", "1 d");
        assertEquals(Set.of(set("abc")), Committees.possible(Rule.APPROVAL, profile, 3));
        Committees.possible(Rule.MES, profile, 3)
                .forEach(committee -> assertEquals(true, committee.contains(D), committee.toString()));
    }

    /** The same book, proposition A.2: with one more seat an elected option loses its seat. */
    @Test
    void it_is_not_committee_monotone() {
        Profile profile = ApprovalProfiles.of(6, "1 ade", "1 ac", "1 be", "1 cdf");
        Set<Option> three =
                Set.copyOf(Counting.count(Rule.MES, profile, 3, alphabet(6)).elected());
        Set<Option> four =
                Set.copyOf(Counting.count(Rule.MES, profile, 4, alphabet(6)).elected());
        assertEquals(set("ace"), three);
        assertEquals(set("abcd"), four);
        assertFalse(four.containsAll(three));
    }

    /** The same book, proposition A.3: a further voter for a alone costs a its seat. */
    @Test
    void more_support_can_cost_an_option_its_seat() {
        String[] voters = {"1 bd", "1 ab", "1 bde", "1 ae", "1 cde", "1 ce", "1 cde", "1 ace", "1 bcd"};
        assertEquals(Set.of(set("ade")), Committees.possible(Rule.MES, ApprovalProfiles.of(5, voters), 3));
        String[] more = Stream.concat(Arrays.stream(voters), Stream.of("1 a")).toArray(String[]::new);
        assertEquals(Set.of(set("bce")), Committees.possible(Rule.MES, ApprovalProfiles.of(5, more), 3));
    }

    /** The same book, proposition A.4: a voter for b, c and d gets one more of them by naming c alone. */
    @Test
    void it_can_pay_to_name_fewer_options_than_one_likes() {
        Profile honest = ApprovalProfiles.of(5, "1 bcd", "1 ab", "1 bd", "1 cd", "2 de");
        Profile shrewd = ApprovalProfiles.of(5, "1 c", "1 ab", "1 bd", "1 cd", "2 de");
        assertEquals(
                set("bde"),
                Set.copyOf(Counting.count(Rule.MES, honest, 3, alphabet(5)).elected()));
        assertEquals(
                set("bcd"),
                Set.copyOf(Counting.count(Rule.MES, shrewd, 3, alphabet(5)).elected()));
    }

    @Test
    void options_without_any_supporter_tie_for_the_seats_that_are_left() {
        Result result = Counting.count(Rule.MES, ApprovalProfiles.of(4, "2 a"), 2, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(List.of(B, C, D), result.tie().orElseThrow().options());
        Result ordered = Counting.count(Rule.MES, ApprovalProfiles.of(4, "2 a"), 2, alphabet(4));
        assertEquals(List.of(A, B), ordered.elected());
        assertEquals(
                "Equal: b, c, d. To elect: b, by order.",
                ordered.tiesBroken().get(0).sentence());
    }

    @Test
    void without_a_ballot_all_options_tie() {
        Result result = Counting.count(Rule.MES, ApprovalProfiles.of(3), 2, TieBreak.ALL);
        assertEquals(List.of(), result.elected());
        assertEquals(3, Committees.possible(result).size());
    }
}
