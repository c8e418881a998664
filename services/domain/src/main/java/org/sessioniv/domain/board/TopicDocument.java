package org.sessioniv.domain.board;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomState;
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
 * @param lineage where it comes from and what came of it, where topics were merged or split
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
        Optional<String> returned,
        Optional<Lineage> lineage)
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

    /**
     * Where a topic comes from and what came of it.
     *
     * @param from the topics that it was made of
     * @param into the topics that were made of it
     * @param authors the delegations that proposed what it was made of
     * @param missing the delegations whose consent to its words is missing; those that are asked have not answered yet
     * @param waiver that it goes forward nevertheless
     */
    public record Lineage(
            List<String> from, List<String> into, List<String> authors, List<String> missing, Optional<Waiver> waiver) {
        public Lineage {
            from = List.copyOf(from);
            into = List.copyOf(into);
            authors = List.copyOf(authors);
            missing = List.copyOf(missing);
        }

        static Optional<Lineage> of(Topic topic) {
            org.sessioniv.domain.topic.Lineage known = topic.lineage();
            return known.from().isEmpty() && known.into().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Lineage(
                            ids(known.from()),
                            ids(known.into()),
                            ids(known.authors()),
                            ids(topic.consentMissing()),
                            known.waiver().map(Waiver::of)));
        }
    }

    /** Why it goes forward, and whose consent was missing then. */
    public record Waiver(String reason, List<String> without) {
        public Waiver {
            without = List.copyOf(without);
        }

        static Waiver of(org.sessioniv.domain.topic.Lineage.Waiver waiver) {
            return new Waiver(waiver.reason(), ids(waiver.without()));
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
                        topic.returned(),
                        Lineage.of(topic)));
    }

    private static List<String> ids(List<? extends Id> named) {
        return named.stream().map(Id::value).toList();
    }
}
