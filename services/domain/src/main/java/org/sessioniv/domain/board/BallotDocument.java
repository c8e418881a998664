package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/** A delegation's own ballot: what it chose. Only the members of that delegation see it. */
public record BallotDocument(Ballot ballot) implements BoardDocument {
    public static Optional<BallotDocument> of(RoomState room, PollId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.polls()
                .find(id)
                .flatMap(poll -> poll.box().of(owner.delegation()))
                .map(BallotDocument::new);
    }
}
