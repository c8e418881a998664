package org.sessioniv.domain.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
 * Somebody with the meeting's short code asks to be let in.
 *
 * <p>Who: the program, for whoever typed the code. When: the lobby is not full. Effect: they wait until a moderator
 * admits them, moves a seat to them, or turns them away. The name that was typed is personal and is kept outside the
 * journal, under the entry's id; the journal knows who came under the same name, and which seats were called by it.
 */
public final class Knocking {
    private Knocking() {}

    public record Knock(LobbyEntryId entry, DelegationId delegation, Optional<GuestId> guest, List<ParticipantId> like)
            implements RoomCommand {
        public Knock {
            like = List.copyOf(like);
        }

        /** Of somebody of whom nothing else is known. */
        public Knock(LobbyEntryId entry, DelegationId delegation) {
            this(entry, delegation, Optional.empty(), List.of());
        }

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
            return Decision.accept(new Knocked(entry, delegation, occasion.at(), guest, like));
        }
    }

    public record Knocked(
            LobbyEntryId entry, DelegationId delegation, Instant at, Optional<GuestId> guest, List<ParticipantId> like)
            implements RoomEvent {
        public Knocked {
            like = List.copyOf(like);
        }

        /** Of somebody of whom nothing else is known. */
        public Knocked(LobbyEntryId entry, DelegationId delegation, Instant at) {
            this(entry, delegation, at, Optional.empty(), List.of());
        }

        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.roster().with(new Roster.Waiting(entry, delegation, at, guest, like)));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.LOBBY);
        }
    }
}
