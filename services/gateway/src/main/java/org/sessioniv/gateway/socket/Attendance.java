package org.sessioniv.gateway.socket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.ServerFrame;

/** Who is connected to which room now: seats, not devices. Shared by all gateway instances; thread-safe. */
public final class Attendance {
    private final Map<RoomId, Present> rooms = new HashMap<>();

    /** The seats in one room with their connections, and a number that grows with each change. */
    private static final class Present {
        private final Map<ParticipantId, Integer> connections = new HashMap<>();
        private final Map<ParticipantId, Seats.Seat> seats = new HashMap<>();
        private long number;
    }

    /** The count of a room's changes, and who is there. */
    record Now(long number, ServerFrame.Presence presence) {}

    synchronized void enter(RoomId room, Seats.Seat seat) {
        Present present = rooms.computeIfAbsent(room, any -> new Present());
        present.seats.put(seat.participant(), seat);
        if (present.connections.merge(seat.participant(), 1, Integer::sum) == 1) {
            present.number++;
        }
    }

    synchronized void leave(RoomId room, Seats.Seat seat) {
        Present present = rooms.get(room);
        if (present == null) {
            return;
        }
        boolean gone =
                present.connections.computeIfPresent(seat.participant(), (key, count) -> count == 1 ? null : count - 1)
                        == null;
        if (gone) {
            present.seats.remove(seat.participant());
            present.number++;
        }
    }

    /** Who is there, if that changed since the number given. */
    synchronized Optional<Now> since(RoomId room, long number) {
        Present present = rooms.get(room);
        if (present == null || present.number == number) {
            return Optional.empty();
        }
        Map<String, Integer> delegations = new TreeMap<>();
        int staff = 0;
        for (Seats.Seat seat : present.seats.values()) {
            if (seat.delegation().isPresent()) {
                delegations.merge(seat.delegation().get().value(), 1, Integer::sum);
            } else {
                staff++;
            }
        }
        ServerFrame.Presence presence = new ServerFrame.Presence(present.seats.size(), delegations, staff);
        return Optional.of(new Now(present.number, presence));
    }
}
