package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;

/** One's own seat: label, delegation and roles. Only oneself sees it. */
public record MeDocument(String participant, String label, Optional<String> delegation, List<RoleDocument> roles)
        implements BoardDocument {
    public static Optional<MeDocument> of(RoomState room, Audience audience) {
        if (!(audience instanceof Audience.OfParticipant one)) {
            return Optional.empty();
        }
        return room.roster()
                .participant(one.participant())
                .map(seat -> new MeDocument(
                        seat.id().value(), seat.label(), seat.delegation().map(Id::value), RoleDocument.of(seat)));
    }
}
