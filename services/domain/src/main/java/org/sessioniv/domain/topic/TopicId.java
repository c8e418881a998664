package org.sessioniv.domain.topic;

import org.sessioniv.domain.room.Id;

/** One proposed topic. */
public record TopicId(String value) implements Id {
    public TopicId {
        Id.checked(value);
    }
}
