package org.sessioniv.counting.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TieBreakTest {
    private static final List<Option> TOPICS =
            Stream.of("Borders", "Courts", "Data", "Training").map(Option::new).toList();

    @Test
    void the_lot_is_drawn_by_sha_256_of_seed_line_feed_and_option() {
        // printf 'Kyiv 2017\nBorders' | sha256sum, and so on for the others, sorted.
        TieBreak.Lot lot = new TieBreak.Lot("Kyiv 2017");
        assertEquals("11fb6ee4e2690484b62cdd17c69760051f85c0c9f7ff32a7eff08b8a7dc1c498", lot.digest(TOPICS.get(0)));
        assertEquals(
                Optional.of(Stream.of("Borders", "Courts", "Training", "Data")
                        .map(Option::new)
                        .toList()),
                lot.order(TOPICS));
    }

    @Test
    void the_lot_does_not_depend_on_the_order_of_listing() {
        List<Option> turned = List.of(TOPICS.get(3), TOPICS.get(1), TOPICS.get(0), TOPICS.get(2));
        TieBreak lot = new TieBreak.Lot("any seed");
        assertEquals(lot.order(TOPICS), lot.order(turned));
    }

    @Test
    void an_order_must_name_every_option() {
        TieBreak order = new TieBreak.Order(TOPICS.subList(0, 3));
        assertThrows(IllegalArgumentException.class, () -> order.order(TOPICS));
    }

    @Test
    void a_lot_needs_a_seed_that_says_something() {
        for (String empty : List.of("", " ", "\u00A0")) {
            assertThrows(IllegalArgumentException.class, () -> new TieBreak.Lot(empty));
        }
    }

    @Test
    void all_gives_no_order() {
        assertEquals(Optional.empty(), TieBreak.ALL.order(TOPICS));
    }
}
