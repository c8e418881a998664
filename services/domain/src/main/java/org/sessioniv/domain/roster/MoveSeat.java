package org.sessioniv.domain.roster;

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

/**
 * A seat is moved to the device of somebody who waits in the lobby: they have it already, or take it over.
 *
 * <p>Who: a moderator or the organiser; the organiser alone for a seat that holds a role of staff. When: somebody waits
 * under that entry, and the seat is a delegation's. Effect: whoever waits has that seat, with its votes, its place on
 * lists and all that was said from it. Older sign-ins of the seat end as soon as the device takes it, and the link of
 * its card with them.
 */
public final class MoveSeat {
    private MoveSeat() {}

    public record Move(LobbyEntryId entry, ParticipantId participant) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            return state.roster().lobby().containsKey(entry)
                    ? OneSeat.decide(state, participant, seat -> decide(seat, occasion))
                    : Lobby.noSuchEntry();
        }

        private Decision decide(Participant seat, Occasion occasion) {
            boolean plain = seat.appointments().isEmpty();
            if (!plain && !occasion.by().is(Role.ORGANISER)) {
                return Decision.refuse(Code.NOT_ALLOWED, "Only the organiser moves a seat that holds a role.");
            }
            return seat.delegation().isPresent()
                    ? Decision.accept(new Moved(entry, participant))
                    : Decision.refuse(Code.NO_SUCH_DELEGATION, "This seat is of no delegation.");
        }
    }

    public record Moved(LobbyEntryId entry, ParticipantId participant) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.roster().moved(entry, participant));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.LOBBY);
        }
    }
}
