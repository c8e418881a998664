package org.sessioniv.counting.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What stands in for Java's own does what Java's own does; what browsers do is held against it by the pages' tests. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LackingTest {
    private static final long SEED = 5;

    /** Of each length around the ends of a block, in letters of one to four bytes. */
    @Test
    void the_digest_is_that_of_java() throws Exception {
        for (String letter : List.of("a", "ї", "შ", "😀")) {
            for (int length = 0; length <= 130; length++) {
                String text = letter.repeat(length);
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                assertEquals(HexFormat.of().formatHex(digest), Lacking.hexadecimal(text), letter + " × " + length);
            }
        }
    }

    @Test
    void the_high_half_of_a_product_is_that_of_java() {
        Random random = new Random(SEED);
        long[] edges = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 32, -(1L << 32), 0xFFFF_FFFFL, 1L << 31};
        for (long left : edges) {
            for (long right : edges) {
                assertEquals(Math.multiplyHigh(left, right), Lacking.multiplyHigh(left, right), left + " × " + right);
            }
        }
        for (int each = 0; each < 100_000; each++) {
            long left = random.nextLong() >> random.nextInt(Long.SIZE);
            long right = random.nextLong() >> random.nextInt(Long.SIZE);
            assertEquals(Math.multiplyHigh(left, right), Lacking.multiplyHigh(left, right), left + " × " + right);
        }
    }
}
