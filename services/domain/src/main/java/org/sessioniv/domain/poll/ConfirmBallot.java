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
import org.sessioniv.domain.roster.ParticipantId;

/**
 * The draft of a delegation becomes its ballot.
 *
 * <p>Who: a member of an entitled delegation who casts its ballots. When: the poll takes ballots, the draft is still
 * what the member saw, no other seat of the delegation has voted since, and the delegation attends where the terms ask
 * for that; where a vote is final, none has voted. Effect: the delegation has voted, by this seat, as
 * {@link CastBallot} says; the draft is one no more, and the delegation sees who wrote it.
 */
public final class ConfirmBallot {
    private ConfirmBallot() {}

    /** {@code votes} is how often the delegation had voted when the draft was seen. */
    public record Confirm(PollId poll, BallotDraftId seen, int votes) implements RoomCommand {
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
                            .or(() -> VoteChecks.seen(open, votes, occasion))
                            .or(() -> VoteChecks.seen(open, Optional.of(seen), occasion))
                            .orElseGet(() -> confirm(open, occasion)));
        }

        private Decision confirm(Poll.Open open, Occasion occasion) {
            DelegationId whose = VoteChecks.of(occasion);
            BallotDraft draft = open.drafts().of(whose).orElseThrow();
            return Decision.accept(
                    new CastBallot.Voted(poll, whose, occasion.by().label(), occasion.at()),
                    new CastBallot.BallotPut(poll, whose, draft.ballot()),
                    new Confirmed(poll, whose, occasion.by().who(), occasion.at()));
        }
    }

    /** What the delegation voted last was its draft, which there is no more. */
    public record Confirmed(PollId poll, DelegationId whose, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            ParticipantId drafted = open.drafts().of(whose).orElseThrow().by();
            Poll.Open now =
                    open.with(open.drafts().without(whose)).with(open.votes().drafted(whose, drafted));
            return room.with(room.polls().with(now));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ballotDraft(poll, whose), BoardKey.vote(poll, whose));
        }
    }
}
