package org.sessioniv.counting.browser;

import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import org.teavm.jso.JSBody;

/** What the compiler's Java lacks, by what browsers have. */
public final class Lacking {
    private static final long LOW = 0xFFFF_FFFFL;

    private Lacking() {}

    /** As {@link Math#multiplyHigh}: the high half of the product of 128 bits. */
    public static long multiplyHigh(long left, long right) {
        long leftHigh = left >> 32;
        long leftLow = left & LOW;
        long rightHigh = right >> 32;
        long rightLow = right & LOW;
        long middle = leftHigh * rightLow + (leftLow * rightLow >>> 32);
        long other = leftLow * rightHigh + (middle & LOW);
        return leftHigh * rightHigh + (middle >> 32) + (other >> 32);
    }

    /** As {@link java.util.Collections#unmodifiableSortedSet}, for a set that nobody else holds. */
    public static <T> SortedSet<T> unmodifiableSortedSet(SortedSet<T> set) {
        return set;
    }

    /** As {@code Sha256.hexadecimal} of the library. */
    public static String hexadecimal(String text) {
        return Sha256.hexadecimal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@link org.sessioniv.counting.model.LineOfText#key}. */
    @JSBody(params = "text", script = "return text.normalize('NFC').trim();")
    public static native String key(String text);

    /** As {@code Scripts.joins} of the library. */
    @JSBody(
            params = "code",
            script = "return /[\\p{sc=Arab}\\p{sc=Syrc}\\p{sc=Thaa}\\p{sc=Nkoo}\\p{sc=Mand}\\p{sc=Mong}\\p{sc=Adlm}"
                    + "\\p{sc=Deva}\\p{sc=Beng}\\p{sc=Guru}\\p{sc=Gujr}\\p{sc=Orya}\\p{sc=Taml}\\p{sc=Telu}\\p{sc=Knda}"
                    + "\\p{sc=Mlym}\\p{sc=Sinh}\\p{sc=Tibt}\\p{sc=Mymr}\\p{sc=Khmr}\\p{sc=Bali}\\p{sc=Java}]/u"
                    + ".test(String.fromCodePoint(code));")
    public static native boolean joins(int code);

    /** As {@code Scripts.isUnspaced} of the library. */
    @JSBody(
            params = "code",
            script = "return /[\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}\\p{sc=Tale}\\p{sc=Talu}\\p{sc=Lana}"
                    + "\\p{sc=Tavt}\\p{sc=Tibt}\\p{sc=Bali}\\p{sc=Java}]/u.test(String.fromCodePoint(code));")
    public static native boolean isUnspaced(int code);

    /** As {@code Scripts.isInherited} of the library. */
    @JSBody(params = "code", script = "return /\\p{sc=Zinh}/u.test(String.fromCodePoint(code));")
    public static native boolean isInherited(int code);
}
