package org.sessioniv.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes secrets that cannot be guessed, and the hashes under which they are stored. */
public final class Secrets {
    /** Without vowels, so that no word appears, and without characters that are mistaken for others. */
    static final String CODE_ALPHABET = "BCDFGHJKMNPQRSTVWXYZ23456789";

    static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 bits for a sign-in or a ticket: 43 characters that are safe in a cookie. */
    static String token() {
        return random(32);
    }

    /** 128 bits for a link that people may have to type from paper: 22 characters that are safe in an address. */
    static String linkSecret() {
        return random(16);
    }

    static boolean mayBeLinkSecret(String text) {
        return text.length() == 22 && text.chars().allMatch(c -> c == '-' || c == '_' || isLetterOrDigit(c));
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    /** A new id that says nothing: 32 digits of hexadecimal. */
    public static String id() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** A code of about 38 bits to be read aloud and typed. It opens a lobby, no more. */
    static String code() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < CODE_LENGTH; place++) {
            code.append(CODE_ALPHABET.charAt(RANDOM.nextInt(CODE_ALPHABET.length())));
        }
        return code.toString();
    }

    /** SHA-256 in hexadecimal. Enough for secrets of 128 random bits; never for passwords. */
    static String hash(String secret) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
