package org.sessioniv.domain.topic;

import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Something that the practical session could work on: a title, why it matters, the question to answer, the delegation
 * that proposed it (none: the secretariat), and how far it came. {@code order} is the order of proposal, from 1.
 */
public record Topic(
        TopicId id, int order, String title, String why, String question, Optional<DelegationId> by, Stage stage) {
    /** How far a topic came. */
    public enum Stage {
        PROPOSED,
        WITHDRAWN,
        SELECTED;

        /** As sent: {@code proposed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The words of a topic, as a working group keeps them. */
    public record Words(String id, String title, String why, String question) {}

    public Topic with(Stage value) {
        return new Topic(id, order, title, why, question, by, value);
    }

    /** What a working group on this topic has before its eyes. */
    public Words words() {
        return new Words(id.value(), title, why, question);
    }
}
