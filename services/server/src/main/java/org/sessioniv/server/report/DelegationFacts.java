package org.sessioniv.server.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.reports.MeetingReport;

/** What the report tells of a delegation: its names, its kind, and in which capacities its seats are. */
final class DelegationFacts {
    private DelegationFacts() {}

    static MeetingReport.Delegation of(RoomState meeting, Delegation delegation, NamesIn names) {
        List<Participant> seats = meeting.roster().seatsOf(delegation.id());
        return new MeetingReport.Delegation(
                delegation.id().value(),
                names.name(delegation),
                names.shortName(delegation),
                delegation.kind().word(),
                delegation.votes(),
                seats.size(),
                Stream.of(Capacity.values())
                        .map(capacity -> new MeetingReport.InCapacity(told(capacity), count(seats, capacity)))
                        .filter(each -> each.seats() > 0)
                        .toList());
    }

    private static MeetingReport.Capacity told(Capacity capacity) {
        return switch (capacity) {
            case HEAD -> MeetingReport.Capacity.HEAD;
            case ALTERNATE -> MeetingReport.Capacity.ALTERNATE;
            case ADVISER -> MeetingReport.Capacity.ADVISER;
            case OBSERVER -> MeetingReport.Capacity.OBSERVER;
        };
    }

    private static int count(List<Participant> seats, Capacity capacity) {
        return (int) seats.stream()
                .filter(seat -> seat.capacity().equals(Optional.of(capacity)))
                .count();
    }
}
