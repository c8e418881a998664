package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/** A delegation's own ballot, and which of its seats cast it. Only the members of that delegation see it. */
public record BallotDocument(List<String> choices, String by, long castAt) implements BoardDocument {
    public static Optional<BallotDocument> of(RoomState room, PollId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.polls()
                .find(id)
                .flatMap(poll -> Optional.ofNullable(poll.ballots().get(owner.delegation())))
                .map(ballot -> new BallotDocument(
                        ballot.choices(), ballot.by(), ballot.castAt().toEpochMilli()));
    }
}
