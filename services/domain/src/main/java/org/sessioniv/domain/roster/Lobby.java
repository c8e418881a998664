package org.sessioniv.domain.roster;

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
 * Whoever waits in the lobby ({@link Knocking}) is admitted to a delegation, or turned away.
 *
 * <p>Who: a moderator or the organiser. When: somebody waits under that entry. Effect: admitted means a new seat of
 * that delegation. One guest has one seat: who seems to have one of that delegation already, by the name that they came
 * with, is admitted only by whoever says of which seats this is another person; else the seat is moved to them
 * ({@link MoveSeat}).
 */
public final class Lobby {
    private Lobby() {}

    /** {@code besides} names the seats of which the giver has seen that somebody else sits there. */
    public record Admit(LobbyEntryId entry, DelegationId delegation, Optional<List<ParticipantId>> besides)
            implements RoomCommand {
        public Admit {
            besides = besides.map(List::copyOf);
        }

        public Admit(LobbyEntryId entry, DelegationId delegation) {
            this(entry, delegation, Optional.empty());
        }

        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            Roster.Waiting waiting = room.roster().lobby().get(entry);
            if (waiting == null) {
                return noSuchEntry();
            }
            if (isSeated(room.roster(), waiting)) {
                return Decision.refuse(
                        Code.ALREADY_SEATED, "Somebody of this name has a seat of this delegation already.");
            }
            ParticipantId seat = new ParticipantId(occasion.freshId("seat"));
            return AddSeat.seatFor(room.roster(), delegation, seat)
                    .read(
                            accepted -> Decision.accept(accepted.events().get(0), new Admitted(entry, seat)),
                            refused -> refused);
        }

        private boolean isSeated(Roster roster, Roster.Waiting waiting) {
            List<ParticipantId> others = besides.orElse(List.of());
            return roster.seatsLike(waiting).stream()
                    .filter(seat -> seat.delegation().equals(Optional.of(delegation)))
                    .anyMatch(seat -> !others.contains(seat.id()));
        }
    }

    public record TurnAway(LobbyEntryId entry) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            return room.roster().lobby().containsKey(entry) ? Decision.accept(new TurnedAway(entry)) : noSuchEntry();
        }
    }

    static Decision noSuchEntry() {
        return Decision.refuse(Code.NO_SUCH_ENTRY, "Nobody waits under this entry any more.");
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
