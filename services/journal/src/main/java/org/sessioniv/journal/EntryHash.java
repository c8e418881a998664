package org.sessioniv.journal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of an entry, as 64 hexadecimal digits; each entry names the hash of the one before it. */
public record EntryHash(String hex) {
    public static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** What the first entry of a stream names as its predecessor. */
    public static final EntryHash START = new EntryHash("0".repeat(2 * BYTES));

    public EntryHash {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not an entry hash: \"" + hex + "\"");
        }
    }

    public static EntryHash of(byte[] bytes) {
        return new EntryHash(HexFormat.of().formatHex(bytes));
    }

    /** The SHA-256 of these parts, one behind the other. */
    static EntryHash over(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
