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
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A topic is proposed for the practical session.
 *
 * <p>Who: any member of a delegation, in its name; the organiser, in the secretariat's. When: at any time; a poll that
 * is open already does not take it in. Effect: the topic stands in the list with the delegation that proposed it.
 */
public final class ProposeTopic {
    /** Characters of a title and of a question. */
    public static final int MAX_LINE = 200;

    /** Characters of the reason why the topic matters. */
    public static final int MAX_WHY = 1000;

    private ProposeTopic() {}

    public record Propose(String title, String why, String question) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER_OR_ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Written line = Written.line(title);
            Written reason = Written.text(why);
            Written asked = Written.line(question);
            if (line.isBlank()) {
                return Decision.refuse(Code.TITLE_MISSING, "A topic needs a title.");
            }
            Optional<Rejection> fault =
                    line.fault(MAX_LINE).or(() -> asked.fault(MAX_LINE)).or(() -> reason.fault(MAX_WHY));
            if (fault.isPresent()) {
                return Decision.refuse(fault.get());
            }
            if (room.topics().byId().size() >= Topics.MAX) {
                return Decision.refuse(Code.TOO_MANY_TOPICS, "A meeting has at most " + Topics.MAX + " topics.");
            }
            return Decision.accept(new Proposed(
                    new TopicId(occasion.freshId("topic")),
                    line.words(),
                    reason.words(),
                    asked.words(),
                    occasion.by().delegation(),
                    occasion.at()));
        }
    }

    public record Proposed(
            TopicId topic, String title, String why, String question, Optional<DelegationId> by, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            int order = room.topics().byId().size() + 1;
            Topic proposed = new Topic(topic, order, title, why, question, by, Topic.Stage.PROPOSED);
            return room.with(room.topics().with(proposed));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
