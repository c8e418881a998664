package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;

/**
 * That one's delegation has voted, by which of its seats it did so last, and when. Only the members of that delegation
 * see it; what was chosen is the ballot.
 *
 * @param votes how often it has voted: whoever votes for it says how many of its votes they saw
 * @param draftedBy the seat that wrote it, where it was a draft
 */
public record VoteDocument(String by, long castAt, int votes, Optional<String> draftedBy) implements BoardDocument {
    public static Optional<VoteDocument> of(RoomState room, PollId id, Audience audience) {
        if (!(audience instanceof Audience.OfDelegation owner)) {
            return Optional.empty();
        }
        return room.polls()
                .find(id)
                .flatMap(poll -> poll.votes().of(owner.delegation()))
                .map(vote -> new VoteDocument(
                        vote.by(),
                        vote.at().toEpochMilli(),
                        vote.turn(),
                        vote.draftedBy().map(Id::value)));
    }
}
