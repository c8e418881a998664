package org.sessioniv.domain.room;

/** A name that never changes, written and sent as one plain string. */
public interface Id {
    int MAX_LENGTH = 80;

    String value();

    /** The value itself, or an exception when it is empty, too long or holds other than {@code a-z 0-9 - /}. */
    static String checked(String value) {
        if (value.isEmpty() || value.length() > MAX_LENGTH || !value.chars().allMatch(Id::isAllowed)) {
            throw new IllegalArgumentException("an id is 1 to " + MAX_LENGTH + " of a-z, 0-9, '-' and '/'");
        }
        return value;
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '/';
    }
}
