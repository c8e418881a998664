package org.sessioniv.domain.roster;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Who belongs to the meeting: delegations, seats (of delegations and of staff), those who wait in the lobby, and which
 * seat came of each entry of the lobby that was admitted.
 */
public record Roster(
        PMap<DelegationId, Delegation> delegations,
        PMap<ParticipantId, Participant> participants,
        PMap<LobbyEntryId, Waiting> lobby,
        PMap<LobbyEntryId, ParticipantId> admitted) {
    public static final Roster EMPTY =
            new Roster(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** Seats of one meeting, staff included. */
    public static final int MAX_SEATS = 10_000;

    /** People who may wait in the lobby at once. */
    public static final int MAX_WAITING = 500;

    /** Somebody in the lobby, the delegation that they say they belong to, and since when. */
    public record Waiting(LobbyEntryId entry, DelegationId delegation, Instant since) {}

    public Optional<Delegation> delegation(DelegationId id) {
        return Optional.ofNullable(delegations.get(id));
    }

    public Optional<Participant> participant(ParticipantId id) {
        return Optional.ofNullable(participants.get(id));
    }

    /**
     * The seat that whoever waited under this entry was given; empty while they wait and when they were turned away.
     */
    public Optional<ParticipantId> seatOf(LobbyEntryId entry) {
        return Optional.ofNullable(admitted.get(entry));
    }

    public boolean isFull() {
        return participants.size() >= MAX_SEATS;
    }

    /** The delegations that hold a vote. */
    public Set<DelegationId> voters() {
        return delegations.values().stream()
                .filter(Delegation::votes)
                .map(Delegation::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The seats of a delegation, its head first, then by label, the tenth behind the ninth. */
    public List<Participant> seatsOf(DelegationId delegation) {
        return participants.values().stream()
                .filter(seat -> seat.delegation().filter(delegation::equals).isPresent())
                .sorted(Comparator.comparing(Participant::head)
                        .reversed()
                        .thenComparing(seat -> seat.label().length())
                        .thenComparing(Participant::label))
                .toList();
    }

    /** The seats of nobody's delegation: moderators, rapporteurs, projectors, by label. */
    public List<Participant> staff() {
        return participants.values().stream()
                .filter(seat ->
                        seat.delegation().isEmpty() || !seat.appointments().isEmpty())
                .sorted(Comparator.comparing(Participant::label)
                        .thenComparing(seat -> seat.id().value()))
                .toList();
    }

    public Roster with(Delegation delegation) {
        return new Roster(delegations.plus(delegation.id(), delegation), participants, lobby, admitted);
    }

    public Roster with(Participant participant) {
        return new Roster(delegations, participants.plus(participant.id(), participant), lobby, admitted);
    }

    public Roster with(Waiting waiting) {
        return new Roster(delegations, participants, lobby.plus(waiting.entry(), waiting), admitted);
    }

    public Roster without(LobbyEntryId entry) {
        return new Roster(delegations, participants, lobby.minus(entry), admitted);
    }

    /** Without that seat; whoever came by the lobby to it has none. */
    Roster without(ParticipantId seat) {
        PMap<LobbyEntryId, ParticipantId> others = admitted;
        for (Map.Entry<LobbyEntryId, ParticipantId> entry : admitted.entrySet()) {
            if (entry.getValue().equals(seat)) {
                others = others.minus(entry.getKey());
            }
        }
        return new Roster(delegations, participants.minus(seat), lobby, others);
    }

    Roster admitted(LobbyEntryId entry, ParticipantId seat) {
        return new Roster(delegations, participants, lobby.minus(entry), admitted.plus(entry, seat));
    }
}
