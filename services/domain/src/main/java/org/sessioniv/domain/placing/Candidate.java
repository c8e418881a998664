package org.sessioniv.domain.placing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A delegation that is to have a place: what it is, which groups it would like, the best first, in which languages it
 * can work, and where it is bound: groups that it joined by its own hand, those that one of its seats is rapporteur of,
 * and the place that it was given before, which it keeps if it can.
 */
public record Candidate(
        DelegationId id,
        Delegation.Kind kind,
        Optional<String> region,
        List<RoomId> wishes,
        List<String> languages,
        Set<RoomId> joined,
        Set<RoomId> serves,
        Optional<RoomId> placed) {
    public Candidate {
        wishes = List.copyOf(wishes);
        languages = List.copyOf(languages);
        joined = Set.copyOf(joined);
        serves = Set.copyOf(serves);
    }

    /** The groups where it is whatever is asked of them; whoever has none is to be placed. */
    Set<RoomId> stays() {
        return joined.isEmpty() ? serves : joined;
    }

    boolean isFree() {
        return stays().isEmpty();
    }

    /** The place of that group among its wishes, from 1; none for one that it did not name. */
    Optional<Integer> rank(RoomId room) {
        int at = wishes.indexOf(room);
        return at < 0 ? Optional.empty() : Optional.of(at + 1);
    }
}
