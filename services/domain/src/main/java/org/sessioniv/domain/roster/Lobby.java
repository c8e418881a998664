package org.sessioniv.domain.roster;

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
 * Somebody with the meeting's short code waits in the lobby until a moderator admits them to a delegation.
 *
 * <p>Who: knocking is done by the program for whoever typed the code; admitting and turning away by a moderator or
 * the organiser. When: at any time. Effect: admitted means a new seat of that delegation. The name that was typed is
 * personal and is kept outside the journal, under the entry's id.
 */
public final class Lobby {
    private Lobby() {}

    public record Knock(LobbyEntryId entry, DelegationId delegation) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (room.roster().delegation(delegation).isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_DELEGATION, "There is no such delegation in this meeting.");
            }
            if (room.roster().lobby().size() >= Roster.MAX_WAITING) {
                return Decision.refuse(Code.TOO_MANY_WAITING, "The lobby is full; please try again shortly.");
            }
            return Decision.accept(new Knocked(entry, delegation, occasion.at()));
        }
    }

    public record Admit(LobbyEntryId entry, DelegationId delegation) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (!room.roster().lobby().containsKey(entry)) {
                return Decision.refuse(Code.NO_SUCH_ENTRY, "Nobody waits under this entry any more.");
            }
            ParticipantId seat = new ParticipantId(occasion.freshId("seat"));
            return AddSeat.seatFor(room.roster(), delegation, seat)
                    .read(
                            accepted -> Decision.accept(accepted.events().get(0), new Admitted(entry, seat)),
                            refused -> refused);
        }
    }

    public record TurnAway(LobbyEntryId entry) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.roster().lobby().containsKey(entry)
                    ? Decision.accept(new TurnedAway(entry))
                    : Decision.refuse(Code.NO_SUCH_ENTRY, "Nobody waits under this entry any more.");
        }
    }

    public record Knocked(LobbyEntryId entry, DelegationId delegation, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.roster().with(new Roster.Waiting(entry, delegation, at)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.LOBBY);
        }
    }

    public record Admitted(LobbyEntryId entry, ParticipantId seat) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.roster().admitted(entry, seat));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.LOBBY);
        }
    }

    public record TurnedAway(LobbyEntryId entry) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.roster().without(entry));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.LOBBY);
        }
    }
}
