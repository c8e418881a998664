package org.sessioniv.domain.screen;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;

/**
 * A moderator takes a picture to the projector.
 *
 * <p>Who: a moderator of the room. When: at any time; a poll or a result names its poll, of this room or of the
 * meeting's. Effect: the room's projector shows it until the next. A result that is not published shows no counts,
 * because the poll's own document has none.
 */
public final class ShowOnScreen {
    private ShowOnScreen() {}

    public record Show(Screen.View view, Optional<RoomId> room, Optional<PollId> poll) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inSitting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            if (view.needsPoll() && !namesPoll(state)) {
                return Decision.refuse(Code.NO_SUCH_POLL, "Name a poll of this room or of the meeting.");
            }
            Screen now = state.screen();
            boolean same =
                    now.view() == view && (!view.needsPoll() || now.poll().equals(poll));
            return same
                    ? Decision.refuse(Code.NO_EFFECT, "The projector shows this already.")
                    : Decision.accept(shown(occasion.at()));
        }

        private Shown shown(Instant at) {
            return view.needsPoll()
                    ? new Shown(view, room, poll, at)
                    : new Shown(view, Optional.empty(), Optional.empty(), at);
        }

        /** This room's own polls are checked; those of the meeting's room are known only there. */
        private boolean namesPoll(RoomState state) {
            if (poll.isEmpty() || room.isEmpty()) {
                return false;
            }
            return room.get().equals(state.id().meeting())
                    || (room.get().equals(state.id())
                            && state.polls().find(poll.get()).isPresent());
        }
    }

    public record Shown(Screen.View view, Optional<RoomId> room, Optional<PollId> poll, Instant at)
            implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(new Screen(view, room, poll, at));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.SCREEN);
        }
    }
}
