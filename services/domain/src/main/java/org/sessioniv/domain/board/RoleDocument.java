package org.sessioniv.domain.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.roster.Participant;

/** An appointment as sent: the role's word, and the room when it is not the whole meeting. */
public record RoleDocument(String role, Optional<String> room) {
    /** The appointments of a seat, in an order that does not change from one reading to the next. */
    public static List<RoleDocument> of(Participant seat) {
        return seat.appointments().stream()
                .map(held -> new RoleDocument(held.role().word(), held.room().map(Id::value)))
                .sorted(Comparator.comparing(RoleDocument::role)
                        .thenComparing(held -> held.room().orElse("")))
                .toList();
    }
}
