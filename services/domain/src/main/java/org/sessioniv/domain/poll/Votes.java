package org.sessioniv.domain.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/** Which delegations have voted in a poll, and when the first votes came. Nothing here says what anybody chose. */
public record Votes(PMap<DelegationId, Vote> byDelegation, Arrivals arrivals) {
    static final Votes NONE = new Votes(HashTreePMap.empty(), Arrivals.NONE);

    /** The last vote of that delegation. */
    public Optional<Vote> of(DelegationId delegation) {
        return Optional.ofNullable(byDelegation.get(delegation));
    }

    /** How many delegations have voted. */
    public int count() {
        return byDelegation.size();
    }

    /** That delegation has voted, for the first time or again; a vote again leaves the arrivals as they are. */
    Votes with(DelegationId delegation, Vote vote, Instant openedAt) {
        Arrivals now =
                byDelegation.containsKey(delegation) ? arrivals : arrivals.with(Duration.between(openedAt, vote.at()));
        return new Votes(byDelegation.plus(delegation, vote.after(of(delegation))), now);
    }

    /** What that delegation voted last was a draft by that seat. */
    Votes drafted(DelegationId delegation, ParticipantId by) {
        Vote vote = of(delegation).orElseThrow();
        return new Votes(byDelegation.plus(delegation, vote.drafted(by)), arrivals);
    }
}
