package org.sessioniv.domain.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Roster;

/** Who waits in the lobby, the longest waiting first; names are not on any board. Only staff sees it. */
public record LobbyDocument(List<Entry> waiting) implements BoardDocument {
    /** One who waits, the delegation that they named, and the seats that they seem to have already. */
    public record Entry(String entry, String delegation, long sinceAt, List<String> like) {}

    public static Optional<LobbyDocument> of(RoomState room, Audience audience) {
        if (audience != Audience.Group.STAFF) {
            return Optional.empty();
        }
        return Optional.of(new LobbyDocument(room.roster().lobby().values().stream()
                .sorted(Comparator.comparing(Roster.Waiting::since)
                        .thenComparing(waiting -> waiting.entry().value()))
                .map(waiting -> new Entry(
                        waiting.entry().value(),
                        waiting.delegation().value(),
                        waiting.since().toEpochMilli(),
                        room.roster().seatsLike(waiting).stream()
                                .map(seat -> seat.id().value())
                                .toList()))
                .toList()));
    }
}
