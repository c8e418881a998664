package org.sessioniv.domain.room;

import java.util.Optional;
import org.sessioniv.domain.topic.Topic;

/** What a room is, from its first fact on. */
public record Opening(RoomKind kind, String title, Optional<Topic.Words> topic) {}
