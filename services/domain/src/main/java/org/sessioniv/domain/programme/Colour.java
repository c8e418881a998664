package org.sessioniv.domain.programme;

import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of a screen: red, green and blue, each from 0 to 255. */
public record Colour(int red, int green, int blue) {
    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
    private static final int HEXADECIMAL = 16;

    public Colour {
        if (Math.min(red, Math.min(green, blue)) < 0 || Math.max(red, Math.max(green, blue)) > 255) {
            throw new IllegalArgumentException("not a colour: " + red + " " + green + " " + blue);
        }
    }

    /** The colour of that text, such as {@code #0a625b}, in small letters only; empty when it is none. */
    public static Optional<Colour> read(String hex) {
        return HEX.matcher(hex).matches()
                ? Optional.of(new Colour(part(hex, 1), part(hex, 3), part(hex, 5)))
                : Optional.empty();
    }

    private static int part(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), HEXADECIMAL);
    }

    /** As in a style sheet: {@code #0a625b}. */
    public String hex() {
        return String.format("#%02x%02x%02x", red, green, blue);
    }

    /** How well one of the two is read on the other, from 1 to 21, by WCAG 2.2. */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** So many hundredths of the way to the other. */
    public Colour towards(Colour other, int hundredths) {
        return new Colour(
                mixed(red, other.red, hundredths),
                mixed(green, other.green, hundredths),
                mixed(blue, other.blue, hundredths));
    }

    private static int mixed(int from, int to, int hundredths) {
        return (from * (100 - hundredths) + to * hundredths + 50) / 100;
    }
}
