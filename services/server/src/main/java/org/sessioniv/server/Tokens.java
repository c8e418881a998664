package org.sessioniv.server;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Fresh tokens of 128 random bits, as 32 digits of hexadecimal. */
final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Tokens() {}

    static String fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
