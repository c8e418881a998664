package org.sessioniv.domain.topic;

import java.util.Optional;
import org.sessioniv.domain.room.BoardDocument;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;

/** A topic with its words and who proposed it. All see it. */
public record TopicDocument(
        String id, int order, String title, String why, String question, Optional<String> by, String state)
        implements BoardDocument {
    /** The words of a topic, as a working group keeps them. */
    public record Words(String id, String title, String why, String question) {}

    public static Optional<TopicDocument> of(RoomState room, TopicId id) {
        return room.topics()
                .find(id)
                .map(topic -> new TopicDocument(
                        id.value(),
                        topic.order(),
                        topic.title(),
                        topic.why(),
                        topic.question(),
                        topic.by().map(Id::value),
                        topic.stage().word()));
    }
}
