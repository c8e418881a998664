package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Axiom;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Cancellation;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Limits;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Verdict;
import org.sessioniv.counting.model.Weight;

/** What the rules on approvals are proven to keep: on all profiles of up to four voters, and on larger random ones. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitteePropertiesTest {
    private static final long SEED = 2017;
    private static final int RANDOM_PROFILES = 60;

    private static Rule rule(String name) {
        return Rule.named(name).orElseThrow();
    }

    /** All profiles of one to four voters on three options, three voters on four. */
    private static void small(Consumer<Profile> test) {
        for (int voters = 1; voters <= 4; voters++) {
            ApprovalProfiles.all(3, voters, test);
        }
        ApprovalProfiles.all(4, 3, test);
    }

    private static void large(Consumer<Profile> test) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < RANDOM_PROFILES; round++) {
            test.accept(ApprovalProfiles.random(random, 8 + random.nextInt(8), 10 + random.nextInt(30)));
        }
    }

    private static Supplier<String> context(Profile profile, int seats) {
        return () -> "seed " + SEED + ", " + seats + " seats, " + profile.groups();
    }

    /** The axiom holds for every committee that any way to break ties makes. */
    private static void holds(Rule rule, Axiom axiom, int mostSeats) {
        small(profile -> {
            for (int seats = 1; seats <= Math.min(mostSeats, profile.options().size()); seats++) {
                for (Set<Option> committee : Committees.possible(rule, profile, seats)) {
                    assertHolds(axiom, profile, committee);
                }
            }
        });
        large(profile -> {
            for (int seats = 1; seats <= Math.min(mostSeats, 8); seats++) {
                TieBreak lot = new TieBreak.Lot("seats " + seats);
                assertHolds(
                        axiom,
                        profile,
                        Set.copyOf(Counting.count(rule, profile, seats, lot).elected()));
            }
        });
    }

    private static void assertHolds(Axiom axiom, Profile profile, Set<Option> committee) {
        Verdict verdict =
                Counting.certificate(profile, committee, Cancellation.NEVER).get(axiom.ordinal());
        assertEquals(Verdict.Answer.HOLDS, verdict.answer(), () -> verdict.sentence() + committee + profile.groups());
    }

    /** EJR: Peters and Skowron (2020); EJR+, which implies it: Brill and Peters (2023), for the same rule. */
    @Test
    void equal_shares_keeps_ejr_plus() {
        holds(Rule.MES, Axiom.EJR_PLUS, 8);
    }

    /** PJR: Brill, Freeman, Janson and Lackner (2017); PJR+, which implies it: Brill and Peters (2023). */
    @Test
    void sequential_phragmen_keeps_pjr_plus() {
        holds(Rule.PHRAGMEN, Axiom.PJR_PLUS, 8);
    }

    /** For up to five seats: Sánchez-Fernández and others (2017). Six seats: SequentialPavTest. */
    @Test
    void sequential_pav_keeps_jr_with_up_to_five_seats() {
        holds(Rule.SPAV, Axiom.JR, 5);
    }

    /** House monotonicity by construction: who is elected stays when seats are added. */
    @ParameterizedTest
    @ValueSource(strings = {"spav", "phragmen", "approval"})
    void one_seat_more_costs_nobody_a_seat(String name) {
        Consumer<Profile> test = profile -> {
            TieBreak order = new TieBreak.Order(profile.options());
            List<Option> before = List.of();
            for (int seats = 1; seats <= Math.min(10, profile.options().size()); seats++) {
                List<Option> now =
                        Counting.count(rule(name), profile, seats, order).elected();
                assertEquals(before, now.subList(0, seats - 1), context(profile, seats));
                before = now;
            }
        };
        small(test);
        large(test);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mes", "spav", "phragmen", "approval"})
    void names_of_options_and_order_of_voters_do_not_matter(String name) {
        Random shuffles = new Random(SEED);
        small(profile -> {
            List<Option> names = new ArrayList<>(profile.options());
            Collections.shuffle(names, shuffles);
            Map<Option, Option> renamed = new HashMap<>();
            for (int at = 0; at < names.size(); at++) {
                renamed.put(profile.options().get(at), names.get(at));
            }
            List<Map.Entry<Ballot, Fraction>> groups =
                    new ArrayList<>(profile.groups().entrySet());
            Collections.shuffle(groups, shuffles);
            Profile.Builder other = Profile.of(profile.options());
            groups.forEach(group -> other.add(
                    new ApprovalBallot(
                            group.getKey().named().stream().map(renamed::get).toList()),
                    new Weight(group.getValue())));
            for (int seats = 1; seats <= profile.options().size(); seats++) {
                Set<Set<Option>> expected = Committees.possible(rule(name), profile, seats).stream()
                        .map(committee -> committee.stream().map(renamed::get).collect(Collectors.toSet()))
                        .collect(Collectors.toSet());
                assertEquals(expected, Committees.possible(rule(name), other.build(), seats), context(profile, seats));
            }
        });
    }

    /** Homogeneity, and so that a weight is a number of copies: all weights three times, and a seventh. */
    @ParameterizedTest
    @ValueSource(strings = {"mes", "spav", "phragmen", "approval"})
    void only_the_proportions_of_weights_matter(String name) {
        small(profile -> {
            for (int seats = 1; seats <= profile.options().size(); seats++) {
                Set<Set<Option>> expected = Committees.possible(rule(name), profile, seats);
                for (Fraction factor : List.of(Fraction.of(3), Fraction.of(1, 7))) {
                    assertEquals(
                            expected,
                            Committees.possible(rule(name), times(profile, factor), seats),
                            context(profile, seats));
                }
            }
        });
        large(profile -> assertEquals(
                Counting.count(rule(name), profile, 6, new TieBreak.Lot("x")).elected(),
                Counting.count(rule(name), times(profile, Fraction.of(5, 3)), 6, new TieBreak.Lot("x"))
                        .elected()));
    }

    private static Profile times(Profile profile, Fraction factor) {
        Profile.Builder builder = Profile.of(profile.options());
        profile.groups().forEach((ballot, weight) -> builder.add(ballot, new Weight(weight.times(factor))));
        return builder.build();
    }

    /** Weights whose common unit does not fit a long are counted the same as those that do. */
    @ParameterizedTest
    @ValueSource(strings = {"mes", "spav", "phragmen", "approval"})
    void weights_beyond_a_long_change_nothing_but_the_speed(String name) {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 20; round++) {
            Profile profile = ApprovalProfiles.random(random, 8, 12);
            Profile fine = times(profile, Fraction.of(1, 99_999_999_999_977L));
            Profile finer = times(profile, Fraction.of(1_000_000_007L, 99_999_999_999_977L));
            for (Profile other : List.of(fine, finer)) {
                assertEquals(
                        Counting.count(rule(name), profile, 5, new TieBreak.Lot("y"))
                                .elected(),
                        Counting.count(rule(name), other, 5, new TieBreak.Lot("y"))
                                .elected());
            }
        }
    }

    /** The tie report is what all chair's orders together can bring about. */
    @ParameterizedTest
    @ValueSource(strings = {"mes", "spav", "phragmen", "approval"})
    void all_is_what_some_order_elects(String name) {
        List<List<Option>> orders = permutations(Committees.options(3));
        for (int voters = 1; voters <= 3; voters++) {
            ApprovalProfiles.all(3, voters, profile -> {
                for (int seats = 1; seats <= 2; seats++) {
                    Set<Set<Option>> possible = Committees.possible(rule(name), profile, seats);
                    Set<Set<Option>> found = new HashSet<>();
                    for (List<Option> order : orders) {
                        found.add(Set.copyOf(Counting.count(rule(name), profile, seats, new TieBreak.Order(order))
                                .elected()));
                    }
                    assertTrue(possible.containsAll(found), context(profile, seats));
                    assertEquals(possible, found, context(profile, seats));
                }
            });
        }
    }

    private static List<List<Option>> permutations(List<Option> options) {
        if (options.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Option>> found = new ArrayList<>();
        for (Option first : options) {
            List<Option> rest = new ArrayList<>(options);
            rest.remove(first);
            for (List<Option> tail : permutations(rest)) {
                List<Option> whole = new ArrayList<>(List.of(first));
                whole.addAll(tail);
                found.add(whole);
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"mes", "spav", "phragmen"})
    void many_ways_to_the_same_state_are_followed_once(String name) {
        // Seven options of equal support for six seats: 5,040 orders, 126 sets on the way.
        String[] lines =
                Committees.options(7).stream().map(option -> "1 " + option).toArray(String[]::new);
        assertEquals(
                7,
                Committees.possible(rule(name), ApprovalProfiles.of(7, lines), 6)
                        .size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mes", "spav", "phragmen"})
    void a_long_count_can_be_stopped(String name) {
        Profile profile = ApprovalProfiles.of(3, "1 ab", "2 c");
        int[] asked = new int[1];
        assertThrows(
                Cancellation.Cancelled.class,
                () -> Counting.count(rule(name), profile, 2, TieBreak.ALL, () -> ++asked[0] > 2));
    }

    @Test
    void weights_without_a_common_unit_of_bearable_size_are_refused() {
        Profile.Builder builder = Profile.of(Committees.options(1));
        Limits.Exceeded refused = assertThrows(Limits.Exceeded.class, () -> {
            for (long part = 999_999_999_999_999_999L; ; part -= 2) {
                builder.add(ApprovalProfiles.ballot("a"), new Weight(Fraction.of(1, part)));
            }
        });
        assertEquals("exact-bits", refused.limit());
    }
}
