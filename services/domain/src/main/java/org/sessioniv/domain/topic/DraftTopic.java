package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A delegation begins to write a proposal, before anybody else is to know of it.
 *
 * <p>Who: any member of a delegation. When: at any time, as long as the delegation has not too many drafts. Effect: the
 * draft stands among those of the delegation, with the seat that began it; all other boards stay as they are.
 */
public final class DraftTopic {
    private DraftTopic() {}

    public record Begin(Wording words) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Rejection> fault = words.fault();
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            DelegationId own = occasion.by().delegation().orElseThrow();
            if (room.topics().draftsOf(own) >= Topics.MAX_DRAFTS) {
                return Decision.refuse(
                        Code.TOO_MANY_DRAFTS, "A delegation has at most " + Topics.MAX_DRAFTS + " drafts.");
            }
            TopicId draft = new TopicId(occasion.freshId("topic"));
            return Decision.accept(
                    new Begun(draft, own, words.kept(), occasion.by().who(), occasion.at()));
        }
    }

    public record Begun(TopicId topic, DelegationId of, Wording words, ParticipantId by, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.topics().with(new Draft(topic, of, words, 1, Optional.of(by), Optional.of(by))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.draft(topic, of));
        }
    }
}
