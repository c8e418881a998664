package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.poll.Again;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;

/**
 * That one's delegation may vote in an open poll. Only the members of that delegation see it.
 *
 * @param begun how its ballot begins, where the poll asks again what an annulled one asked and it had voted there
 */
public record BallotPaperDocument(boolean entitled, Optional<Begun> begun) implements BoardDocument {
    /**
     * What it chose in the annulled poll, as this one would have it.
     *
     * @param poll the number of the poll in which it was chosen
     * @param ballot it; none where it makes no valid ballot in this poll
     */
    public record Begun(int poll, Optional<Ballot> ballot) {}

    public static Optional<BallotPaperDocument> of(RoomState room, PollId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.polls()
                .findOpen(id)
                .filter(poll -> poll.terms().electorate().entitles(owner.delegation()))
                .map(poll -> new BallotPaperDocument(
                        true,
                        new Again(room.polls(), room.topics())
                                .ballotOf(owner.delegation(), poll.terms())
                                .map(begun -> new Begun(begun.number(), begun.ballot()))));
    }
}
