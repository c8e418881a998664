package org.sessioniv.counting.browser;

import java.math.BigInteger;
import java.util.Arrays;

/** SHA-256 as FIPS 180-4 has it: browsers have it only for pages that came over TLS, and then not at once. */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int WORDS = 8;
    private static final int ROUNDS = 64;
    /** What holds the length of the text at the end of the last block. */
    private static final int LENGTH = 8;

    private static final int[] CONSTANTS = fractionsOfRoots(ROUNDS, 3);
    private static final int[] START = fractionsOfRoots(WORDS, 2);

    private Sha256() {}

    static String hexadecimal(byte[] text) {
        int[] state = START.clone();
        byte[] padded = padded(text);
        for (int at = 0; at < padded.length; at += BLOCK) {
            add(state, schedule(padded, at));
        }
        StringBuilder digits = new StringBuilder(BLOCK);
        for (int word : state) {
            for (int shift = Integer.SIZE - 4; shift >= 0; shift -= 4) {
                digits.append(Character.forDigit(word >>> shift & 15, 16));
            }
        }
        return digits.toString();
    }

    private static byte[] padded(byte[] text) {
        int blocks = (text.length + 1 + LENGTH + BLOCK - 1) / BLOCK;
        byte[] padded = Arrays.copyOf(text, blocks * BLOCK);
        padded[text.length] = (byte) 0x80;
        long bits = (long) text.length * Byte.SIZE;
        for (int each = 1; each <= LENGTH; each++) {
            padded[padded.length - each] = (byte) bits;
            bits >>>= Byte.SIZE;
        }
        return padded;
    }

    private static int[] schedule(byte[] padded, int at) {
        int[] words = new int[ROUNDS];
        for (int each = 0; each < ROUNDS; each++) {
            if (each < BLOCK / 4) {
                int from = at + each * 4;
                words[each] = (padded[from] & 255) << 24
                        | (padded[from + 1] & 255) << 16
                        | (padded[from + 2] & 255) << 8
                        | padded[from + 3] & 255;
            } else {
                int near = words[each - 2];
                int far = words[each - 15];
                words[each] = (turned(near, 17) ^ turned(near, 19) ^ near >>> 10)
                        + words[each - 7]
                        + (turned(far, 7) ^ turned(far, 18) ^ far >>> 3)
                        + words[each - 16];
            }
        }
        return words;
    }

    private static void add(int[] state, int[] words) {
        int[] now = state.clone();
        for (int each = 0; each < ROUNDS; each++) {
            int first = now[7]
                    + (turned(now[4], 6) ^ turned(now[4], 11) ^ turned(now[4], 25))
                    + (now[4] & now[5] ^ ~now[4] & now[6])
                    + CONSTANTS[each]
                    + words[each];
            int second = (turned(now[0], 2) ^ turned(now[0], 13) ^ turned(now[0], 22))
                    + (now[0] & now[1] ^ now[0] & now[2] ^ now[1] & now[2]);
            System.arraycopy(now, 0, now, 1, WORDS - 1);
            now[4] += first;
            now[0] = first + second;
        }
        for (int each = 0; each < WORDS; each++) {
            state[each] += now[each];
        }
    }

    private static int turned(int word, int by) {
        return word >>> by | word << Integer.SIZE - by;
    }

    /** The first 32 bits behind the point of the square or cube roots of the first primes. */
    private static int[] fractionsOfRoots(int count, int degree) {
        int[] fractions = new int[count];
        int prime = 2;
        for (int each = 0; each < count; each++) {
            fractions[each] = root(BigInteger.valueOf(prime).shiftLeft(Integer.SIZE * degree), degree);
            do {
                prime++;
            } while (!isPrime(prime));
        }
        return fractions;
    }

    /** The last 32 bits of the greatest whole number of which that power is not above the value. */
    private static int root(BigInteger value, int degree) {
        BigInteger root = BigInteger.ZERO;
        for (int bit = Integer.SIZE + WORDS; bit >= 0; bit--) {
            BigInteger greater = root.setBit(bit);
            root = greater.pow(degree).compareTo(value) <= 0 ? greater : root;
        }
        return root.intValue();
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
