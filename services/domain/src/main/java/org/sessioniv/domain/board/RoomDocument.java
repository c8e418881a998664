package org.sessioniv.domain.board;

import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.session.Sitting;

/** What this room is and whether it sits. All see it. */
public record RoomDocument(String id, String kind, String title, Optional<TopicDocument.Words> topic, Session session)
        implements BoardDocument {
    /** Whether the room sits: {@code not-opened}, {@code open} or {@code closed}, and since when. */
    public record Session(String state, Optional<Long> sinceAt) {}

    static Optional<RoomDocument> of(RoomState room) {
        return room.opening()
                .filter(opening -> opening.kind() != RoomKind.MEETING)
                .map(opening -> {
                    Sitting sitting = room.sitting();
                    Session session =
                            new Session(sitting.word(), sitting.since().map(Instant::toEpochMilli));
                    return new RoomDocument(
                            room.id().value(),
                            opening.kind().word(),
                            opening.title(),
                            opening.topic().map(TopicDocument.Words::of),
                            session);
                });
    }
}
