package org.sessioniv.domain.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomState;

/**
 * Which delegations attend the sittings of this room, once anything was said of it. All see it, as all see the room.
 */
public record AttendanceDocument(List<Mark> marks) implements BoardDocument {
    /** One delegation of which it was said that it attends or does not, by which seat and when. */
    public record Mark(String delegation, boolean present, String by, long at) {}

    public static Optional<AttendanceDocument> of(RoomState room) {
        return Optional.of(room.attendance().marks().entrySet().stream()
                        .map(entry -> new Mark(
                                entry.getKey().value(),
                                entry.getValue().present(),
                                entry.getValue().by(),
                                entry.getValue().at().toEpochMilli()))
                        .sorted(Comparator.comparing(Mark::delegation))
                        .toList())
                .filter(marks -> !marks.isEmpty())
                .map(AttendanceDocument::new);
    }
}
