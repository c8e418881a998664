package org.sessioniv.gateway.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A meeting's code as somebody typed it: with spaces and dashes, small, full-width, or on a keyboard of another script,
 * whose letters look the same. A code's own letters are none of those that could be meant two ways.
 */
final class TypedCode {
    /** Longer than any code with a space or a dash behind each letter. */
    private static final int LONGEST = 64;
    /** Cyrillic and Greek capitals, and below each the Latin letter that looks the same on a screen. */
    private static final String LOOKS = "\u0412\u0421\u041D\u0408\u041A\u041C\u0420\u0405\u0422\u0423\u0425"
            + "\u0392\u0397\u039A\u039C\u039D\u03A1\u03A4\u03A5\u03A7\u0396";

    private static final String LIKE = "BCHJKMPSTYX" + "BHKMNPTYXZ";

    private TypedCode() {}

    /** The code that is meant; empty when it can be none. */
    static Optional<String> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        StringBuilder code = new StringBuilder();
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(letter -> !isBetween(letter))
                .map(TypedCode::latin)
                .forEach(code::appendCodePoint);
        boolean possible = code.length() == Secrets.CODE_LENGTH
                && code.chars().allMatch(letter -> Secrets.CODE_ALPHABET.indexOf(letter) >= 0);
        return possible ? Optional.of(code.toString()) : Optional.empty();
    }

    /** What people and keyboards put between letters: spaces, dashes, dots, and what is not seen at all. */
    private static boolean isBetween(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.DASH_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION -> true;
            default -> letter == '.' || letter == '\u2212' || letter == '\u00B7';
        };
    }

    private static int latin(int letter) {
        int place = LOOKS.indexOf(letter);
        return place < 0 ? letter : LIKE.charAt(place);
    }
}
