package org.sessioniv.domain.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Which delegations attend the sittings of a room, as whoever leads there found it. A delegation of which nothing was
 * said does not attend; that somebody of it is connected says nothing of it.
 */
public record Attendance(PMap<DelegationId, Mark> marks) {
    public static final Attendance NOT_TAKEN = new Attendance(HashTreePMap.empty());

    /** What was found last of one delegation, by which seat and when. */
    public record Mark(boolean present, String by, Instant at) {}

    /** Whether anything was ever said of anybody. */
    public boolean isTaken() {
        return !marks.isEmpty();
    }

    public boolean has(DelegationId delegation) {
        return mark(delegation).filter(Mark::present).isPresent();
    }

    /** Those of these that attend. */
    public Set<DelegationId> among(Collection<DelegationId> delegations) {
        return delegations.stream().filter(this::has).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Mark> mark(DelegationId delegation) {
        return Optional.ofNullable(marks.get(delegation));
    }

    /** Whether just that was said of it last. */
    boolean says(DelegationId delegation, boolean present) {
        return mark(delegation).filter(mark -> mark.present() == present).isPresent();
    }

    Attendance with(DelegationId delegation, Mark mark) {
        return new Attendance(marks.plus(delegation, mark));
    }
}
