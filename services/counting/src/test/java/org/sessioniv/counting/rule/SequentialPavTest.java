package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Axiom;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SequentialPavTest {
    private static Set<Option> set(String letters) {
        return Set.copyOf(ApprovalProfiles.ballot(letters).approved());
    }

    private static List<Option> list(String... ids) {
        return Stream.of(ids).map(Option::new).toList();
    }

    /** Lackner and Skowron, Multi-Winner Voting with Approval Preferences (2023), example 2.5. */
    @Test
    void the_books_example_elects_d_and_then_c() {
        Profile profile = ApprovalProfiles.of(4, "3 ab", "6 ad", "4 b", "5 c", "5 cd");
        Result result = Counting.count(Rule.SPAV, profile, 2, TieBreak.ALL);
        assertEquals(list("d", "c"), result.elected());
        assertEquals(Fraction.of(11), result.rounds().get(0).totals().get(new Option("d")));
        assertEquals(Fraction.of(15, 2), result.rounds().get(1).totals().get(new Option("c")));
    }

    /** Thiele's example, told as example 13.3 in Janson, Phragmén's and Thiele's election methods (2016). */
    @Test
    void thieles_example_elects_c_and_then_a() {
        Profile profile = ApprovalProfiles.of(
                4,
                "960 acd",
                "3000 bcd",
                "520 bc",
                "1620 ab",
                "1081 ad",
                "1240 ac",
                "360 bd",
                "360 d",
                "120 c",
                "60 b");
        Result result = Counting.count(Rule.SPAV, profile, 2, TieBreak.ALL);
        assertEquals(list("c", "a"), result.elected());
        assertEquals(Fraction.of(5840), result.rounds().get(0).totals().get(new Option("c")));
        assertEquals(Fraction.of(3801), result.rounds().get(1).totals().get(new Option("a")));
    }

    /**
     * From six seats on: 18 of 108 voters approve g alone and so can claim one of six seats, but each of the other six
     * has more than 18 votes when its turn comes. The bound is that of Sánchez-Fernández and others, Proportional
     * justified representation (2017); the profile was found for this test with an integer program.
     */
    @Test
    void it_fails_justified_representation_with_six_seats() {
        Profile profile = ApprovalProfiles.of(
                7, "18 g", "8 d", "10 e", "8 f", "3 bd", "6 bf", "5 cd", "3 cf", "10 ace", "7 acf", "1 ade", "1 bcd",
                "8 bce", "1 abcf", "6 abde", "11 abdf", "1 acde", "1 abcdf");
        Result result = Counting.count(Rule.SPAV, profile, 6, TieBreak.ALL);
        assertEquals(Optional.empty(), result.tie());
        assertEquals(set("abcdef"), Set.copyOf(result.elected()));
        Verdict justified = Counting.certificate(profile, result.elected(), Cancellation.NEVER)
                .get(0);
        assertEquals(Axiom.JR, justified.axiom());
        assertEquals(Verdict.Answer.FAILS, justified.answer());
        assertEquals(list("g"), justified.witness().orElseThrow().common());
        assertEquals(Fraction.of(18), justified.witness().orElseThrow().weight());
        for (var rule : List.of(Rule.MES, Rule.PHRAGMEN)) {
            Committees.possible(rule, profile, 6)
                    .forEach(committee -> assertEquals(true, committee.contains(new Option("g")), rule.word()));
        }
    }

    /** Sánchez-Fernández and Fisteus (2019), told in the book, proposition A.3. */
    @Test
    void a_further_ballot_for_two_elected_options_can_cost_one_its_seat() {
        String[] voters = {"7 abd", "4 abe", "3 acd", "5 ace"};
        assertEquals(Set.of(set("abcd")), Committees.possible(Rule.SPAV, ApprovalProfiles.of(5, voters), 4));
        Profile more = ApprovalProfiles.of(5, "7 abd", "4 abe", "3 acd", "5 ace", "1 cd");
        assertEquals(Set.of(set("abde")), Committees.possible(Rule.SPAV, more, 4));
    }

    /** The committee of highest PAV score is another: the greedy way is not the optimum. Example 2.5 again. */
    @Test
    void it_does_not_find_the_committee_with_the_highest_score() {
        Profile profile = ApprovalProfiles.of(4, "3 ab", "6 ad", "4 b", "5 c", "5 cd");
        assertFalse(Committees.possible(Rule.SPAV, profile, 2).contains(set("ac")));
    }

    @Test
    void ties_that_lead_to_the_same_committee_are_no_open_tie() {
        Result result = Counting.count(Rule.SPAV, ApprovalProfiles.of(3, "1 a", "1 b"), 2, TieBreak.ALL);
        assertEquals(Optional.empty(), result.tie());
        assertEquals(set("ab"), Set.copyOf(result.elected()));
    }
}
