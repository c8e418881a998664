package org.sessioniv.domain.roster;

import java.util.Optional;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;

/** A role of staff, held in one room or, without a room, in the whole meeting. */
public record Appointment(Role role, Optional<RoomId> room) {
    public boolean holdsIn(RoomId where) {
        return room.isEmpty() || room.get().equals(where);
    }
}
