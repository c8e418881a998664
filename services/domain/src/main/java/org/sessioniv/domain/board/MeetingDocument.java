package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.RoomState;

/**
 * The frame of the meeting, under the name that it has. All see it. Dates are ISO 8601 days; times are to be shown by
 * the clock of the zone.
 */
public record MeetingDocument(
        String id,
        String title,
        String place,
        String zone,
        String from,
        String to,
        List<Part> sessions,
        Optional<LookDocument> look)
        implements BoardDocument {
    /** One session of the programme. */
    public record Part(String id, String title, String subject, Optional<String> date) {}

    public static Optional<MeetingDocument> of(RoomState room) {
        return room.programme().map(programme -> {
            List<Part> parts = programme.sessions().stream()
                    .map(part -> new Part(
                            part.id(), part.title(), part.subject(), part.date().map(Object::toString)))
                    .toList();
            return new MeetingDocument(
                    room.id().value(),
                    room.look().nameOr(programme.title()),
                    programme.place(),
                    programme.zone(),
                    programme.from().toString(),
                    programme.to().toString(),
                    parts,
                    LookDocument.of(room));
        });
    }
}
