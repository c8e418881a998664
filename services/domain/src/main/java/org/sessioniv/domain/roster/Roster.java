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

    /**
     * Somebody in the lobby, the delegation that they say they belong to, and since when. {@code guest} is who they are
     * by their name, {@code like} the seats that were called by it when they knocked.
     */
    public record Waiting(
            LobbyEntryId entry,
            DelegationId delegation,
            Instant since,
            Optional<GuestId> guest,
            List<ParticipantId> like) {
        public Waiting {
            like = List.copyOf(like);
        }

        private boolean looksLike(Participant seat) {
            return like.contains(seat.id()) || guest.isPresent() && seat.guest().equals(guest);
        }
    }

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

    /** The seats of delegations that whoever waits seems to have already, by the name that they came with. */
    public List<Participant> seatsLike(Waiting waiting) {
        return participants.values().stream()
                .filter(seat -> seat.delegation().isPresent() && waiting.looksLike(seat))
                .sorted(Comparator.comparing(seat -> seat.id().value()))
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

    /**
     * What that seat does about its delegation's ballots: where somebody speaks for the delegation only they cast them,
     * else every seat does but those who look on.
     */
    public Mandate mandateOf(Participant seat) {
        if (seat.is(Capacity.OBSERVER)) {
            return Mandate.READS;
        }
        boolean spokenFor = seat.delegation().filter(this::isSpokenFor).isPresent();
        boolean casts = !spokenFor || seat.capacity().filter(Capacity::speaks).isPresent();
        return casts ? Mandate.CASTS : Mandate.ADVISES;
    }

    private boolean isSpokenFor(DelegationId delegation) {
        return participants.values().stream()
                .filter(seat -> seat.delegation().equals(Optional.of(delegation)))
                .anyMatch(seat -> seat.capacity().filter(Capacity::speaks).isPresent());
    }

    /** Whether a delegation holds a vote and nobody can cast it. */
    boolean isMute(DelegationId delegation) {
        return voters().contains(delegation)
                && seatsOf(delegation).stream()
                        .noneMatch(seat -> mandateOf(seat).casts());
    }

    /** With nobody named the head of that delegation. */
    Roster withoutHead(DelegationId delegation) {
        Roster now = this;
        for (Participant seat : seatsOf(delegation)) {
            if (seat.is(Capacity.HEAD)) {
                now = now.with(seat.in(Optional.empty()));
            }
        }
        return now;
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
        return new Roster(delegations, participants.minus(seat), lobby, admittedWithout(seat));
    }

    private PMap<LobbyEntryId, ParticipantId> admittedWithout(ParticipantId seat) {
        PMap<LobbyEntryId, ParticipantId> others = admitted;
        for (Map.Entry<LobbyEntryId, ParticipantId> entry : admitted.entrySet()) {
            if (entry.getValue().equals(seat)) {
                others = others.minus(entry.getKey());
            }
        }
        return others;
    }

    /** Whoever waited under the entry sits on that seat; an entry of before keeps it too. */
    Roster admitted(LobbyEntryId entry, ParticipantId seat) {
        return new Roster(delegations, seated(entry, seat), lobby.minus(entry), admitted.plus(entry, seat));
    }

    /** Whoever waited under the entry takes that seat over; an entry of before has it no more. */
    Roster moved(LobbyEntryId entry, ParticipantId seat) {
        PMap<ParticipantId, Participant> seats = seated(entry, seat);
        Participant taken = Optional.ofNullable(seats.get(seat)).orElseThrow().movedTo(entry);
        return new Roster(
                delegations,
                seats.plus(seat, taken),
                lobby.minus(entry),
                admittedWithout(seat).plus(entry, seat));
    }

    private PMap<ParticipantId, Participant> seated(LobbyEntryId entry, ParticipantId seat) {
        Optional<GuestId> guest = Optional.ofNullable(lobby.get(entry)).flatMap(Waiting::guest);
        Participant known = participants.get(seat);
        return known == null ? participants : participants.plus(seat, known.of(guest));
    }
}
