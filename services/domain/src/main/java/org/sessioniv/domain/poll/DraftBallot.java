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
 * Somebody prepares the ballot of the delegation, for those to see who cast it; or gives that draft up.
 *
 * <p>Who: any member of an entitled delegation but an observer. When: the poll takes ballots, and the draft is still
 * what the member saw, or there is none as they saw; no draft is written once a vote is cast that is final. Effect:
 * the delegation, and nobody else, has this draft and sees who wrote it. It is no vote: it counts for nothing, and is
 * gone when the poll is closed.
 */
public final class DraftBallot {
    private DraftBallot() {}

    /** {@code seen} names the draft in whose place this one comes; none where none was seen. */
    public record Draft(PollId poll, Optional<BallotDraftId> seen, Ballot ballot) implements RoomCommand {
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
                    open -> VoteChecks.drafting(occasion)
                            .or(() -> VoteChecks.mayChange(open, occasion))
                            .or(() -> VoteChecks.valid(open, ballot))
                            .or(() -> VoteChecks.seen(open, seen, occasion))
                            .orElseGet(() -> Decision.accept(new Drafted(
                                    poll,
                                    VoteChecks.of(occasion),
                                    new BallotDraftId(occasion.freshId("draft")),
                                    ballot,
                                    occasion.by().who(),
                                    occasion.at()))));
        }
    }

    public record Discard(PollId poll, BallotDraftId seen) implements RoomCommand {
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
                    open -> VoteChecks.drafting(occasion)
                            .or(() -> VoteChecks.seen(open, Optional.of(seen), occasion))
                            .orElseGet(() -> Decision.accept(new Discarded(
                                    poll, VoteChecks.of(occasion), occasion.by().who(), occasion.at()))));
        }
    }

    public record Drafted(
            PollId poll, DelegationId whose, BallotDraftId draft, Ballot ballot, ParticipantId by, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            BallotDraft now = new BallotDraft(draft, ballot, by, at);
            return room.with(room.polls().with(open.with(open.drafts().with(whose, now))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ballotDraft(poll, whose));
        }
    }

    public record Discarded(PollId poll, DelegationId whose, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            return room.with(room.polls().with(open.with(open.drafts().without(whose))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ballotDraft(poll, whose));
        }
    }
}
