package org.sessioniv.journal;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * 128 random bits that one writer gives to one batch, as 32 hexadecimal digits. An append that is repeated carries the
 * same id; that is how a writer knows its own entry again.
 */
public record BatchId(String hex) {
    public static final int BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public BatchId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a batch id: \"" + hex + "\"");
        }
    }

    /** A fresh id. In the product the generator is a {@link java.security.SecureRandom}. */
    public static BatchId random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    public static BatchId of(byte[] bytes) {
        return new BatchId(HexFormat.of().formatHex(bytes));
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
