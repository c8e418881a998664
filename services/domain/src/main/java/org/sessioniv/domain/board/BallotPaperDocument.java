package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/** That one's delegation may vote in an open poll. Only the members of that delegation see it. */
public record BallotPaperDocument(boolean entitled) implements BoardDocument {
    public static Optional<BallotPaperDocument> of(RoomState room, PollId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.polls()
                .findOpen(id)
                .filter(poll -> poll.terms().electorate().entitles(owner.delegation()))
                .map(poll -> new BallotPaperDocument(true));
    }
}
