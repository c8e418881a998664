package org.sessioniv.domain.poll;

import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;

/**
 * A poll is closed by the clock.
 *
 * <p>Who: the program, wherever the room runs. When: the closing time of an open poll has come, or came while the
 * room ran nowhere. Effect: the poll is closed, at its closing time and not at the later instant at which that is
 * noted. Nothing happens where it is closed already, or not due yet.
 */
public final class CloseOnTime {
    private CloseOnTime() {}

    public record Elapse(PollId poll) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.polls()
                    .findOpen(poll)
                    .filter(open -> open.terms().isOverAt(occasion.at()))
                    .map(open -> Decision.accept(ClosePoll.Closed.of(open, occasion.at())))
                    .orElseGet(Decision::accept);
        }
    }
}
