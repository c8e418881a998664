package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.Tie;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");
    private static final Option C = new Option("C");
    private static final List<Option> ABC = List.of(A, B, C);

    /**
     * The four cities of Tennessee, each voter giving 10 to the nearest, 0 to the farthest, the others by distance;
     * as in Wikipedia's article on score voting.
     */
    @Test
    void the_capital_of_tennessee_is_nashville() {
        List<Option> cities = List.of("Memphis", "Nashville", "Chattanooga", "Knoxville").stream()
                .map(Option::new)
                .toList();
        int[][] sheets = {{42, 10, 4, 2, 0}, {26, 0, 10, 4, 2}, {15, 0, 6, 10, 6}, {17, 0, 5, 7, 10}};
        Profile.Builder builder = Profile.of(cities);
        for (int[] sheet : sheets) {
            builder.add(
                    new ScoreBallot(Map.of(
                            cities.get(0),
                            sheet[1],
                            cities.get(1),
                            sheet[2],
                            cities.get(2),
                            sheet[3],
                            cities.get(3),
                            sheet[4])),
                    Weight.of(sheet[0]));
        }
        Result result = Counting.count(Rule.SCORE, builder.build(), 1, TieBreak.ALL);
        assertEquals(List.of(cities.get(1)), result.elected());
        assertEquals(Fraction.of(603), result.totals().get(cities.get(1)));
        assertEquals(Fraction.of(420), result.totals().get(cities.get(0)));
    }

    @Test
    void a_blank_adds_nothing_and_is_told() {
        Profile profile = Profile.of(ABC)
                .add(new ScoreBallot(Map.of(A, -2, B, 1)), Weight.of(2))
                .add(new ScoreBallot(Map.of(C, 0)), Weight.parse("1.5"))
                .build();
        Result result = Counting.count(Rule.SCORE, profile, 1, TieBreak.ALL);
        assertEquals(Map.of(A, Fraction.of(-4), B, Fraction.of(2), C, Fraction.ZERO), result.totals());
        List<Fact> facts = result.rounds().get(0).facts();
        assertEquals("blanks", ((Fact.Method) facts.get(0)).matter());
        assertEquals(new Fact.Blank(A, Fraction.of(3, 2)), facts.get(1));
        assertEquals(new Fact.Blank(C, Fraction.of(2)), facts.get(3));
    }

    @Test
    void dots_are_added_like_scores() {
        Profile profile = Profile.of(ABC, List.of(new DotsBallot(Map.of(A, 3, B, 2)), new DotsBallot(Map.of(B, 5))));
        Result result = Counting.count(Rule.SCORE, profile, 2, TieBreak.ALL);
        assertEquals(List.of(B, A), result.elected());
    }

    @Test
    void equal_sums_for_the_last_seat_are_an_open_tie() {
        Profile profile = Profile.of(ABC, List.of(new ScoreBallot(Map.of(A, 3, B, 2, C, 2))));
        Result result = Counting.count(Rule.SCORE, profile, 2, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(Tie.among(List.of(B, C), 1), result.tie().orElseThrow());
    }

    @Test
    void sums_go_beyond_what_a_long_holds() {
        Profile profile = Profile.of(ABC)
                .add(new ScoreBallot(Map.of(A, Integer.MAX_VALUE)), Weight.of(999_999_999_999_999_999L))
                .add(new ScoreBallot(Map.of(B, Integer.MIN_VALUE)), Weight.parse("0.00000000000000001"))
                .build();
        Result result = Counting.count(Rule.SCORE, profile, 1, TieBreak.ALL);
        assertEquals(List.of(A), result.elected());
        assertEquals(
                Fraction.of(Integer.MAX_VALUE).times(Fraction.of(999_999_999_999_999_999L)),
                result.totals().get(A));
    }

    /** Two of three voters score A highest of all, and B is elected: what a score rule is for, or against it. */
    @Test
    void a_majority_can_be_outscored() {
        Profile profile = Profile.of(ABC)
                .add(new ScoreBallot(Map.of(A, 5, B, 4, C, 0)), Weight.of(2))
                .add(new ScoreBallot(Map.of(A, 0, B, 5, C, 0)), Weight.ONE)
                .build();
        assertEquals(
                List.of(B), Counting.count(Rule.SCORE, profile, 1, TieBreak.ALL).elected());
    }

    @Test
    void approvals_are_no_scores() {
        Profile profile = Profile.of(ABC, List.of(ApprovalBallot.of("A")));
        assertThrows(Rule.UnfitBallots.class, () -> Counting.count(Rule.SCORE, profile, 1, TieBreak.ALL));
        assertThrows(Rule.UnfitBallots.class, () -> Counting.count(Rule.MEDIAN, profile, 1, TieBreak.ALL));
    }
}
