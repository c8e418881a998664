package org.sessioniv.domain.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Names;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.roster.Roster;

/**
 * A delegation and its seats. All see it: who sits where is public in the room.
 *
 * @param country the code of ISO 3166, by which a viewer's own language knows the name
 * @param names names that the organisers wrote, by language
 * @param region the part of the world that the organisers count it to
 */
public record DelegationDocument(
        String id,
        String name,
        String shortName,
        String kind,
        boolean votes,
        int order,
        List<Seat> seats,
        Optional<String> country,
        Optional<Map<String, String>> names,
        Optional<String> region)
        implements BoardDocument {
    /**
     * One seat of the delegation.
     *
     * @param capacity what somebody sits there as, where the organisers said so
     * @param mandate what the seat does about the delegation's ballots
     */
    public record Seat(String participant, String label, boolean head, Optional<String> capacity, String mandate) {
        static Seat of(Roster roster, Participant seat) {
            return new Seat(
                    seat.id().value(),
                    seat.label(),
                    seat.head(),
                    seat.capacity().map(Capacity::word),
                    roster.mandateOf(seat).word());
        }
    }

    public static Optional<DelegationDocument> of(RoomState room, DelegationId id) {
        return room.roster().delegation(id).map(delegation -> {
            List<Seat> seats = room.roster().seatsOf(id).stream()
                    .map(seat -> Seat.of(room.roster(), seat))
                    .toList();
            return new DelegationDocument(
                    id.value(),
                    delegation.name(),
                    delegation.shortName(),
                    delegation.kind().word(),
                    delegation.votes(),
                    delegation.order(),
                    seats,
                    delegation.names().country(),
                    byLanguage(delegation.names()),
                    delegation.region());
        });
    }

    /** The names by their language; absent where there are none. */
    public static Optional<Map<String, String>> byLanguage(Names names) {
        return Optional.of(names.own().stream().collect(Collectors.toMap(Names.In::language, Names.In::name)))
                .filter(found -> !found.isEmpty());
    }
}
