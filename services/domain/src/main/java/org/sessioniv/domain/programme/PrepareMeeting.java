package org.sessioniv.domain.programme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.room.Authority;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Permission;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.topic.Call;
import org.sessioniv.domain.topic.CallForTopics;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.domain.topic.TopicId;

/**
 * A meeting is entered as its organisers prepared it: frame, delegations with their seats, staff, first
 * topics and the terms on which more are proposed.
 *
 * <p>Who: the program, from a file that was checked as a whole. When: once, into an empty meeting. Effect: the
 * meeting stands, with a plenary; seats have no persons' names, only the delegation's short name and a number.
 */
public final class PrepareMeeting {
    private PrepareMeeting() {}

    /**
     * What the file says of a delegation, how many seats it has, and in which capacities somebody sits there, from
     * the first seat on; nothing is said of those behind.
     */
    public record DelegationEntry(Delegation delegation, int seats, List<Capacity> capacities) {
        public DelegationEntry {
            capacities = List.copyOf(capacities);
        }

        /** With nothing said of its seats. */
        public DelegationEntry(Delegation delegation, int seats) {
            this(delegation, seats, List.of());
        }
    }

    /** What the file says of a seat of staff: its id's last part, label and role in the whole meeting. */
    public record StaffEntry(String id, String label, Role role) {}

    /** What the file says of a topic. */
    public record TopicEntry(String id, String title, String why, String question) {}

    public record Prepare(
            Programme programme,
            List<DelegationEntry> delegations,
            List<StaffEntry> staff,
            List<TopicEntry> topics,
            Call call)
            implements RoomCommand {
        /** Topics are proposed without limit and deadline. */
        public Prepare(
                Programme programme,
                List<DelegationEntry> delegations,
                List<StaffEntry> staff,
                List<TopicEntry> topics) {
            this(programme, delegations, staff, topics, Call.FREE);
        }

        public Prepare {
            delegations = List.copyOf(delegations);
            staff = List.copyOf(staff);
            topics = List.copyOf(topics);
        }

        @Override
        public Permission permission() {
            return Permission.anywhere(Authority.SYSTEM);
        }

        @Override
        public Decision decide(RoomState room, Occasion occasion) {
            if (room.opening().isPresent()) {
                return Decision.refuse(Code.ROOM_OPENED, "This meeting has been entered already.");
            }
            List<RoomEvent> events = new ArrayList<>();
            events.add(new OpenRoom.Opened(RoomKind.MEETING, programme.title(), Optional.empty(), occasion.at()));
            events.add(new Prepared(programme, occasion.at()));
            delegations.forEach(entry -> events.addAll(EnteredDelegation.events(entry)));
            staff.forEach(entry -> enter(entry, events));
            for (TopicEntry topic : topics) {
                events.add(new ProposeTopic.Proposed(
                        new TopicId(topic.id()),
                        topic.title(),
                        topic.why(),
                        topic.question(),
                        Optional.empty(),
                        occasion.at()));
            }
            if (!call.equals(Call.FREE)) {
                events.add(new CallForTopics.Announced(call, occasion.at()));
            }
            return Decision.accept(events);
        }

        private static void enter(StaffEntry entry, List<RoomEvent> events) {
            ParticipantId seat = new ParticipantId(entry.id());
            events.add(new Appointing.StaffAdded(seat, entry.label()));
            events.add(new Appointing.Appointed(seat, entry.role(), Optional.empty()));
        }
    }

    public record Prepared(Programme programme, Instant at) implements RoomEvent {
        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(programme).with(Groups.withPlenary(room.id()));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.MEETING, BoardKey.ROOMS, BoardKey.STAFF, BoardKey.LOBBY);
        }
    }

    public record DelegationEntered(Delegation delegation) implements RoomEvent {

        @Override
        public RoomState applyTo(RoomState room) {
            return room.with(room.roster().with(delegation));
        }

        @Override
        public Set<BoardKey> touches() {
            return Set.of(BoardKey.delegation(delegation.id()));
        }
    }
}
