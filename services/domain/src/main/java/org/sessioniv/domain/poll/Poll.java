package org.sessioniv.domain.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.pcollections.PMap;
import org.sessioniv.domain.roster.DelegationId;

/** A question put to delegations, as far as its life has come. */
public sealed interface Poll {
    PollTerms terms();

    /** How far it has come. */
    Stage stage();

    /** When it was closed, once it was. */
    Optional<Instant> end();

    /** The result, once all know it. */
    Optional<Outcome> result();

    /** When all came to know it. */
    Optional<Instant> publication();

    /** The last ballot of each delegation that cast one. */
    PMap<DelegationId, Ballot> ballots();

    /** When the first ballots came. */
    Arrivals arrivals();

    /** Ballots are taken and may be changed. */
    record Open(PollTerms terms, PMap<DelegationId, Ballot> ballots, Arrivals arrivals) implements Poll {
        @Override
        public Stage stage() {
            return Stage.OPEN;
        }

        @Override
        public Optional<Instant> end() {
            return Optional.empty();
        }

        @Override
        public Optional<Outcome> result() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> publication() {
            return Optional.empty();
        }

        Open with(DelegationId delegation, Ballot ballot) {
            Arrivals now = ballots.containsKey(delegation)
                    ? arrivals
                    : arrivals.with(Duration.between(terms.openedAt(), ballot.castAt()));
            return new Open(terms, ballots.plus(delegation, ballot), now);
        }

        Closed closed(Instant at) {
            return new Closed(terms, ballots, arrivals, at);
        }
    }

    /** No more ballots; the result is not known to anybody yet. */
    record Closed(PollTerms terms, PMap<DelegationId, Ballot> ballots, Arrivals arrivals, Instant closedAt)
            implements Poll {
        @Override
        public Stage stage() {
            return Stage.CLOSED;
        }

        @Override
        public Optional<Instant> end() {
            return Optional.of(closedAt);
        }

        @Override
        public Optional<Outcome> result() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> publication() {
            return Optional.empty();
        }

        Published published(Outcome outcome, Instant at) {
            return new Published(terms, ballots, arrivals, closedAt, outcome, at);
        }
    }

    /** The result is known to all. */
    record Published(
            PollTerms terms,
            PMap<DelegationId, Ballot> ballots,
            Arrivals arrivals,
            Instant closedAt,
            Outcome outcome,
            Instant publishedAt)
            implements Poll {
        @Override
        public Stage stage() {
            return Stage.PUBLISHED;
        }

        @Override
        public Optional<Instant> end() {
            return Optional.of(closedAt);
        }

        @Override
        public Optional<Outcome> result() {
            return Optional.of(outcome);
        }

        @Override
        public Optional<Instant> publication() {
            return Optional.of(publishedAt);
        }
    }

    /**
     * How the votes came in over time; empty before the poll is closed. No poll here shows how anybody voted, so each
     * is held to what a secret ballot may tell: nothing while it is open, and then no ballot by itself.
     */
    default Optional<Arrivals.Steps> turnout() {
        return end().flatMap(at -> arrivals().during(Duration.between(terms().openedAt(), at)));
    }

    /** The stages of a poll's life, in their order. */
    enum Stage {
        OPEN,
        CLOSED,
        PUBLISHED;

        /** As sent: {@code open}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As sent: {@code open}, {@code closed} or {@code published}. */
    default String state() {
        return stage().word();
    }
}
