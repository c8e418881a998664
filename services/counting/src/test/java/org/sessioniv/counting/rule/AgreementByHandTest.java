package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.Weight;

/** Each rule against a second count by hand: 10,000 small profiles, all ties followed in both. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AgreementByHandTest {
    private static final int PROFILES = 10_000;
    private static final long SEED = 1894;

    /** One voter each by hand; with weight in the library. */
    private static void approvals(Rule rule, Function<CommitteesByHand, Set<Set<Integer>>> hand) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < PROFILES; round++) {
            int size = 2 + random.nextInt(4);
            int seats = 1 + random.nextInt(Math.min(size, 4));
            List<Option> options = Committees.options(size);
            Profile.Builder builder = Profile.of(options);
            List<Set<Integer>> voters = new ArrayList<>();
            int ballots = random.nextInt(6);
            int density = 1 + random.nextInt(3);
            for (int ballot = 0; ballot < ballots; ballot++) {
                Set<Integer> approved = new TreeSet<>();
                for (int option = 0; option < size; option++) {
                    if (random.nextInt(4) < density) {
                        approved.add(option);
                    }
                }
                int copies = 1 + random.nextInt(3);
                builder.add(
                        new ApprovalBallot(approved.stream().map(options::get).toList()), Weight.of(copies));
                for (int copy = 0; copy < copies; copy++) {
                    voters.add(approved);
                }
            }
            Set<Set<Integer>> expected = hand.apply(new CommitteesByHand(voters, size, seats));
            assertEquals(
                    named(expected, options),
                    Committees.possible(rule, builder.build(), seats),
                    () -> "seed " + SEED + ", " + seats + " seats, voters " + voters);
        }
    }

    private static void grades(Rule rule, Function<GradesByHand, Set<Set<Integer>>> hand) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < PROFILES; round++) {
            int size = 2 + random.nextInt(4);
            int seats = 1 + random.nextInt(size);
            int lowest = -random.nextInt(3);
            List<Option> options = Committees.options(size);
            Profile.Builder builder = Profile.of(options);
            List<Map<Integer, Integer>> sheets = new ArrayList<>();
            int ballots = random.nextInt(6);
            for (int ballot = 0; ballot < ballots; ballot++) {
                Map<Integer, Integer> sheet = new HashMap<>();
                Map<Option, Integer> scores = new HashMap<>();
                for (int option = 0; option < size; option++) {
                    if (random.nextInt(5) > 0) {
                        sheet.put(option, lowest + random.nextInt(4));
                        scores.put(options.get(option), sheet.get(option));
                    }
                }
                int copies = 1 + random.nextInt(3);
                builder.add(new ScoreBallot(scores), Weight.of(copies));
                for (int copy = 0; copy < copies; copy++) {
                    sheets.add(sheet);
                }
            }
            Set<Set<Integer>> expected = hand.apply(new GradesByHand(sheets, size, seats));
            assertEquals(
                    named(expected, options),
                    Committees.possible(rule, builder.build(), seats),
                    () -> "seed " + SEED + ", " + seats + " seats, sheets " + sheets);
        }
    }

    private static Set<Set<Option>> named(Set<Set<Integer>> committees, List<Option> options) {
        return committees.stream()
                .map(committee -> committee.stream().map(options::get).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    @Test
    void approval_is_what_a_count_by_hand_finds() {
        approvals(Rule.APPROVAL, CommitteesByHand::approval);
    }

    @Test
    void sequential_pav_is_what_a_count_by_hand_finds() {
        approvals(Rule.SPAV, CommitteesByHand::sequentialPav);
    }

    @Test
    void sequential_phragmen_is_what_a_count_by_hand_finds() {
        approvals(Rule.PHRAGMEN, CommitteesByHand::sequentialPhragmen);
    }

    @Test
    void equal_shares_is_what_a_count_by_hand_finds() {
        approvals(Rule.MES, CommitteesByHand::equalShares);
    }

    @Test
    void score_is_what_a_count_by_hand_finds() {
        grades(Rule.SCORE, GradesByHand::score);
    }

    @Test
    void median_is_what_a_count_by_hand_finds() {
        grades(Rule.MEDIAN, GradesByHand::median);
    }
}
