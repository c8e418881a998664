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
 * <p>Who: a member of the delegation that proposed it; the organiser, any. When: it is proposed or on the
 * shortlist, and no open poll offers it. Effect: it can no longer be chosen; its words stay in the record.
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
            Optional<Topic> found = room.topics().standing(topic);
            if (found.isEmpty()) {
                return TopicChecks.noSuchTopic();
            }
            if (!mayWithdraw(found.get(), occasion.by())) {
                return Decision.refuse(Code.NOT_ALLOWED, "Another delegation proposed this topic.");
            }
            return TopicChecks.inOpenPoll(room, topic).orElseGet(() -> Decision.accept(new Withdrawn(topic)));
        }

        private static boolean mayWithdraw(Topic topic, Standing by) {
            return by.is(Role.ORGANISER)
                    || (topic.by().isPresent() && topic.by().equals(by.delegation()));
        }
    }

    public record Withdrawn(TopicId topic) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return TopicChecks.moved(room, topic, Topic.Stage.WITHDRAWN);
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.topic(topic));
        }
    }
}
