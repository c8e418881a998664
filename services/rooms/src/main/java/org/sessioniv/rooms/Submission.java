package org.sessioniv.rooms;

import java.util.Optional;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A command on its way to a room: its id, the fingerprint of its body as it was sent, the seat that sent it (known
 * from the connection, never from the message), the command itself, and the place in the room's history on which it
 * rests, where it rests on one.
 */
public record Submission(
        CommandId id, String fingerprint, ParticipantId by, RoomCommand command, Optional<Lineage> base) {
    public Submission(CommandId id, String fingerprint, ParticipantId by, RoomCommand command) {
        this(id, fingerprint, by, command, Optional.empty());
    }
}
