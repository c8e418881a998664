package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/**
 * A ballot that somebody of the delegation prepared and that nobody has cast, in a poll that is open. Its delegation
 * sees it; no board of others tells that there is one, and none is left when the poll is closed.
 *
 * @param id names this wording of it; whoever acts on it says which one they saw
 * @param by the seat that wrote it, which may have left the meeting since
 */
public record BallotDraftDocument(String id, Ballot ballot, String by, long draftedAt) implements BoardDocument {
    public static Optional<BallotDraftDocument> of(RoomState room, PollId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.polls()
                .findOpen(id)
                .flatMap(open -> open.drafts().of(owner.delegation()))
                .map(draft -> new BallotDraftDocument(
                        draft.id().value(),
                        draft.ballot(),
                        draft.by().value(),
                        draft.at().toEpochMilli()));
    }
}
