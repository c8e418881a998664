package org.sessioniv.gateway.wire;

import java.util.Locale;

/** Why the gateway itself refuses a command before any room sees it. */
public enum RefusalCode {
    MALFORMED_COMMAND,
    UNKNOWN_COMMAND,
    /** Steps of a commit that no note can have; the room says the same of those that this note cannot. */
    STEPS_REFUSED,
    /** May be sent again under the same id. */
    TOO_MANY;

    /** As sent: {@code too-many}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
