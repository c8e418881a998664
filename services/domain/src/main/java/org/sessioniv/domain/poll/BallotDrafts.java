package org.sessioniv.domain.poll;

import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.domain.roster.DelegationId;

/** The drafts of ballots in an open poll, one a delegation at most. No count knows them, and they end with the poll. */
public record BallotDrafts(PMap<DelegationId, BallotDraft> byDelegation) {
    static final BallotDrafts NONE = new BallotDrafts(HashTreePMap.empty());

    public Optional<BallotDraft> of(DelegationId delegation) {
        return Optional.ofNullable(byDelegation.get(delegation));
    }

    Set<DelegationId> whose() {
        return byDelegation.keySet();
    }

    BallotDrafts with(DelegationId whose, BallotDraft draft) {
        return new BallotDrafts(byDelegation.plus(whose, draft));
    }

    BallotDrafts without(DelegationId whose) {
        return new BallotDrafts(byDelegation.minus(whose));
    }
}
