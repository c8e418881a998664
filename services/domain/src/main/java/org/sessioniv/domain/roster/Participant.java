package org.sessioniv.domain.roster;

import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * A seat of the meeting. A seat of a delegation has {@code delegation}; a seat of staff has appointments instead. The
 * label ("Georgia 1") names the seat, not the person. {@code head} marks the head of the delegation. {@code guest} is
 * who came to it by the lobby, {@code movedTo} the entry for whose device it was taken over last;
 * {@code capacity} what the organisers said that somebody sits there as.
 */
public record Participant(
        ParticipantId id,
        String label,
        Optional<DelegationId> delegation,
        boolean head,
        PSet<Appointment> appointments,
        Optional<GuestId> guest,
        Optional<LobbyEntryId> movedTo,
        Optional<Capacity> capacity) {

    public static Participant member(ParticipantId id, String label, DelegationId delegation, boolean head) {
        return new Participant(
                id,
                label,
                Optional.of(delegation),
                head,
                HashTreePSet.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Participant staff(ParticipantId id, String label) {
        return new Participant(
                id,
                label,
                Optional.empty(),
                false,
                HashTreePSet.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Participant called(String value) {
        return new Participant(id, value, delegation, head, appointments, guest, movedTo, capacity);
    }

    Participant heading(boolean value) {
        return new Participant(id, label, delegation, value, appointments, guest, movedTo, capacity);
    }

    /** With that guest on it; who is not known by a name leaves it as it is known. */
    Participant of(Optional<GuestId> value) {
        return new Participant(id, label, delegation, head, appointments, value.or(() -> guest), movedTo, capacity);
    }

    /** With what is said of it now: in which capacity somebody sits there, or nothing. */
    Participant in(Optional<Capacity> value) {
        return new Participant(id, label, delegation, head, appointments, guest, movedTo, value);
    }

    boolean is(Capacity value) {
        return capacity.filter(value::equals).isPresent();
    }

    Participant movedTo(LobbyEntryId entry) {
        return new Participant(id, label, delegation, head, appointments, guest, Optional.of(entry), capacity);
    }

    public Participant with(Appointment appointment) {
        return with(appointments.plus(appointment));
    }

    public Participant without(Appointment appointment) {
        return with(appointments.minus(appointment));
    }

    private Participant with(PSet<Appointment> value) {
        return new Participant(id, label, delegation, head, value, guest, movedTo, capacity);
    }
}
