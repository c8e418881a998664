package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/** A delegation and its seats. All see it: who sits where is public in the room. */
public record DelegationDocument(
        String id, String name, String shortName, String kind, boolean votes, int order, List<Seat> seats)
        implements BoardDocument {
    /** One seat of the delegation. */
    public record Seat(String participant, String label, boolean head) {}

    public static Optional<DelegationDocument> of(RoomState room, DelegationId id) {
        return room.roster().delegation(id).map(delegation -> {
            List<Seat> seats = room.roster().seatsOf(id).stream()
                    .map(seat -> new Seat(seat.id().value(), seat.label(), seat.head()))
                    .toList();
            return new DelegationDocument(
                    id.value(),
                    delegation.name(),
                    delegation.shortName(),
                    delegation.kind().word(),
                    delegation.votes(),
                    delegation.order(),
                    seats);
        });
    }
}
