package org.sessioniv.domain.topic;

import java.time.Instant;
import java.util.Optional;
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
 * A draft becomes a proposal.
 *
 * <p>Who: any member of the delegation whose draft it is. When: the words are still those that the member saw, and the
 * delegation may propose; what was returned may come again after the deadline. Effect: the topic stands in the list, a
 * returned one at its old place; whoever stood behind other words of it is asked again.
 */
public final class SubmitTopic {
    private SubmitTopic() {}

    public record Submit(TopicId topic, int seen) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            boolean again = room.topics().find(topic).isPresent();
            return TopicChecks.ofDraft(
                    room,
                    topic,
                    seen,
                    occasion,
                    draft -> TopicChecks.proposing(room, occasion, again)
                            .orElseGet(() -> Decision.accept(new Submitted(
                                    topic, draft.of(), occasion.by().who(), occasion.at()))));
        }
    }

    public record Submitted(TopicId topic, DelegationId of, ParticipantId by, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Topics topics = room.topics();
            Draft draft = topics.draft(topic, Optional.of(of)).orElseThrow();
            Topic now = topics.find(topic)
                    .map(returned -> returned.again(draft))
                    .orElseGet(() -> Topic.proposed(
                            topic, topics.nextOrder(), draft.wording(), Optional.of(of), draft.revision()));
            return room.with(topics.with(now).withoutDraft(topic));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic), BoardKey.draft(topic, of));
        }
    }
}
