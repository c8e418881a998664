package org.sessioniv.domain.roster;

import java.util.Optional;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;

/** A role of staff, held in one room or, without a room, in the whole meeting. */
public record Appointment(Role role, Optional<RoomId> room) {
    public boolean holdsIn(RoomId where) {
        return room.isEmpty() || room.get().equals(where);
    }

    /** Of the words, as a constant has another hash in every process: sets stand in one order everywhere. */
    @Override
    public int hashCode() {
        return 31 * role.word().hashCode() + room.hashCode();
    }
}
