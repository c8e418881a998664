package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.topic.Topic;

/** The rooms of the meeting and the delegations that joined each; none are listed for the plenary. All see it. */
public record RoomsDocument(List<Entry> rooms) implements BoardDocument {
    /** One room. */
    public record Entry(String room, String kind, String title, Optional<String> topic, List<String> delegations) {}

    public static Optional<RoomsDocument> of(RoomState room) {
        return Optional.of(new RoomsDocument(room.groups().inOrder().stream()
                .map(entry -> new Entry(
                        entry.room().value(),
                        entry.kind().word(),
                        entry.title(),
                        entry.topic().map(Topic.Words::id),
                        entry.joined().stream().map(Id::value).sorted().toList()))
                .toList()));
    }
}
