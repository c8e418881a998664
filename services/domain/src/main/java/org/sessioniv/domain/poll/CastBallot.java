package org.sessioniv.domain.poll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A delegation votes, or changes its vote.
 *
 * <p>Who: any member of an entitled delegation; where somebody was named its head or an
 * alternate of it, one of these, and never an observer. The delegation has one ballot, the
 * last one counts. When: the poll is
 * open, and its closing time, where it has one, has not come: one that comes at that very instant is too late, also
 * where nobody has noted yet that the poll is closed. Effect: the ballot is counted when the poll closes; until the
 * result is published only the delegation sees it.
 * That the delegation voted and what it chose are two facts.
 */
public final class CastBallot {
    private CastBallot() {}

    public record Cast(PollId poll, Ballot ballot) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (room.polls().find(poll).isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
            }
            Optional<Poll.Open> open =
                    room.polls().findOpen(poll).filter(one -> !one.terms().isOverAt(occasion.at()));
            if (open.isEmpty()) {
                return Decision.refuse(Code.POLL_NOT_OPEN, "This poll is not open.");
            }
            PollTerms terms = open.get().terms();
            DelegationId delegation = occasion.by().delegation().orElseThrow();
            if (!terms.electorate().entitles(delegation)) {
                return Decision.refuse(Code.NOT_ENTITLED, "Your delegation has no vote in this poll.");
            }
            if (!occasion.by().mandate().casts()) {
                return Decision.refuse(Code.SEAT_DOES_NOT_CAST, "Another seat of your delegation casts its ballots.");
            }
            List<String> reasons = terms.faults(ballot);
            if (!reasons.isEmpty()) {
                return Decision.refuse(Code.INVALID_BALLOT, String.join(" ", reasons));
            }
            String seat = occasion.by().label();
            return Decision.accept(
                    List.of(new Voted(poll, delegation, seat, occasion.at()), new BallotPut(poll, delegation, ballot)));
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
