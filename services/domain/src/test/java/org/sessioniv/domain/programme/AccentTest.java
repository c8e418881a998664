package org.sessioniv.domain.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccentTest {
    private static final Colour GROUND = colour("#f3f2ee");
    private static final Colour SURFACE = colour("#ffffff");
    private static final Colour DARK_GROUND = colour("#11171b");
    private static final Colour DARK_SURFACE = colour("#1a2329");

    private static Colour colour(String hex) {
        return Colour.read(hex).orElseThrow();
    }

    private static void readable(Colour one, Colour other, double least, Object chosen) {
        assertTrue(one.contrast(other) >= least, chosen + ": " + one + " on " + other + " " + one.contrast(other));
    }

    /** Corners of the cube, and colours between them. */
    private static void forManyColours(Consumer<Colour> check) {
        for (int corner = 0; corner < 8; corner++) {
            check.accept(new Colour(255 * (corner & 1), 255 * (corner >> 1 & 1), 255 * (corner >> 2 & 1)));
        }
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            check.accept(new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256)));
        }
    }

    @Test
    void black_and_white_are_furthest_apart() {
        assertEquals(21, colour("#000000").contrast(SURFACE), 1e-9);
        assertEquals(1, SURFACE.contrast(SURFACE), 1e-9);
        assertEquals(4.54, colour("#767676").contrast(SURFACE), 0.005);
    }

    @Test
    void every_colour_is_read_on_paper_in_both_appearances() {
        forManyColours(chosen -> {
            Accent accent = Accent.of(chosen);
            for (Colour ground : new Colour[] {GROUND, SURFACE, accent.lightTint()}) {
                readable(accent.light(), ground, 4.5, chosen);
            }
            for (Colour ground : new Colour[] {DARK_GROUND, DARK_SURFACE, accent.darkTint(), colour("#0c1c1b")}) {
                readable(accent.dark(), ground, 4.5, chosen);
            }
            readable(colour("#14202a"), accent.lightTint(), 10, chosen);
            readable(colour("#f1f0ec"), accent.darkTint(), 7, chosen);
        });
    }

    @Test
    void every_colour_is_read_by_a_hall() {
        forManyColours(chosen -> {
            Accent accent = Accent.of(chosen);
            for (String board : new String[] {"#0d2731", "#173a46", "#06151b", "#10303b", "#0a1f24"}) {
                readable(accent.board(), colour(board), 7, chosen);
            }
            readable(accent.hall(), GROUND, 7, chosen);
            readable(accent.won(), colour("#14202a"), 7, chosen);
            readable(accent.wonOnBoard(), colour("#f6f3ea"), 7, chosen);
            readable(accent.wonOnBoard(), colour("#f1f0ec"), 7, chosen);
        });
    }

    @Test
    void a_colour_that_is_read_as_it_is_stays_as_it_was_chosen() {
        Accent accent = Accent.of(colour("#0a625b"));
        assertEquals("#0a625b", accent.light().hex());
        assertEquals("#74e0d1", Accent.of(colour("#74e0d1")).board().hex());
        assertEquals("#63cdc1", Accent.of(colour("#63cdc1")).dark().hex());
    }

    @Test
    void a_shade_goes_no_further_than_it_must() {
        forManyColours(chosen -> {
            closest(
                    chosen,
                    Accent::light,
                    colour("#000000"),
                    shade -> shade.contrast(GROUND) >= 4.5 && shade.contrast(SURFACE.towards(shade, 12)) >= 4.5);
            closest(chosen, Accent::board, SURFACE, shade -> shade.contrast(colour("#173a46")) >= 7);
        });
    }

    /** One step less would not do. */
    private static void closest(
            Colour chosen, Function<Accent, Colour> which, Colour end, Function<Colour, Boolean> readable) {
        Colour shade = which.apply(Accent.of(chosen));
        for (int step = 0; !chosen.towards(end, step).equals(shade); step++) {
            Colour before = chosen.towards(end, step);
            assertTrue(!readable.apply(before), chosen + " at " + step);
        }
    }

    @Test
    void text_that_is_no_colour_gives_none() {
        assertTrue(Colour.read("#0A625B").isEmpty());
        assertTrue(Colour.read(" #0a625b").isEmpty());
        assertEquals("#00ff09", new Colour(0, 255, 9).hex());
    }
}
