package org.sessioniv.counting.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text that stands on one line and reads as it is written: no control characters, no marks that turn the direction
 * of what follows, no halves of characters, nothing invisible that its script does not need, something that the eye
 * sees.
 */
public final class LineOfText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private LineOfText() {}

    /** What is wrong with the text, for a sentence that begins with its place; empty when it is a line of text. */
    public static Optional<String> fault(String text) {
        return hidden(text).or(() -> isBlank(text) ? Optional.of("holds nothing that can be seen") : Optional.empty());
    }

    /** The first character that no line may hold, for a sentence that begins with the place of the text. */
    public static Optional<String> hidden(String text) {
        boolean blank = isBlank(text);
        int[] codes = text.codePoints().toArray();
        return IntStream.range(0, codes.length)
                .filter(at -> isForbidden(codes[at]) || !blank && Ignorable.isIdle(codes, at))
                .mapToObj(at -> "holds the character " + named(codes[at]) + ", which no name may")
                .findFirst();
    }

    /** Whether the eye sees nothing of it. */
    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(LineOfText::isSeen);
    }

    /** What two texts have in common that look the same. */
    public static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** What two texts have in common that are read as the same words: letters, whether capital or small, and spaces. */
    public static String folded(String text) {
        String spaced = SPACES.matcher(text).replaceAll(" ");
        return key(key(spaced).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
    }

    /**
     * For terminals, pages and reports, also of what was written before there was a rule: what would not be seen, or
     * changes how the rest is seen, is spelled out: {@code <U+202E>}.
     */
    public static String shown(String text) {
        int[] codes = text.codePoints().toArray();
        StringBuilder shown = new StringBuilder(text.length());
        for (int at = 0; at < codes.length; at++) {
            if (isForbidden(codes[at]) || Ignorable.isIdle(codes, at)) {
                shown.append('<').append(named(codes[at])).append('>');
            } else {
                shown.appendCodePoint(codes[at]);
            }
        }
        return shown.toString();
    }

    /** As Unicode names its characters: {@code U+202E}. */
    private static String named(int code) {
        String digits = Integer.toHexString(code).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** The same of several lines: the line feeds between them stay. */
    public static String shownLines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(LineOfText::shown).collect(Collectors.joining("\n"));
    }

    /** Marks that only give a neutral sign its direction are part of honest writing and stay. */
    private static boolean isForbidden(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.UNASSIGNED -> (code & 0xFFFE) == 0xFFFE || code >= 0xFDD0 && code <= 0xFDEF;
            case Character.FORMAT ->
                isTurning(code) || code == 0xFEFF || code >= 0xFFF9 && code <= 0xFFFB || isTag(code);
            default -> false;
        };
    }

    /** Embeddings, overrides and isolates. */
    private static boolean isTurning(int code) {
        return code >= 0x202A && code <= 0x202E || code >= 0x2066 && code <= 0x2069;
    }

    private static boolean isTag(int code) {
        return code >= 0xE0000 && code <= 0xE007F;
    }

    private static boolean isSeen(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            // Fillers of Hangul and the blank of Braille are letters and signs that show nothing.
            default -> code != 0x115F && code != 0x1160 && code != 0x3164 && code != 0xFFA0 && code != 0x2800;
        };
    }
}
