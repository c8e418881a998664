package org.sessioniv.domain.poll;

import java.util.Collection;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.domain.roster.DelegationId;

/** A box that knows whose each ballot is, so that a delegation can change its ballot: the last one counts. */
public record NamedBox(PMap<DelegationId, Ballot> byDelegation) implements BallotBox {
    static final NamedBox EMPTY = new NamedBox(HashTreePMap.empty());

    @Override
    public Collection<Ballot> ballots() {
        return byDelegation.values();
    }

    @Override
    public Optional<Ballot> of(DelegationId delegation) {
        return Optional.ofNullable(byDelegation.get(delegation));
    }

    /** The box with that delegation's ballot in place of any before. */
    NamedBox with(DelegationId whose, Ballot ballot) {
        return new NamedBox(byDelegation.plus(whose, ballot));
    }
}
