package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Where the ballots of a poll lie. Whoever counts takes them out without knowing whose they are; whether the box knows
 * that is a matter of its kind.
 */
public sealed interface BallotBox permits NamedBox {
    /** All ballots that count. */
    Collection<Ballot> ballots();

    /** A delegation's own ballot, from a box that knows whose each is. */
    Optional<Ballot> of(DelegationId delegation);
}
