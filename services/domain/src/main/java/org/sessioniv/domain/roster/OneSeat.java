package org.sessioniv.domain.roster;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomState;

/** What is common to all that is done to one seat: it must be there, and these documents show it. */
final class OneSeat {
    private OneSeat() {}

    static Decision decide(RoomState state, ParticipantId participant, Function<Participant, Decision> rule) {
        return state.roster()
                .participant(participant)
                .map(rule)
                .orElseGet(() -> Decision.refuse(Code.NO_SUCH_PARTICIPANT, "There is no such seat in this meeting."));
    }

    /** That a delegation would be left with nobody who can vote for it. */
    static Decision last() {
        return Decision.refuse(Code.LAST_SEAT, "Nobody could vote for the delegation.");
    }

    /** Where a seat is shown: among its delegation's, the staff's, and as one's own. */
    static Set<BoardKey> documentsOf(ParticipantId participant, Optional<DelegationId> delegation) {
        Set<BoardKey> keys = new HashSet<>(Set.of(BoardKey.STAFF, BoardKey.me(participant)));
        delegation.map(BoardKey::delegation).ifPresent(keys::add);
        return keys;
    }
}
