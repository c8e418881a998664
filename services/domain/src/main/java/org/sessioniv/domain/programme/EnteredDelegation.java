package org.sessioniv.domain.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.roster.ParticipantId;

/** A delegation with its seats, as a meeting's file tells it: its events, in order. */
final class EnteredDelegation {
    private EnteredDelegation() {}

    static List<RoomEvent> events(PrepareMeeting.DelegationEntry entry) {
        Delegation delegation = entry.delegation();
        List<RoomEvent> events = new ArrayList<>();
        events.add(new PrepareMeeting.DelegationEntered(delegation));
        for (int number = 1; number <= entry.seats(); number++) {
            String label = delegation.shortName() + " " + number;
            events.add(new AddSeat.Added(seat(delegation, number), delegation.id(), label, number == 1));
        }
        int number = 1;
        for (Capacity capacity : entry.capacities()) {
            ParticipantId seat = seat(delegation, number);
            events.addAll(NameCapacity.events(seat, number == 1, delegation.id(), Optional.of(capacity)));
            number++;
        }
        return events;
    }

    private static ParticipantId seat(Delegation delegation, int number) {
        return new ParticipantId(delegation.id().value() + "-" + number);
    }
}
