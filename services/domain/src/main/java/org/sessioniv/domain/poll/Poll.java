package org.sessioniv.domain.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.roster.Attendance;
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

    /** How a tie in it was decided by whoever leads, once it was. */
    default Optional<TieDecision> tieDecision() {
        return Optional.empty();
    }

    /** Why it comes to no result, once it was annulled. */
    default Optional<Annulment> annulment() {
        return Optional.empty();
    }

    /** Whether it is still to come to its result. */
    default boolean isPending() {
        return result().isEmpty() && annulment().isEmpty();
    }

    /** When all came to know it. */
    Optional<Instant> publication();

    /** Which delegations have voted. */
    Votes votes();

    /** Which delegations attended when it closed, where that was said. */
    default Optional<Attendees> attended() {
        return Optional.empty();
    }

    /** Who might vote and who has. */
    default Roll roll() {
        return Roll.of(terms().electorate(), votes(), attended());
    }

    /** What was chosen. */
    BallotBox box();

    /** Ballots are taken and may be changed. */
    record Open(PollTerms terms, Votes votes, NamedBox box, BallotDrafts drafts) implements Poll {
        Open(PollTerms terms) {
            this(terms, Votes.NONE, NamedBox.EMPTY, BallotDrafts.NONE);
        }

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

        Open with(DelegationId delegation, Vote vote) {
            return with(votes.with(delegation, vote, terms.openedAt()));
        }

        Open with(DelegationId whose, Ballot ballot) {
            return new Open(terms, votes, box.with(whose, ballot), drafts);
        }

        Open with(Votes value) {
            return new Open(terms, value, box, drafts);
        }

        Open with(BallotDrafts value) {
            return new Open(terms, votes, box, value);
        }

        /** Drafts are no votes, and end here; who attends now stands on the roll. */
        Closed closed(Instant at, Attendance attendance) {
            return new Closed(terms, votes, box, at, Attendees.of(terms.electorate(), attendance));
        }
    }

    /** No more ballots; the result is not known to anybody yet. */
    record Closed(PollTerms terms, Votes votes, BallotBox box, Instant closedAt, Optional<Attendees> attended)
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

        /** Whether nobody has to publish its result. */
        public boolean publishesItself() {
            return terms.heldBy().publishesAtClose();
        }

        Published published(Outcome outcome, Instant at) {
            return new Published(terms, votes, box, closedAt, attended, outcome, at, Optional.empty());
        }
    }

    /**
     * The result is known to all.
     *
     * @param tie how a tie in it was decided afterwards, where it was; the outcome says so too
     */
    record Published(
            PollTerms terms,
            Votes votes,
            BallotBox box,
            Instant closedAt,
            Optional<Attendees> attended,
            Outcome outcome,
            Instant publishedAt,
            Optional<TieDecision> tie)
            implements Poll {
        /** The tie is decided so. */
        Published with(TieDecision decision) {
            return new Published(
                    terms, votes, box, closedAt, attended, outcome.with(decision), publishedAt, Optional.of(decision));
        }

        /** Whether some places are still whoever leads to give. */
        public boolean waitsForChair() {
            return DecideTie.openTie(outcome, terms).isPresent();
        }

        @Override
        public Optional<TieDecision> tieDecision() {
            return tie;
        }

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

    /** It comes to no result; what was chosen in it is counted nowhere. */
    record Annulled(
            PollTerms terms,
            Votes votes,
            BallotBox box,
            Instant closedAt,
            Optional<Attendees> attended,
            String reason,
            Instant at)
            implements Poll {
        @Override
        public Optional<Annulment> annulment() {
            return Optional.of(new Annulment(reason, at));
        }

        @Override
        public Stage stage() {
            return Stage.ANNULLED;
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
    }

    /** Why and when a poll was annulled. */
    record Annulment(String reason, Instant at) {}

    /**
     * How the votes came in over time; empty before the poll is closed. No poll here shows how anybody voted, so each
     * is held to what a secret ballot may tell: nothing while it is open, and then no ballot by itself.
     */
    default Optional<Arrivals.Steps> turnout() {
        return end().flatMap(at -> votes().arrivals().during(Duration.between(terms().openedAt(), at)));
    }

    /** The stages of a poll's life: two before its result, and either of two ends. */
    enum Stage {
        OPEN,
        CLOSED,
        PUBLISHED,
        ANNULLED;

        /** As sent: {@code open}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** As sent: {@code open}, {@code closed}, {@code published} or {@code annulled}. */
    default String state() {
        return stage().word();
    }
}
