package org.sessioniv.domain.room;

import java.util.Locale;
import java.util.Set;

/** What a room is for. */
public enum RoomKind {
    /** The meeting's own room: programme, roster, topics, list of rooms. Nobody speaks there. */
    MEETING,
    /** Everybody together. */
    PLENARY,
    /** Those delegations that joined it, on one topic. */
    WORKING_GROUP;

    /** The rooms in which people sit: with a list of speakers, quick polls, a screen and a note. */
    public static final Set<RoomKind> SITTING = Set.of(PLENARY, WORKING_GROUP);

    /** As sent: {@code working-group}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
