package org.sessioniv.domain.poll;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.domain.roster.Attendance;
import org.sessioniv.domain.roster.DelegationId;

/** Which of the delegations that might vote were said to attend when a poll closed; what is said later is no matter. */
public record Attendees(Set<DelegationId> delegations) {
    public Attendees {
        delegations = Collections.unmodifiableSortedSet(new TreeSet<>(delegations));
    }

    /** What is said at this moment; nothing where nothing was ever said of anybody. */
    static Optional<Attendees> of(Electorate electorate, Attendance attendance) {
        return Optional.of(new Attendees(attendance.among(electorate.entitled())))
                .filter(any -> attendance.isTaken());
    }
}
