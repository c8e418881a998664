package org.sessioniv.gateway.wire;

import java.util.Locale;

/** Why the gateway itself refuses a command before any room sees it. */
public enum RefusalCode {
    MALFORMED_COMMAND,
    UNKNOWN_COMMAND,
    /** May be sent again under the same id. */
    TOO_MANY;

    /** As sent: {@code too-many}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
