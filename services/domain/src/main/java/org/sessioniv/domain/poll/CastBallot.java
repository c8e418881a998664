package org.sessioniv.domain.poll;

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
 * <p>Who: any member of an entitled delegation; the delegation has one ballot, the last one counts. When: the poll is
 * open. Effect: the ballot is counted when the poll closes; until the result is published only the delegation sees it.
 */
public final class CastBallot {
    private CastBallot() {}

    public record Cast(PollId poll, List<String> choices) implements RoomCommand {
        public Cast {
            choices = List.copyOf(choices);
        }

        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (room.polls().find(poll).isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_POLL, "There is no such poll in this room.");
            }
            Optional<Poll.Open> open = room.polls().findOpen(poll);
            if (open.isEmpty()) {
                return Decision.refuse(Code.POLL_NOT_OPEN, "This poll is not open.");
            }
            PollTerms terms = open.get().terms();
            DelegationId delegation = occasion.by().delegation().orElseThrow();
            if (!terms.electorate().contains(delegation)) {
                return Decision.refuse(Code.NOT_ENTITLED, "Your delegation has no vote in this poll.");
            }
            List<String> reasons = PollCount.faults(terms, choices);
            if (!reasons.isEmpty()) {
                return Decision.refuse(Code.INVALID_BALLOT, String.join(" ", reasons));
            }
            Ballot ballot = new Ballot(choices, occasion.by().label(), occasion.at());
            return Decision.accept(new WasCast(poll, delegation, ballot));
        }
    }

    public record WasCast(PollId poll, DelegationId delegation, Ballot ballot) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Poll.Open open = room.polls().findOpen(poll).orElseThrow();
            return room.with(room.polls().with(open.with(delegation, ballot)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.progress(poll), BoardKey.ballot(poll, delegation));
        }

        /** A second ballot leaves the count as it is: nobody's board may tell that a delegation changed its mind. */
        @Override
        public Set<BoardKey> touches(RoomState before) {
            boolean first =
                    !before.polls().findOpen(poll).orElseThrow().ballots().containsKey(delegation);
            return first ? touches() : Set.of(BoardKey.ballot(poll, delegation));
        }
    }
}
