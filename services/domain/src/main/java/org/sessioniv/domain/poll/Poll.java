package org.sessioniv.domain.poll;

import java.time.Instant;
import org.pcollections.PMap;
import org.sessioniv.domain.roster.DelegationId;

/** A question put to delegations, as far as its life has come. */
public sealed interface Poll {
    PollTerms terms();

    /** The last ballot of each delegation that cast one. */
    PMap<DelegationId, Ballot> ballots();

    /** Ballots are taken and may be changed. */
    record Open(PollTerms terms, PMap<DelegationId, Ballot> ballots) implements Poll {
        Open with(DelegationId delegation, Ballot ballot) {
            return new Open(terms, ballots.plus(delegation, ballot));
        }

        Closed closed(Instant at) {
            return new Closed(terms, ballots, at);
        }
    }

    /** No more ballots; the result is not known to anybody yet. */
    record Closed(PollTerms terms, PMap<DelegationId, Ballot> ballots, Instant closedAt) implements Poll {
        Published published(Outcome outcome, Instant at) {
            return new Published(terms, ballots, closedAt, outcome, at);
        }
    }

    /** The result is known to all. */
    record Published(
            PollTerms terms, PMap<DelegationId, Ballot> ballots, Instant closedAt, Outcome outcome, Instant publishedAt)
            implements Poll {}

    /** As sent: {@code open}, {@code closed} or {@code published}. */
    default String state() {
        if (this instanceof Open) {
            return "open";
        }
        return this instanceof Closed ? "closed" : "published";
    }
}
