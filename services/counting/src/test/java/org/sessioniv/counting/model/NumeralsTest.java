package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumeralsTest {
    private static final Fraction THIRD = Fraction.of(1, 3);

    @Test
    void a_decimal_is_exact_and_anything_else_says_that_it_is_rounded() {
        assertEquals("2.99994", Numerals.ALONE.show(Fraction.parse("2.99994")));
        assertEquals("about 0.3333", Numerals.ALONE.show(THIRD));
        assertEquals("about 0.3333", Numerals.of(List.of(THIRD, Fraction.HALF)).show(THIRD));
    }

    @Test
    void what_would_look_the_same_gets_more_places() {
        Fraction near = THIRD.plus(Fraction.of(1, 700_000));
        Numerals numbers = Numerals.of(List.of(THIRD, near));
        assertEquals("about 0.333333", numbers.show(THIRD));
        assertEquals("about 0.333335", numbers.show(near));
        // A rounded number must not look like an exact one beside it either.
        Fraction fourPlaces = Fraction.parse("0.3333");
        assertNotEquals("about 0.3333", Numerals.of(List.of(THIRD, fourPlaces)).show(THIRD));
    }

    @Test
    void where_no_places_are_enough_the_fraction_itself_is_shown() {
        Fraction near =
                THIRD.plus(Fraction.of(BigInteger.ONE, BigInteger.TEN.pow(60).multiply(BigInteger.valueOf(7))));
        assertEquals("1/3", Numerals.of(List.of(THIRD, near)).show(THIRD));
    }

    @Test
    void different_numbers_never_look_alike() {
        long seed = 26;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 500; round++) {
            Set<Fraction> values = new HashSet<>();
            for (int at = 0; at < 20; at++) {
                long bottom = random.nextBoolean() ? 100_000 : 99_990 + random.nextInt(20);
                values.add(Fraction.of(30_000 + random.nextInt(20), bottom));
            }
            Numerals numbers = Numerals.of(values);
            Map<String, Fraction> shown = new HashMap<>();
            for (Fraction value : values) {
                Fraction other = shown.put(numbers.show(value).replace("about ", ""), value);
                assertEquals(null, other, "seed " + seed + ", round " + round + ": " + value + " and " + other);
            }
        }
    }

    /** STV cuts at five places: B has 0.99999 when C has 1. */
    @Test
    void a_count_that_cuts_at_five_places_shows_five() throws Exception {
        try (BufferedReader text = new BufferedReader(new InputStreamReader(
                NumeralsTest.class.getResourceAsStream("/org/sessioniv/counting/coll.soi"), StandardCharsets.UTF_8))) {
            Profile profile = Counting.read(text, BallotFormat.SOI).profile();
            Result result = Counting.count(Rule.STV, profile, 2, TieBreak.ALL);
            Numerals numbers = result.numerals();
            Map<String, Fraction> shown = new HashMap<>();
            for (Round round : result.rounds()) {
                for (Fraction total : round.totals().values()) {
                    Fraction other = shown.put(numbers.show(total), total);
                    assertEquals(true, other == null || other.equals(total), total + " and " + other);
                }
            }
            List<String> told = result.rounds().stream()
                    .flatMap(round -> round.facts().stream())
                    .map(fact -> fact.sentence(numbers))
                    .toList();
            assertEquals("0.99999 of A go to B.", told.get(3));
            assertEquals("B is excluded with 0.99999.", told.get(6));
            assertEquals("C is excluded with 1.", told.get(8));
        }
    }
}
