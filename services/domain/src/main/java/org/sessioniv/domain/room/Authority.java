package org.sessioniv.domain.room;

/** Who may give a command. What is not listed here is denied. */
public enum Authority {
    /** Only the program. */
    SYSTEM,
    ORGANISER,
    /** Moderators of the room, and organisers. */
    MODERATOR,
    /** A seat of a delegation that belongs to the room. */
    MEMBER,
    /** Members, and organisers on behalf of the secretariat. */
    MEMBER_OR_ORGANISER,
    /** Members, and moderators: the command's own rule says what each may touch. */
    MEMBER_OR_MODERATOR,
    /** All who write the room's note: members, rapporteurs, moderators, organisers. */
    WRITER;

    public boolean allows(Standing by) {
        return switch (this) {
            case SYSTEM -> by.is(Role.SYSTEM);
            case ORGANISER -> by.is(Role.ORGANISER);
            case MODERATOR -> by.moderates();
            case MEMBER -> isMember(by);
            case MEMBER_OR_ORGANISER -> isMember(by) || by.is(Role.ORGANISER);
            case MEMBER_OR_MODERATOR -> isMember(by) || by.moderates();
            case WRITER -> isMember(by) || by.is(Role.RAPPORTEUR) || by.moderates();
        };
    }

    private static boolean isMember(Standing by) {
        return by.is(Role.MEMBER) && by.delegation().isPresent();
    }
}
