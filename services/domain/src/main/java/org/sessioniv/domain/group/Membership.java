package org.sessioniv.domain.group;

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
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;

/**
 * A delegation joins a working group, or leaves it.
 *
 * <p>Who: any member of the delegation. When: the working group exists. Effect: its members speak, vote and write
 * there, or no longer do; whoever leaves gives back a place that was given there. A delegation may join several groups;
 * nobody joins or leaves the plenary.
 */
public final class Membership {
    private Membership() {}

    public record Join(RoomId room) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            Optional<Groups.Entry> group = groupOf(state, room);
            if (group.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_GROUP, "There is no such working group.");
            }
            DelegationId delegation = occasion.by().delegation().orElseThrow();
            return group.get().isMember(delegation)
                    ? Decision.refuse(Code.ALREADY_MEMBER, "Your delegation is in this working group already.")
                    : Decision.accept(new Joined(room, delegation));
        }
    }

    public record Leave(RoomId room) implements RoomCommand {
        @Override
        public Permission permission() {
            return Permission.inMeeting(Authority.MEMBER);
        }

        @Override
        public Decision decide(RoomState state, Occasion occasion) {
            Optional<Groups.Entry> group = groupOf(state, room);
            if (group.isEmpty()) {
                return Decision.refuse(Code.NO_SUCH_GROUP, "There is no such working group.");
            }
            DelegationId delegation = occasion.by().delegation().orElseThrow();
            return group.get().isMember(delegation)
                    ? Decision.accept(new Left(room, delegation))
                    : Decision.refuse(Code.NOT_MEMBER, "Your delegation is not in this working group.");
        }
    }

    public record Joined(RoomId room, DelegationId delegation) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            Groups.Entry group = state.groups().find(room).orElseThrow();
            return state.with(state.groups().with(group.with(group.joined().plus(delegation))));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOMS);
        }
    }

    public record Left(RoomId room, DelegationId delegation) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState state) {
            return state.with(state.groups().left(room, delegation));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ROOMS, BoardKey.place(delegation), BoardKey.PLACES);
        }

        @Override
        public Set<BoardKey> touches(RoomState before) {
            boolean placed = before.groups()
                    .givenPlaces()
                    .filter(given -> given.places().containsKey(delegation))
                    .isPresent();
            return placed ? touches() : Set.of(BoardKey.ROOMS);
        }
    }

    private static Optional<Groups.Entry> groupOf(RoomState state, RoomId room) {
        return state.groups().find(room).filter(entry -> entry.kind() == RoomKind.WORKING_GROUP);
    }
}
