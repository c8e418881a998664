package org.sessioniv.journal.codec;

import java.util.List;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.roster.ParticipantId;

/** What one entry of a room's journal says: the commands that were accepted together, in order, with their events. */
public record Batch(List<Accepted> commands) {
    public Batch {
        commands = List.copyOf(commands);
    }

    /**
     * One accepted command: the id that its sender made, the fingerprint of its body (so that the same id with another
     * body can be told from a repetition), who gave it, and what came of it.
     */
    public record Accepted(String id, String fingerprint, ParticipantId by, List<RoomEvent> events) {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** All events, in order. */
    public List<RoomEvent> events() {
        return commands.stream().flatMap(command -> command.events().stream()).toList();
    }
}
