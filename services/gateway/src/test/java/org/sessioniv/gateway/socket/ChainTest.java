package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChainTest {
    private final List<String> passed = new ArrayList<>();
    private final Chain<Piece> chain = new Chain<>(
            Piece::since, Piece::upTo, (piece, at) -> passed.add(piece.since + ">" + piece.upTo + "@" + at));

    private record Piece(long since, long upTo) {}

    private void take(long since, long upTo) {
        chain.take(new Piece(since, upTo));
    }

    @Test
    void everything_waits_for_a_first_place() {
        take(3, 4);
        take(4, 6);
        assertEquals(List.of(), passed);
        assertEquals(OptionalLong.empty(), chain.at());
        assertFalse(chain.hasGap());
        chain.start(4);
        assertEquals(List.of("4>6@4"), passed);
        assertEquals(OptionalLong.of(6), chain.at());
        assertEquals(4, chain.began());
    }

    @Test
    void what_is_known_is_passed_on_once() {
        chain.start(2);
        take(2, 3);
        take(2, 3);
        take(1, 2);
        take(1, 3);
        assertEquals(List.of("2>3@2"), passed);
        assertFalse(chain.hasGap());
    }

    @Test
    void what_comes_too_early_waits_for_what_is_missing() {
        chain.start(0);
        take(2, 3);
        take(1, 2);
        assertEquals(List.of(), passed);
        assertTrue(chain.hasGap());
        take(0, 1);
        assertEquals(List.of("0>1@0", "1>2@1", "2>3@2"), passed);
        assertFalse(chain.hasGap());
    }

    /** What was asked for begins where the gap was seen, and something may have come meanwhile. */
    @Test
    void a_piece_may_begin_earlier_than_what_is_missing() {
        chain.start(0);
        take(0, 1);
        take(0, 4);
        assertEquals(List.of("0>1@0", "0>4@1"), passed);
        take(3, 5);
        assertEquals(OptionalLong.of(5), chain.at());
    }

    @Test
    void a_place_of_its_own_is_not_given_up_for_another() {
        chain.start(3);
        chain.start(7);
        assertEquals(OptionalLong.of(3), chain.at());
        chain.lose();
        chain.start(7);
        assertEquals(OptionalLong.of(7), chain.at());
    }

    @Test
    void what_waits_is_bounded() {
        chain.start(0);
        for (int i = 1; i <= Chain.WAITING + 1; i++) {
            take(i, i + 1);
        }
        take(0, 1);
        assertEquals(OptionalLong.of(1), chain.at(), "the oldest is gone");
        assertTrue(chain.hasGap());
        take(1, 2);
        assertEquals(OptionalLong.of(Chain.WAITING + 2), chain.at());
    }

    /** Pieces in any order, doubled and lost, and now and then what was asked for: nobody notices. */
    @Test
    void whatever_the_way_does_each_place_is_passed_once_and_in_order() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Long> ends = new ArrayList<>();
            Chain<Piece> any = new Chain<>(Piece::since, Piece::upTo, (piece, at) -> {
                assertTrue(piece.since <= at && at < piece.upTo);
                ends.add(piece.upTo);
            });
            any.start(0);
            for (int told = 0; told < 200; told++) {
                long since = random.nextLong(40);
                any.take(new Piece(since, since + 1));
                if (any.hasGap() && random.nextInt(4) == 0) {
                    long here = any.at().orElseThrow();
                    any.take(new Piece(here, here + 1 + random.nextLong(3)));
                }
            }
            List<Long> ordered = ends.stream().sorted().distinct().toList();
            assertEquals(ordered, ends, "seed " + seed);
        }
    }
}
