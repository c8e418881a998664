package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

/** What score and majority judgment keep, both ranking each option by its own grades: random sheets with decimals. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GradePropertiesTest {
    private static final long SEED = 2007;
    private static final int PROFILES = 400;

    private record Sheet(Map<Option, Integer> scores, Fraction weight) {}

    @FunctionalInterface
    private interface Claim {
        void check(List<Option> options, List<Sheet> sheets, SplittableRandom random, String context);
    }

    private static Rule rule(String name) {
        return Rule.named(name).orElseThrow();
    }

    private static void always(Claim claim) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < PROFILES; round++) {
            List<Option> options = Committees.options(2 + random.nextInt(5));
            List<Sheet> sheets = new ArrayList<>();
            int ballots = 1 + random.nextInt(12);
            for (int ballot = 0; ballot < ballots; ballot++) {
                Map<Option, Integer> scores = new HashMap<>();
                options.forEach(option -> {
                    if (random.nextInt(8) > 0) {
                        scores.put(option, random.nextInt(4));
                    }
                });
                sheets.add(new Sheet(scores, Fraction.of(1 + random.nextInt(25), 10)));
            }
            claim.check(options, sheets, random, "seed " + SEED + ", " + sheets);
        }
    }

    private static Profile profile(List<Option> options, List<Sheet> sheets, Fraction factor) {
        Profile.Builder builder = Profile.of(options);
        sheets.forEach(sheet -> builder.add(
                new ScoreBallot(sheet.scores()), new Weight(sheet.weight().times(factor))));
        return builder.build();
    }

    private static Set<Set<Option>> winners(String rule, List<Option> options, List<Sheet> sheets) {
        return Committees.possible(rule(rule), profile(options, sheets, Fraction.ONE), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "median"})
    void only_the_proportions_of_weights_matter(String name) {
        always((options, sheets, random, context) -> {
            for (int seats = 1; seats <= options.size(); seats++) {
                assertEquals(
                        Committees.possible(rule(name), profile(options, sheets, Fraction.ONE), seats),
                        Committees.possible(rule(name), profile(options, sheets, Fraction.of(3, 7)), seats),
                        context);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "median"})
    void the_order_of_listing_and_of_voters_does_not_matter(String name) {
        always((options, sheets, random, context) -> {
            List<Option> turned = new ArrayList<>(options);
            Collections.reverse(turned);
            List<Sheet> late = new ArrayList<>(sheets);
            Collections.reverse(late);
            assertEquals(winners(name, options, sheets), winners(name, turned, late), context);
        });
    }

    /** Independence of irrelevant alternatives while grades stay as they are: Balinski and Laraki (2007). */
    @ParameterizedTest
    @ValueSource(strings = {"score", "median"})
    void who_wins_still_wins_when_a_loser_goes(String name) {
        always((options, sheets, random, context) -> {
            Set<Option> winners = new HashSet<>();
            winners(name, options, sheets).forEach(winners::addAll);
            for (Option loser : options) {
                if (!winners.contains(loser)) {
                    List<Option> rest = new ArrayList<>(options);
                    rest.remove(loser);
                    List<Sheet> without = sheets.stream()
                            .map(sheet -> {
                                Map<Option, Integer> scores = new HashMap<>(sheet.scores());
                                scores.remove(loser);
                                return new Sheet(scores, sheet.weight());
                            })
                            .toList();
                    assertEquals(winners(name, options, sheets), winners(name, rest, without), context);
                }
            }
        });
    }

    /** Monotonicity: Balinski and Laraki (2010), chapter 10; for sums it is plain. */
    @ParameterizedTest
    @ValueSource(strings = {"score", "median"})
    void a_better_grade_for_a_winner_leaves_it_the_only_one_or_among_the_winners(String name) {
        always((options, sheets, random, context) -> {
            Set<Option> winners = new HashSet<>();
            winners(name, options, sheets).forEach(winners::addAll);
            Option winner = winners.iterator().next();
            Sheet sheet = sheets.get(random.nextInt(sheets.size()));
            Map<Option, Integer> scores = new HashMap<>(sheet.scores());
            scores.merge(winner, 1 + random.nextInt(3), Integer::sum);
            List<Sheet> raised = new ArrayList<>(sheets);
            raised.set(sheets.indexOf(sheet), new Sheet(scores, sheet.weight()));
            assertTrue(winners(name, options, raised).contains(Set.of(winner)), context);
        });
    }

    /** Consistency of sums; for medians it fails, see MedianTest. Source: Young (1975). */
    @ParameterizedTest
    @ValueSource(strings = "score")
    void two_electorates_that_agree_agree_together(String name) {
        always((options, sheets, random, context) -> {
            int half = sheets.size() / 2;
            Set<Set<Option>> common = new HashSet<>(winners(name, options, sheets.subList(0, half)));
            common.retainAll(winners(name, options, sheets.subList(half, sheets.size())));
            if (!common.isEmpty()) {
                assertEquals(common, winners(name, options, sheets), context);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "median"})
    void an_order_decides_between_equals_and_a_lot_too(String name) {
        always((options, sheets, random, context) -> {
            Profile profile = profile(options, sheets, Fraction.ONE);
            Set<Set<Option>> possible = Committees.possible(rule(name), profile, 2);
            for (TieBreak means : List.of(new TieBreak.Order(options), new TieBreak.Lot("lot"))) {
                Result result = Counting.count(rule(name), profile, 2, means);
                assertTrue(result.tie().isEmpty(), context);
                assertTrue(possible.contains(Set.copyOf(result.elected())), context);
                assertEquals(possible.size() > 1, !result.tiesBroken().isEmpty(), context);
            }
        });
    }
}
