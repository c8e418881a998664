package org.sessioniv.domain.roster;

import java.util.Optional;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Written;

/** What a seat may be called. */
final class SeatLabel {
    private static final int MAX = 80;

    private SeatLabel() {}

    /** Why this is no label of a seat. */
    static Optional<Decision> fault(Written label) {
        return label.isBlank()
                ? Optional.of(Decision.refuse(Code.LABEL_MISSING, "A seat needs a label."))
                : label.fault(MAX).map(Decision::refuse);
    }
}
