package org.sessioniv.domain.topic;

import java.time.Instant;
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
 * A delegation gives up a draft.
 *
 * <p>Who: any member of the delegation whose draft it is. When: the words are still those that the member saw. Effect:
 * there is no such draft any more; a topic that was returned stays returned.
 */
public final class DiscardDraft {
    private DiscardDraft() {}

    public record Discard(TopicId topic, int seen) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return TopicChecks.ofDraft(
                    room,
                    topic,
                    seen,
                    occasion,
                    draft -> Decision.accept(
                            new Discarded(topic, draft.of(), occasion.by().who(), occasion.at())));
        }
    }

    public record Discarded(TopicId topic, DelegationId of, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.topics().withoutDraft(topic));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.draft(topic, of));
        }
    }
}
