package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sessioniv.counting.Counting;

/** Each limit by name, reached and passed by one. The common denominator: CommitteePropertiesTest. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LimitsTest {
    private static List<Option> options(int number) {
        return IntStream.range(0, number).mapToObj(at -> new Option("o" + at)).toList();
    }

    private static void assertExceeded(String limit, Executable action) {
        assertEquals(limit, assertThrows(Limits.Exceeded.class, action).limit());
    }

    @Test
    void a_thousand_options_are_counted_and_not_one_more() {
        List<Option> most = options(Limits.OPTIONS);
        Profile profile = Profile.of(most, List.of(new ApprovalBallot(most.subList(1, 2))));
        assertEquals(
                most.subList(1, 2),
                Counting.count(Rule.PHRAGMEN, profile, 1, TieBreak.ALL).elected());
        assertExceeded("options", () -> Profile.of(options(Limits.OPTIONS + 1)));
    }

    @Test
    void two_hundred_seats_are_filled_and_not_one_more() {
        Profile profile = Profile.of(options(Limits.SEATS + 1), List.of(new ApprovalBallot(options(Limits.SEATS + 1))));
        for (var rule : List.of(Rule.MES, Rule.SPAV, Rule.PHRAGMEN)) {
            TieBreak order = new TieBreak.Order(profile.options());
            assertEquals(
                    profile.options().subList(0, Limits.SEATS),
                    Counting.count(rule, profile, Limits.SEATS, order).elected());
            assertExceeded("seats", () -> Counting.count(rule, profile, Limits.SEATS + 1, order));
        }
        assertThrows(IllegalArgumentException.class, () -> Counting.count(Rule.MES, profile, 0, TieBreak.ALL));
    }

    @Test
    void weights_have_eighteen_digits_at_most() {
        assertEquals("999999999999999999", Weight.parse("999999999999999999").toString());
        assertExceeded("weight-digits", () -> Weight.parse("1000000000000000000"));
        assertExceeded("weight-digits", () -> Weight.parse("0.0000000000000000011"));
        assertThrows(IllegalArgumentException.class, () -> Weight.parse("-1"));
    }

    @Test
    void different_ballots_are_limited_equal_ones_are_not() {
        Profile.Builder builder = Profile.of(options(2));
        DotsBallot same = new DotsBallot(Map.of(new Option("o0"), 1));
        for (int ballot = 0; ballot <= Limits.BALLOT_GROUPS; ballot++) {
            builder.add(same, Weight.ONE);
        }
        assertEquals(Fraction.of(Limits.BALLOT_GROUPS + 1L), builder.build().total());
        assertExceeded("ballots", () -> Limits.check("ballots", Limits.BALLOT_GROUPS + 1L, Limits.BALLOT_GROUPS));
    }

    @Test
    void more_ways_through_ties_than_the_limit_are_told_and_not_hidden() {
        // Twelve equal options for six seats make 924 committees, but far more ways to them.
        List<Option> twelve = options(12);
        List<ApprovalBallot> ballots = twelve.stream()
                .map(option -> new ApprovalBallot(List.of(option)))
                .toList();
        Result result = Counting.count(Rule.SPAV, Profile.of(twelve, ballots), 6, TieBreak.ALL);
        assertFalse(result.tie().orElseThrow().complete());
    }
}
