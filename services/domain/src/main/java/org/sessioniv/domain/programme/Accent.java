package org.sessioniv.domain.programme;

import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * One colour in the shades in which it is read wherever it stands: no further from the colour that was chosen than its
 * ground asks for. {@code light} and {@code dark} stand on paper in either appearance and have a contrast of 4.5 with
 * it and with their own tints; {@code board} stands on the board, {@code hall} on a projector's paper, with 7; on
 * {@code won} and {@code wonOnBoard}, the bars of what won, words stand.
 *
 * <p>The grounds are those of the pages' tokens, which a test of theirs holds against the shades made here.
 */
public record Accent(
        Colour light,
        Colour lightTint,
        Colour dark,
        Colour darkTint,
        Colour board,
        Colour hall,
        Colour won,
        Colour wonOnBoard) {
    /** The least contrast of words on a page. */
    public static final double ON_PAGE = 4.5;

    /** The least contrast of words that a hall reads. */
    public static final double IN_HALL = 7;

    private static final int ALL = 100;
    private static final int TINT = 12;
    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final Colour GROUND = new Colour(0xf3, 0xf2, 0xee);
    private static final Colour INK = new Colour(0x14, 0x20, 0x2a);
    private static final Colour DARK_SURFACE = new Colour(0x1a, 0x23, 0x29);
    private static final Colour DARK_ON_ACCENT = new Colour(0x0c, 0x1c, 0x1b);
    private static final Colour BOARD = new Colour(0x17, 0x3a, 0x46);
    private static final Colour DARK_INK = new Colour(0xf1, 0xf0, 0xec);

    /** The shades of that colour. */
    public static Accent of(Colour chosen) {
        Colour light = nearest(
                chosen,
                BLACK,
                shade -> shade.contrast(GROUND) >= ON_PAGE && shade.contrast(tint(shade, WHITE)) >= ON_PAGE);
        Colour dark = nearest(
                chosen,
                WHITE,
                shade -> shade.contrast(DARK_ON_ACCENT) >= ON_PAGE
                        && shade.contrast(tint(shade, DARK_SURFACE)) >= ON_PAGE);
        return new Accent(
                light,
                tint(light, WHITE),
                dark,
                tint(dark, DARK_SURFACE),
                nearest(chosen, WHITE, shade -> shade.contrast(BOARD) >= IN_HALL),
                nearest(chosen, BLACK, shade -> shade.contrast(GROUND) >= IN_HALL),
                nearest(chosen, WHITE, shade -> shade.contrast(INK) >= IN_HALL),
                nearest(chosen, BLACK, shade -> shade.contrast(DARK_INK) >= IN_HALL));
    }

    private static Colour tint(Colour shade, Colour paper) {
        return paper.towards(shade, TINT);
    }

    /** Black and white themselves will do on every ground that they are asked for. */
    private static Colour nearest(Colour chosen, Colour end, Predicate<Colour> readable) {
        return IntStream.rangeClosed(0, ALL)
                .mapToObj(step -> chosen.towards(end, step))
                .filter(readable)
                .findFirst()
                .orElse(end);
    }
}
