package org.sessioniv.rooms;

import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A command on its way to a room: its id, the fingerprint of its body as it was sent, the seat that sent it (known
 * from the connection, never from the message), and the command itself.
 */
public record Submission(CommandId id, String fingerprint, ParticipantId by, RoomCommand command) {}
