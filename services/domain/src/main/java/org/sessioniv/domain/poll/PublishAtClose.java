package org.sessioniv.domain.poll;

import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;

/**
 * The result of a poll is published since the poll is closed.
 *
 * <p>Who: the program, wherever the room runs. When: the poll is closed, by hand or by the clock, and its terms say
 * that its result is seen then ({@link Results}). Effect: the result is published, at the instant of the closing and
 * not at the later one at which it is counted. Nothing happens where it is published already, or the terms leave that
 * to somebody.
 */
public final class PublishAtClose {
    private PublishAtClose() {}

    public record Follow(PollId poll) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.polls()
                    .findClosed(poll)
                    .filter(Poll.Closed::publishesItself)
                    .map(closed -> Decision.accept(PublishPoll.Published.of(closed, occasion)))
                    .orElseGet(Decision::accept);
        }
    }
}
