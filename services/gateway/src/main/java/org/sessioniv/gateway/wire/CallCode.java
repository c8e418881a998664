package org.sessioniv.gateway.wire;

import java.util.Locale;

/** Why the gateway itself refuses an HTTP call; a call that reaches a room may be refused with the room's code too. */
public enum CallCode {
    CHOICE_UNKNOWN,
    CODE_UNKNOWN,
    FORMAT_UNKNOWN,
    JSON_EXPECTED,
    LANGUAGE_UNKNOWN,
    LINK_UNKNOWN,
    LOGO_BYTES,
    LOGO_SIZE,
    LOGO_UNREADABLE,
    MALFORMED_BODY,
    NAME_LENGTH,
    TEXT_UNREADABLE,
    NO_SUCH_DELEGATION,
    NO_SUCH_PARTICIPANT,
    NO_SUCH_POLL,
    NOT_ALLOWED,
    NOT_FOUND,
    ORIGIN_REFUSED,
    PASSWORD_LENGTH,
    PASSWORD_WRONG,
    POLL_NOT_PUBLISHED,
    SIGNED_OUT,
    STORE_UNAVAILABLE,
    TOKEN_UNKNOWN,
    TOO_LARGE,
    TOO_MANY_ATTEMPTS,
    TOO_MANY_CONNECTIONS,
    /** A fault of the program, which its log tells of. */
    UNEXPECTED,
    UPGRADE_REQUIRED,
    WRONG_METHOD;

    /** As sent: {@code code-unknown}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
