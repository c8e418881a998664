package org.sessioniv.domain.topic;

import java.time.Instant;
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

/**
 * A proposal comes on the shortlist, or is taken back from it.
 *
 * <p>Who: the organiser. When: it is proposed, its words are those that the organiser saw, and it waits for nobody's
 * consent; it is taken back as long as no open poll offers it. Effect: with a shortlist, the next poll offers what
 * stands on it and nothing else; the words of what stands on it stay as they are.
 */
public final class ShortlistTopic {
    private ShortlistTopic() {}

    public record Shortlist(TopicId topic, int seen) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return TopicChecks.inStage(room, topic, Topic.Stage.PROPOSED)
                    .map(known -> TopicChecks.seen(known.revision(), seen)
                            .or(() -> TopicChecks.consent(known))
                            .orElseGet(() -> Decision.accept(new Shortlisted(topic, occasion.at()))))
                    .orElseGet(TopicChecks::noSuchTopic);
        }
    }

    public record TakeOff(TopicId topic) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (TopicChecks.inStage(room, topic, Topic.Stage.SHORTLISTED).isEmpty()) {
                return Decision.refuse(Code.NOT_SHORTLISTED, "This topic is not on the shortlist.");
            }
            return TopicChecks.inOpenPoll(room, topic)
                    .orElseGet(() -> Decision.accept(new TakenOff(topic, occasion.at())));
        }
    }

    public record Shortlisted(TopicId topic, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return TopicChecks.moved(room, topic, Topic.Stage.SHORTLISTED);
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }

    public record TakenOff(TopicId topic, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return TopicChecks.moved(room, topic, Topic.Stage.PROPOSED);
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
