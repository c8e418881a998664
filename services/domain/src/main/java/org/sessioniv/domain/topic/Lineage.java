package org.sessioniv.domain.topic;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Where a topic comes from and what came of it, where the organiser merged or split topics.
 *
 * @param from the topics that it was made of; none where it was proposed
 * @param into the topics that were made of it; none as long as it was neither merged nor split
 * @param authors the delegations that proposed what it was made of, however long ago
 * @param asks the delegations whose consent to its words it needs: those authors, and whoever stood behind the old
 *     words
 * @param waiver that it goes forward without some of them
 */
public record Lineage(
        PVector<TopicId> from,
        PVector<TopicId> into,
        PVector<DelegationId> authors,
        PVector<DelegationId> asks,
        Optional<Waiver> waiver) {
    public static final Lineage NONE = new Lineage(
            TreePVector.empty(), TreePVector.empty(), TreePVector.empty(), TreePVector.empty(), Optional.empty());

    /** Why a topic goes forward, and whose consent was missing then. */
    public record Waiver(String reason, List<DelegationId> without) {
        public Waiver {
            without = List.copyOf(without);
        }
    }

    /** That of a topic which is made of these. */
    static Lineage of(Collection<Topic> old) {
        PVector<TopicId> ids = TreePVector.from(old.stream().map(Topic::id).toList());
        Set<DelegationId> authors = new LinkedHashSet<>();
        old.forEach(topic -> topic.authors().forEach(authors::add));
        Set<DelegationId> asks = new LinkedHashSet<>(authors);
        old.forEach(topic -> behind(topic).forEach(asks::add));
        return new Lineage(
                ids, TreePVector.empty(), TreePVector.from(authors), TreePVector.from(asks), Optional.empty());
    }

    private static Stream<DelegationId> behind(Topic topic) {
        return Stream.concat(topic.sponsors().standing().stream(), topic.sponsors().asked().stream());
    }

    Lineage into(Collection<TopicId> made) {
        return new Lineage(from, TreePVector.from(made), authors, asks, waiver);
    }

    Lineage with(Optional<Waiver> value) {
        return new Lineage(from, into, authors, asks, value);
    }
}
