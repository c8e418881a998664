package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * A proposal is given back to the delegation that proposed it, with a reason.
 *
 * <p>Who: the organiser. When: a delegation proposed it, it can be chosen, and no open poll offers it. Effect: it can
 * no longer be chosen; all see that it was returned and why, since all saw it in the list. Its words become a draft of
 * the delegation, which writes them anew and submits them, or lets them be.
 */
public final class ReturnTopic {
    private ReturnTopic() {}

    /** Characters of a reason. */
    public static final int MAX_REASON = 500;

    public record Return(TopicId topic, String reason) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Topic> found = room.topics().standing(topic);
            if (found.isEmpty()) {
                return TopicChecks.noSuchTopic();
            }
            Optional<DelegationId> author = found.get().by();
            if (author.isEmpty()) {
                return Decision.refuse(Code.TOPIC_OF_SECRETARIAT, "The secretariat proposed it; withdraw it instead.");
            }
            Written why = Written.text(reason);
            if (why.isBlank()) {
                return Decision.refuse(Code.REASON_MISSING, "A topic is returned with a reason.");
            }
            return TopicChecks.inOpenPoll(room, topic)
                    .or(() -> why.fault(MAX_REASON).map(Decision::refuse))
                    .orElseGet(() -> Decision.accept(new Returned(
                            topic, author.get(), why.words(), occasion.by().who(), occasion.at())));
        }
    }

    public record Returned(TopicId topic, DelegationId to, String reason, ParticipantId by, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Topic known = room.topics().find(topic).orElseThrow();
            Draft draft =
                    new Draft(topic, to, known.wording(), known.revision() + 1, Optional.empty(), Optional.empty());
            return room.with(room.topics().with(known.returned(reason)).with(draft));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic), BoardKey.draft(topic, to));
        }
    }
}
