package org.sessioniv.counting.preflib;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads whole numbers as files write them: digits only. */
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");

    private Numbers() {}

    static Optional<Integer> whole(String text, int most) {
        if (!DIGITS.matcher(text).matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(text);
        return number > most ? Optional.empty() : Optional.of(number);
    }
}
