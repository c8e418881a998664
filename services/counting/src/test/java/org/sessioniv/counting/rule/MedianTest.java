package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Fact;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MedianTest {
    private static final Option A = new Option("A");
    private static final Option B = new Option("B");

    /** Each option's grades by themselves: the rule looks at nothing else, so they need not be on common ballots. */
    private static Profile grades(Map<Option, int[]> grades, int voters) {
        Profile.Builder builder = Profile.of(grades.keySet().stream().sorted().toList());
        for (int voter = 0; voter < voters; voter++) {
            Map<Option, Integer> sheet = new HashMap<>();
            int mine = voter;
            grades.forEach((option, given) -> {
                if (mine < given.length) {
                    sheet.put(option, given[mine]);
                }
            });
            builder.add(new ScoreBallot(sheet), Weight.ONE);
        }
        return builder.build();
    }

    private static List<Option> winners(Map<Option, int[]> grades, int voters) {
        return Counting.count(Rule.MEDIAN, grades(grades, voters), 1, TieBreak.ALL)
                .elected();
    }

    /**
     * The Orsay experiment of 2007: per cent of the ballots for excellent, very good, good, acceptable, poor and to
     * reject (with no answer). Balinski and Laraki, Election by majority judgment: experimental evidence (2011), give
     * Bayrou (44.3, good, 30.6), Royal (39.4, good, 41.5), Sarkozy (38.9, good, 46.9), Voynet (29.8, acceptable, 46.6).
     */
    @Test
    void the_orsay_experiment_puts_bayrou_before_royal_and_sarkozy() {
        List<Option> names = Stream.of("Sarkozy", "Royal", "Voynet", "Bayrou")
                .map(Option::new)
                .toList();
        String[][] percent = {
            {"19.1", "19.8", "14.3", "11.5", "7.1", "28.2"},
            {"16.7", "22.7", "19.1", "16.8", "12.2", "12.5"},
            {"2.9", "9.3", "17.5", "23.7", "26.1", "20.5"},
            {"13.6", "30.7", "25.1", "14.8", "8.4", "7.4"}
        };
        // One ballot for each tenth of a per cent, its grades those of each candidate at that place.
        Profile.Builder builder = Profile.of(names);
        for (int tenth = 0; tenth < 1000; tenth++) {
            Map<Option, Integer> sheet = new HashMap<>();
            for (int name = 0; name < names.size(); name++) {
                sheet.put(names.get(name), gradeAt(percent[name], tenth));
            }
            builder.add(new ScoreBallot(sheet), Weight.parse("0.1"));
        }
        Result result = Counting.count(Rule.MEDIAN, builder.build(), 4, TieBreak.ALL);
        assertEquals(
                Stream.of("Bayrou", "Royal", "Sarkozy", "Voynet")
                        .map(Option::new)
                        .toList(),
                result.elected());
        List<Fact> facts = result.rounds().get(0).facts();
        assertEquals(
                Optional.of(new Fact.Grade(names.get(3), 3, Fraction.parse("44.3"), Fraction.parse("30.6"))),
                facts.stream()
                        .filter(fact -> fact instanceof Fact.Grade grade
                                && grade.option().equals(names.get(3)))
                        .findFirst());
    }

    private static int gradeAt(String[] percent, int tenth) {
        int grade = 5;
        int until = Fraction.parse(percent[0]).times(10).top().intValueExact();
        while (tenth >= until && grade > 0) {
            grade--;
            until += Fraction.parse(percent[5 - grade]).times(10).top().intValueExact();
        }
        return grade;
    }

    @Test
    void of_an_even_number_the_lower_middle_grade_counts() {
        Result result = Counting.count(
                Rule.MEDIAN, grades(Map.of(A, new int[] {5, 2}, B, new int[] {3, 3}), 2), 1, TieBreak.ALL);
        assertEquals(List.of(B), result.elected());
        assertEquals(Map.of(A, Fraction.of(2), B, Fraction.of(3)), result.totals());
    }

    @Test
    void equal_medians_are_told_apart_by_the_next_grades_from_the_middle() {
        // Take one 3 from each, then the lower middle of what is left is 3 against 2.
        Map<Option, int[]> grades = Map.of(A, new int[] {1, 3, 3}, B, new int[] {2, 3, 5});
        Result result = Counting.count(Rule.MEDIAN, grades(grades, 3), 1, TieBreak.ALL);
        assertEquals(List.of(B), result.elected());
        Fact gap = result.rounds().get(0).facts().stream()
                .filter(Fact.MedianGap.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals(new Fact.MedianGap(B, A, Fraction.ONE, 2, 1), gap);
    }

    @Test
    void only_equal_sheets_tie() {
        assertEquals(List.of(), winners(Map.of(A, new int[] {1, 3, 2}, B, new int[] {2, 1, 3}), 3));
        assertEquals(List.of(B), winners(Map.of(A, new int[] {1, 3, 2}, B, new int[] {2, 1, 4}), 3));
    }

    @Test
    void a_blank_is_below_every_grade() {
        assertEquals(List.of(B), winners(Map.of(A, new int[] {5}, B, new int[] {0, 0, 0}), 3));
        Result result = Counting.count(
                Rule.MEDIAN, grades(Map.of(A, new int[] {5}, B, new int[] {0, 0, 0}), 3), 1, TieBreak.ALL);
        assertEquals(Fraction.of(-1), result.totals().get(A));
        assertEquals(
                "A blank counts as a grade below all grades given and stands as -1.",
                result.rounds().get(0).facts().get(0).sentence());
    }

    /** A voter who grades A above B turns the result from A to B: Felsenthal and Machover (2008). */
    @Test
    void a_further_voter_for_a_can_make_b_win() {
        assertEquals(List.of(A), winners(Map.of(A, new int[] {1, 1}, B, new int[] {0, 2}), 2));
        assertEquals(List.of(B), winners(Map.of(A, new int[] {1, 1, 3}, B, new int[] {0, 2, 2}), 3));
    }

    /** Two electorates elect A, together they elect B. */
    @Test
    void it_is_not_consistent() {
        assertEquals(List.of(A), winners(Map.of(A, new int[] {3}, B, new int[] {2}), 1));
        assertEquals(List.of(A), winners(Map.of(A, new int[] {1, 1}, B, new int[] {0, 2}), 2));
        assertEquals(List.of(B), winners(Map.of(A, new int[] {3, 1, 1}, B, new int[] {2, 0, 2}), 3));
    }
}
