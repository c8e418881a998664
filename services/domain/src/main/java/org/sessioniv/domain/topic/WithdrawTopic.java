package org.sessioniv.domain.topic;

import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;

/**
 * A proposed topic is taken off the list.
 *
 * <p>Who: a member of the delegation that proposed it; the organiser, any. When: it has not been selected and no open
 * poll offers it. Effect: it can no longer be chosen; its words stay in the record.
 */
public final class WithdrawTopic {
    private WithdrawTopic() {}

    public record Withdraw(TopicId topic) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER_OR_ORGANISER);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Optional<Topic> found =
                    room.topics().find(topic).filter(candidate -> candidate.stage() == Topic.Stage.PROPOSED);
            if (found.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_TOPIC, "There is no such proposed topic.");
            }
            if (!mayWithdraw(found.get(), occasion.by())) {
                return Decision.refuse(Code.NOT_ALLOWED, "Another delegation proposed this topic.");
            }
            if (room.offersInOpenPoll(topic.value())) {
                return Decision.refuse(Code.TOPIC_IN_POLL, "An open poll offers this topic; close it first.");
            }
            return Decision.accept(new Withdrawn(topic));
        }

        private static boolean mayWithdraw(Topic topic, Standing by) {
            return by.is(Role.ORGANISER)
                    || (topic.by().isPresent() && topic.by().equals(by.delegation()));
        }
    }

    public record Withdrawn(TopicId topic) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            Topic withdrawn = room.topics().find(topic).orElseThrow().with(Topic.Stage.WITHDRAWN);
            return room.with(room.topics().with(withdrawn));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
