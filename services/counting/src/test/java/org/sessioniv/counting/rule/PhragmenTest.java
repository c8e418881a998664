package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PhragmenTest {
    private static List<Fraction> loads(Result result) {
        return result.rounds().stream()
                .flatMap(round -> round.facts().stream())
                .filter(Fact.Elected.class::isInstance)
                .map(fact -> ((Fact.Elected) fact).total())
                .toList();
    }

    private static Set<Option> set(String letters) {
        return Set.copyOf(ApprovalProfiles.ballot(letters).approved());
    }

    /** Phragmén's own example of 1894, as told in Janson, Phragmén's and Thiele's election methods (2016). */
    @Test
    void phragmens_own_example_elects_a_q_b() {
        Profile profile = Profile.of(
                        Stream.of("A", "B", "C", "P", "Q", "R").map(Option::new).toList())
                .add(ApprovalBallot.of("A", "B", "C"), Weight.of(1034))
                .add(ApprovalBallot.of("P", "Q", "R"), Weight.of(519))
                .add(ApprovalBallot.of("A", "B", "Q"), Weight.of(90))
                .add(ApprovalBallot.of("A", "P", "Q"), Weight.of(47))
                .build();
        Result result = Counting.count(Rule.PHRAGMEN, profile, 3, TieBreak.ALL);
        assertEquals(Stream.of("A", "Q", "B").map(Option::new).toList(), result.elected());
        assertEquals(Fraction.of(1, 1171), loads(result).get(0));
        assertEquals(Fraction.of(1171 + 90 + 47, 1171L * 656), loads(result).get(1));
    }

    /** Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 2.9. */
    @Test
    void the_loads_of_the_books_running_example() {
        Profile profile = ApprovalProfiles.of(8, "3 ab", "3 ac", "2 ad", "1 bcf", "1 e", "1 f", "1 g");
        assertEquals(Set.of(set("abcd")), Committees.possible(Rule.PHRAGMEN, profile, 4));
        Result result = Counting.count(Rule.PHRAGMEN, profile, 4, new TieBreak.Order(Committees.options(8)));
        assertEquals(
                List.of(Fraction.of(1, 8), Fraction.of(11, 32), Fraction.of(55, 128), Fraction.of(5, 8)),
                loads(result));
    }

    /** The same book, example 2.12, where Equal Shares elects a, c and d. */
    @Test
    void the_example_in_which_it_differs_from_equal_shares() {
        Profile profile = ApprovalProfiles.of(4, "3 cd", "2 ab", "2 ac", "1 bd");
        Result result = Counting.count(Rule.PHRAGMEN, profile, 3, TieBreak.ALL);
        assertEquals(Stream.of("c", "b", "d").map(Option::new).toList(), result.elected());
        assertEquals(List.of(Fraction.of(1, 5), Fraction.of(1, 3), Fraction.of(29, 60)), loads(result));
    }

    @Test
    void ties_on_the_way_leave_every_committee_that_follows_from_them() {
        Profile profile = ApprovalProfiles.of(3, "2 ab", "1 a", "1 bc", "1 c");
        assertEquals(Set.of(set("ab"), set("ac")), Committees.possible(Rule.PHRAGMEN, profile, 2));
    }

    /** Mora and Oliver (2015), told in the same book, proposition A.3. */
    @Test
    void a_further_ballot_for_two_elected_options_can_cost_one_its_seat() {
        String[] voters = {"10 ab", "3 c", "12 d", "21 abc", "6 cd"};
        assertEquals(Set.of(set("abd")), Committees.possible(Rule.PHRAGMEN, ApprovalProfiles.of(4, voters), 3));
        voters[0] = "11 ab";
        assertEquals(
                Set.of(set("acd"), set("bcd")), Committees.possible(Rule.PHRAGMEN, ApprovalProfiles.of(4, voters), 3));
    }

    @Test
    void seats_for_which_nobody_is_left_to_ask_are_a_tie() {
        Result result = Counting.count(Rule.PHRAGMEN, ApprovalProfiles.of(3, "1 a", "5 "), 2, TieBreak.ALL);
        assertEquals(List.of(new Option("a")), result.elected());
        assertEquals(2, Committees.possible(result).size());
    }

    @Test
    void weights_with_decimals_count_as_what_they_are() {
        Profile profile = ApprovalProfiles.of(2, "0.3 a", "0.1 b", "0.21 b");
        Result result = Counting.count(Rule.PHRAGMEN, profile, 2, TieBreak.ALL);
        assertEquals(Stream.of("b", "a").map(Option::new).toList(), result.elected());
        assertEquals(List.of(Fraction.of(100, 31), Fraction.of(10, 3)), loads(result));
    }
}
