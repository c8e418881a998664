package org.sessioniv.domain.room;

import java.util.Locale;

/** What somebody may do in a room. Roles are facts of the meeting's journal, never of a message. */
public enum Role {
    /** The secretariat: everything that a moderator may, and the whole meeting besides. */
    ORGANISER,
    MODERATOR,
    RAPPORTEUR,
    /** A seat of a delegation that belongs to the room. */
    MEMBER,
    /** The public screen of a room: sees what everybody may see, does nothing. */
    PROJECTOR,
    /** The program itself: timers, first opening of a room. Never held by a person. */
    SYSTEM;

    /** As sent: {@code moderator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
