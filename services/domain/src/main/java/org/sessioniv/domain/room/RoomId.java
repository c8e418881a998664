package org.sessioniv.domain.room;

/**
 * One room. The meeting's own room bears the meeting's id ({@code kyiv-2017}); its other rooms stand below it
 * ({@code kyiv-2017/plenary}, {@code kyiv-2017/wg-1}).
 */
public record RoomId(String value) implements Id {
    public RoomId {
        Id.checked(value);
        int slash = value.indexOf('/');
        if (slash == 0 || slash == value.length() - 1 || (slash >= 0 && value.indexOf('/', slash + 1) >= 0)) {
            throw new IllegalArgumentException("a room's id is 'meeting' or 'meeting/room'");
        }
    }

    /** The meeting's own room, which is this room if it is the meeting's own. */
    public RoomId meeting() {
        int slash = value.indexOf('/');
        return slash < 0 ? this : new RoomId(value.substring(0, slash));
    }

    /** The room of this meeting with that last part. */
    public RoomId below(String name) {
        return new RoomId(meeting().value + "/" + name);
    }
}
