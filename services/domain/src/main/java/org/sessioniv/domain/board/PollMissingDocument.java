package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;

/**
 * The delegations that may vote in a poll and have not. Only organisers see it; where the terms let all know, all see
 * the same with the count of ballots. How a delegation votes is nowhere told.
 */
public record PollMissingDocument(List<String> delegations) implements BoardDocument {
    public static Optional<PollMissingDocument> of(RoomState room, PollId id) {
        return room.polls().find(id).map(PollMissingDocument::missing).map(PollMissingDocument::new);
    }

    static List<String> missing(Poll poll) {
        return poll.roll().missing().stream().map(Id::value).toList();
    }
}
