package org.sessioniv.rooms;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.domain.room.Version;

/**
 * A viewer's board: all of it, or what changed since the place that the viewer has. Documents are encoded JSON by key;
 * an absent one is no longer there. {@code parted} says that the viewer came with a history that this room never had.
 */
public record BoardReply(boolean whole, boolean parted, Lineage lineage, Map<String, Optional<Buffer>> documents) {
    public Version version() {
        return lineage.version();
    }
}
