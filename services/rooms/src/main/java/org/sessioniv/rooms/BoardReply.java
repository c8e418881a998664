package org.sessioniv.rooms;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.Version;

/**
 * A viewer's board: all of it, or what changed since the version that the viewer has. Documents are encoded JSON by
 * key; an absent one is no longer there.
 */
public record BoardReply(boolean whole, Version version, Map<String, Optional<Buffer>> documents) {}
