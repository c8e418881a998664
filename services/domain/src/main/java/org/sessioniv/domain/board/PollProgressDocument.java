package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomState;

/**
 * How many delegations have voted, of how many that may. All see it.
 *
 * @param missing which have not, where the terms of the poll let all know
 */
public record PollProgressDocument(int cast, int entitled, Optional<List<String>> missing) implements BoardDocument {
    public static Optional<PollProgressDocument> of(RoomState room, PollId id) {
        return room.polls()
                .find(id)
                .map(poll -> new PollProgressDocument(
                        poll.votes().count(),
                        poll.terms().electorate().size(),
                        Optional.of(poll)
                                .filter(one -> one.terms().electorate().allKnow())
                                .map(PollMissingDocument::missing)));
    }
}
