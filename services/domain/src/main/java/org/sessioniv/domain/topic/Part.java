package org.sessioniv.domain.topic;

/** A topic that is made of others, as the organiser wrote it. */
public record Part(TopicId topic, Wording words) {}
