package org.sessioniv.domain.room;

import java.util.EnumSet;
import java.util.Set;

/** In which kinds of room a command has a meaning, and who may give it there. */
public record Permission(Set<RoomKind> where, Authority who) {
    public Permission {
        where = Set.copyOf(where);
    }

    /** In the meeting's own room. */
    public static Permission inMeeting(Authority who) {
        return new Permission(Set.of(RoomKind.MEETING), who);
    }

    /** In the plenary and in working groups. */
    public static Permission inSitting(Authority who) {
        return new Permission(RoomKind.SITTING, who);
    }

    public static Permission anywhere(Authority who) {
        return new Permission(EnumSet.allOf(RoomKind.class), who);
    }
}
