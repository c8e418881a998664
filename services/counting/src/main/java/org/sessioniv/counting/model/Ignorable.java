package org.sessioniv.counting.model;

/**
 * Characters that show nothing themselves (Unicode's Default_Ignorable_Code_Point), and where they have work to do: a
 * joiner behind a letter of a script whose letters change their form, or between the signs of one emoji (UAX #31, 2.3;
 * UTS #39, 3.1.1); a space of no width between words of a script that writes none; a selector of variants behind what
 * it selects. Everywhere else two texts that look the same would be two.
 */
final class Ignorable {
    private Ignorable() {}

    /** Whether the character at this place shows nothing and does nothing for what is around it. */
    static boolean isIdle(int[] text, int at) {
        int code = text[at];
        if (code == 0x200B) {
            return !isUnspaced(text, letterBefore(text, at)) || !isUnspaced(text, at + 1);
        }
        if (code == 0x200C || code == 0x200D) {
            int before = letterBefore(text, at);
            boolean joins = before >= 0 && Scripts.joins(text[before]);
            return !joins && !(code == 0x200D && isBetweenSigns(text, at));
        }
        return isVariant(code) ? at == 0 || isSpace(text[at - 1]) : isNeverNeeded(code);
    }

    /** Hyphens, joiners of words and operators that are not seen; fillers; what Unicode advises against. */
    private static boolean isNeverNeeded(int code) {
        return code == 0x00AD
                || code == 0x034F
                || code == 0x17B4
                || code == 0x17B5
                || code == 0x180E
                || code >= 0x2060 && code <= 0x2065
                || code >= 0x206A && code <= 0x206F
                || code == 0x3164
                || code == 0xFFA0
                || code >= 0xFFF0 && code <= 0xFFF8
                || code >= 0x1BCA0 && code <= 0x1BCA3
                || code >= 0x1D173 && code <= 0x1D17A;
    }

    private static boolean isVariant(int code) {
        return code >= 0xFE00 && code <= 0xFE0F
                || code >= 0xE0100 && code <= 0xE01EF
                || code >= 0x180B && code <= 0x180D
                || code == 0x180F;
    }

    private static boolean isBetweenSigns(int[] text, int at) {
        int before = at - 1;
        while (before >= 0 && isVariant(text[before])) {
            before--;
        }
        return before >= 0 && at + 1 < text.length && isSign(text[before]) && isSign(text[at + 1]);
    }

    /** A picture, or the tone of skin behind one. */
    private static boolean isSign(int code) {
        int type = Character.getType(code);
        return type == Character.OTHER_SYMBOL || type == Character.MODIFIER_SYMBOL || type == Character.MATH_SYMBOL;
    }

    private static boolean isSpace(int code) {
        return Character.isSpaceChar(code);
    }

    /** Where the nearest letter before this place stands, marks upon it passed over. */
    private static int letterBefore(int[] text, int at) {
        int before = at - 1;
        while (before > 0 && Scripts.isInherited(text[before])) {
            before--;
        }
        return before;
    }

    private static boolean isUnspaced(int[] text, int at) {
        return at >= 0 && at < text.length && Scripts.isUnspaced(text[at]);
    }
}
