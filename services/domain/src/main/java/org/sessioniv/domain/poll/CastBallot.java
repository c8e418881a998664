package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A delegation votes, or changes its vote.
 *
 * <p>Who: any member of an entitled delegation; where somebody was named its head or an alternate of it, one of
 * these, and never an observer. The delegation has one ballot, the last one counts. When: the poll is open, and its
 * closing time, where it has one, has not come: one that comes at that very instant is too late, also where nobody
 * has noted yet that the poll is closed; where its terms say that a vote is final, the delegation has not voted; no
 * other seat of the delegation has voted since, where the sender says what they saw; and the delegation attends, where
 * the terms ask for that. Effect: the ballot is counted when the poll closes; until the result is published only the
 * delegation sees it. That the delegation voted and what it chose are two facts.
 */
public final class CastBallot {
    private CastBallot() {}

    /** {@code votes} is how often the delegation had voted as far as the sender saw; where nothing is said, any. */
    public record Cast(PollId poll, Ballot ballot, Optional<Integer> votes) implements RoomCommand {
        /** In the place of whatever was cast before. */
        public Cast(PollId poll, Ballot ballot) {
            this(poll, ballot, Optional.empty());
        }

        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return VoteChecks.inOpen(
                    room,
                    poll,
                    occasion,
                    open -> VoteChecks.casting(occasion)
                            .or(() -> VoteChecks.mayChange(open, occasion))
                            .or(() -> VoteChecks.attending(room, open, occasion))
                            .or(() -> VoteChecks.valid(open, ballot))
                            .or(() -> votes.flatMap(seen -> VoteChecks.seen(open, seen, occasion)))
                            .orElseGet(() -> cast(VoteChecks.of(occasion), occasion)));
        }

        private Decision cast(DelegationId whose, Occasion occasion) {
            return Decision.accept(
                    new Voted(poll, whose, occasion.by().label(), occasion.at()), new BallotPut(poll, whose, ballot));
        }
    }

    /** A delegation voted, by which seat and when; what it chose is another fact. */
    public record Voted(PollId poll, DelegationId delegation, String by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            return room.with(room.polls().with(open.with(delegation, new Vote(by, at))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.progress(poll), BoardKey.missing(poll), BoardKey.vote(poll, delegation));
        }

        /** A second vote leaves the count as it is: nobody's board may tell that a delegation changed its mind. */
        @Override
        public Set<BoardKey> touches(RoomState before) {
            boolean first = before.polls()
                    .findOpen(poll)
                    .orElseThrow()
                    .votes()
                    .of(delegation)
                    .isEmpty();
            return first ? touches() : Set.of(BoardKey.vote(poll, delegation));
        }
    }

    /** A ballot lies in the box of a poll that knows whose each is. */
    public record BallotPut(PollId poll, DelegationId whose, Ballot ballot) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            return room.with(room.polls().with(open.with(whose, ballot)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ballot(poll, whose));
        }
    }
}
