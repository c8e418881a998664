package org.sessioniv.rooms;

import java.util.regex.Pattern;

/** The id that a sender makes for a command: 128 random bits in lower-case hexadecimal, sent again with each retry. */
public record CommandId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public CommandId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a command's id is 32 digits of lower-case hexadecimal");
        }
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
