package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;

/**
 * A topic with its words, who proposed it and who stands behind it. All see it.
 *
 * @param language the language of its words, where its author named one
 * @param revision which of its wordings this is
 * @param sponsors delegations that stand behind these words, in the order in which they came
 * @param asked delegations that stood behind earlier words of it
 * @param returned why it was given back to its delegation, while it is
 */
public record TopicDocument(
        String id,
        int order,
        String title,
        String why,
        String question,
        Optional<String> language,
        Optional<String> by,
        String state,
        int revision,
        List<String> sponsors,
        List<String> asked,
        Optional<String> returned)
        implements BoardDocument {
    public TopicDocument {
        sponsors = List.copyOf(sponsors);
        asked = List.copyOf(asked);
    }

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
                        topic.wording().language(),
                        topic.by().map(Id::value),
                        topic.stage().word(),
                        topic.revision(),
                        ids(topic.sponsors().standing()),
                        ids(topic.sponsors().asked()),
                        topic.returned()));
    }

    private static List<String> ids(List<DelegationId> delegations) {
        return delegations.stream().map(Id::value).toList();
    }
}
