package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/** A topic with its words and who proposed it. All see it. */
public record TopicDocument(
        String id, int order, String title, String why, String question, Optional<String> by, String state)
        implements BoardDocument {
    /** The words of a topic, as a working group keeps them. */
    public record Words(String id, String title, String why, String question) {
        static Words of(Topic.Words words) {
            return new Words(words.id(), words.title(), words.why(), words.question());
        }
    }

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
