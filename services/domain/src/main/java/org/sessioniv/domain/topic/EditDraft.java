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
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A member of the delegation writes other words into its draft.
 *
 * <p>Who: any member of the delegation whose draft it is; to all others there is none. When: the words are still those
 * that the member saw. Effect: the draft says this now, and which seat wrote it.
 */
public final class EditDraft {
    private EditDraft() {}

    public record Edit(TopicId topic, int seen, Wording words) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return TopicChecks.ofDraft(room, topic, seen, occasion, draft -> {
                Optional<Rejection> fault = words.fault();
                if (fault.isPresent()) {
                    return Decision.refuse(fault.get());
                }
                return draft.wording().equals(words.kept())
                        ? Decision.accept()
                        : Decision.accept(new Edited(
                                topic, draft.of(), words.kept(), occasion.by().who(), occasion.at()));
            });
        }
    }

    public record Edited(TopicId topic, DelegationId of, Wording words, ParticipantId by, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Draft draft = room.topics().draft(topic, Optional.of(of)).orElseThrow();
            return room.with(room.topics().with(draft.with(words, by)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.draft(topic, of));
        }
    }
}
