package org.sessioniv.domain.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The topics of the meeting. */
public record Topics(PMap<TopicId, Topic> byId) {
    public static final Topics EMPTY = new Topics(HashTreePMap.empty());

    /** Topics of one meeting, withdrawn ones included. */
    public static final int MAX = 200;

    public Optional<Topic> find(TopicId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Those that can still be chosen, in the order of their proposal. */
    public List<Topic> proposed() {
        return byId.values().stream()
                .filter(topic -> topic.stage() == Topic.Stage.PROPOSED)
                .sorted(Comparator.comparingInt(Topic::order))
                .toList();
    }

    public Topics with(Topic topic) {
        return new Topics(byId.plus(topic.id(), topic));
    }
}
