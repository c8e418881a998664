package org.sessioniv.domain.room;

import org.sessioniv.domain.note.Note;

/** The two functions of the whole system, pure and total. */
public final class Room {
    private Room() {}

    /**
     * What comes of a command in this state on this occasion. First what holds for all commands: the giver may give
     * it, the room exists and is of a kind in which the command has a meaning. Then the command's own rule.
     */
    public static Decision decide(RoomState room, RoomCommand command, Occasion occasion) {
        Permission permission = command.permission();
        if (!permission.who().allows(occasion.by())) {
            return Decision.refuse(Rejection.Code.NOT_ALLOWED, "Your role in this room does not allow this.");
        }
        boolean begins = permission.who() == Authority.SYSTEM;
        if (!begins && room.kind().isEmpty()) {
            return Decision.refuse(Rejection.Code.ROOM_NOT_OPENED, "The room has not been opened yet.");
        }
        if (room.kind().filter(kind -> !permission.where().contains(kind)).isPresent()) {
            return Decision.refuse(Rejection.Code.WRONG_ROOM_KIND, "This cannot be done in a room of this kind.");
        }
        return command.decide(room, occasion);
    }

    /** The state after one fact: the same for the same journal, always. */
    public static RoomState evolve(RoomState room, RoomEvent event) {
        return event.applyTo(room).counted(event.touches(room));
    }

    /** The state after consecutive commits to the note that were merged at rest: as after each of them. */
    public static RoomState evolve(RoomState room, Note.Stretch stretch) {
        return room.with(room.note().plus(stretch, room.underWay())).counted(stretch.commits());
    }

    public static RoomState evolve(RoomState room, Iterable<RoomEvent> events) {
        RoomState state = room;
        for (RoomEvent event : events) {
            state = evolve(state, event);
        }
        return state;
    }
}
