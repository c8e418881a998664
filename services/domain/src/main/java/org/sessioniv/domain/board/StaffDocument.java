package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/** The seats of staff with their roles. Only staff sees it. */
public record StaffDocument(List<Seat> seats) implements BoardDocument {
    /** One seat of staff. */
    public record Seat(String participant, String label, List<RoleDocument> roles) {}

    public static Optional<StaffDocument> of(RoomState room, Audience audience) {
        if (audience != Audience.Group.STAFF) {
            return Optional.empty();
        }
        return Optional.of(new StaffDocument(room.roster().staff().stream()
                .map(seat -> new Seat(seat.id().value(), seat.label(), RoleDocument.of(seat)))
                .toList()));
    }
}
