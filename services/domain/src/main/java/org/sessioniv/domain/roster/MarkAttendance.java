package org.sessioniv.domain.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;

/**
 * It is said of delegations that they attend, or that they do not.
 *
 * <p>Who: the organiser in the meeting's room, a moderator elsewhere. When: at any time, for delegations with a vote
 * that belong to the room; of one of them at least something else was said before, or nothing. Effect: all see who
 * attends, who said so and when. From the next command on, polls whose terms ask for it take ballots of those alone
 * that attend; what was cast before stands. A poll whose closing time has come is closed first, as things were.
 */
public final class MarkAttendance {
    private MarkAttendance() {}

    public record Mark(List<DelegationId> delegations, boolean present) implements RoomCommand {
        public Mark {
            delegations = List.copyOf(delegations);
        }

        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.MODERATOR);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            boolean ofMeeting =
                    room.kind().filter(kind -> kind == RoomKind.MEETING).isPresent();
            if (ofMeeting && !occasion.by().is(Role.ORGANISER)) {
                return Decision.refuse(Code.NOT_ALLOWED, "The organiser says who attends the meeting.");
            }
            if (!occasion.voters().containsAll(delegations)) {
                return Decision.refuse(Code.NO_SUCH_DELEGATION, "Not all of these have a vote in this room.");
            }
            Set<DelegationId> others = delegations.stream()
                    .filter(delegation -> !room.attendance().says(delegation, present))
                    .collect(Collectors.toSet());
            if (others.isEmpty()) {
                return Decision.refuse(Code.NO_EFFECT, "This is said of all of these already.");
            }
            List<RoomEvent> events = new ArrayList<>(room.pollsOver(occasion.at()));
            events.add(new Marked(others, present, occasion.by().label(), occasion.at()));
            return Decision.accept(events);
        }
    }

    public record Marked(Set<DelegationId> delegations, boolean present, String by, Instant at) implements RoomEvent {
        public Marked {
            delegations = Collections.unmodifiableSortedSet(new TreeSet<>(delegations));
        }

        @Override
        public RoomState applyTo(RoomState room) {
            Attendance now = room.attendance();
            for (DelegationId delegation : delegations) {
                now = now.with(delegation, new Attendance.Mark(present, by, at));
            }
            return room.with(now);
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.ATTENDANCE);
        }
    }
}
