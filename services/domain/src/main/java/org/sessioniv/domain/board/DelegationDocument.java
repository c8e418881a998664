package org.sessioniv.domain.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Names;

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
    /** One seat of the delegation. */
    public record Seat(String participant, String label, boolean head) {}

    public static Optional<DelegationDocument> of(RoomState room, DelegationId id) {
        return room.roster().delegation(id).map(delegation -> {
            List<Seat> seats = room.roster().seatsOf(id).stream()
                    .map(seat -> new Seat(seat.id().value(), seat.label(), seat.head()))
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
