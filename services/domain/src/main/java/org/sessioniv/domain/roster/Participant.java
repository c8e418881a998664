package org.sessioniv.domain.roster;

import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * A seat of the meeting. A seat of a delegation has {@code delegation}; a seat of staff has appointments instead. The
 * label ("Georgia 1") names the seat, not the person. {@code head} marks the head of the delegation.
 */
public record Participant(
        ParticipantId id,
        String label,
        Optional<DelegationId> delegation,
        boolean head,
        PSet<Appointment> appointments) {

    public static Participant member(ParticipantId id, String label, DelegationId delegation, boolean head) {
        return new Participant(id, label, Optional.of(delegation), head, HashTreePSet.empty());
    }

    public static Participant staff(ParticipantId id, String label) {
        return new Participant(id, label, Optional.empty(), false, HashTreePSet.empty());
    }

    public Participant called(String value) {
        return new Participant(id, value, delegation, head, appointments);
    }

    Participant heading(boolean value) {
        return new Participant(id, label, delegation, value, appointments);
    }

    public Participant with(Appointment appointment) {
        return new Participant(id, label, delegation, head, appointments.plus(appointment));
    }

    public Participant without(Appointment appointment) {
        return new Participant(id, label, delegation, head, appointments.minus(appointment));
    }
}
