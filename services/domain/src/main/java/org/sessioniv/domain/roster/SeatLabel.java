package org.sessioniv.domain.roster;

import java.util.Optional;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Written;

/**
 * What a seat may be called: one line, and not what another seat of its delegation is called. Seats of no delegation
 * are one company in this. Labels that differ in capital letters or spaces only are the same to whoever hears them.
 */
final class SeatLabel {
    private static final int MAX = 80;

    private SeatLabel() {}

    /** Why this is no label of a seat. */
    static Optional<Decision> fault(Written label) {
        return label.isBlank()
                ? Optional.of(Decision.refuse(Code.LABEL_MISSING, "A seat needs a label."))
                : label.fault(MAX).map(Decision::refuse);
    }

    /** Why a seat of that company, this one or a new one, cannot be called so. */
    static Optional<Decision> fault(
            Written label, Roster roster, Optional<DelegationId> company, Optional<ParticipantId> seat) {
        return fault(label)
                .or(() -> isTaken(label, roster, company, seat)
                        ? Optional.of(Decision.refuse(Code.LABEL_TAKEN, "Another seat is called so already."))
                        : Optional.empty());
    }

    static boolean isTaken(Written label, Roster roster, Optional<DelegationId> company, Optional<ParticipantId> seat) {
        return roster.participants().values().stream()
                .filter(other -> other.delegation().equals(company))
                .filter(other -> !seat.equals(Optional.of(other.id())))
                .anyMatch(other -> label.readsAs(other.label()));
    }
}
