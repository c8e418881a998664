package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;

/**
 * What changed on the boards of a room, told once to each gateway that watches it. Documents are encoded once;
 * audiences with equal documents share one buffer. Whoever knows the boards as they were at {@code since}, or later,
 * has missed nothing: that is the version of the change that was told before this one.
 */
public record BoardChange(RoomId room, Version since, Lineage lineage, List<ForAudience> audiences)
        implements RoomNews {
    @Override
    public Future<Void> tell(Reader reader) {
        reader.board(this);
        return Future.succeededFuture();
    }

    public Version version() {
        return lineage.version();
    }

    /**
     * The documents of one audience: encoded JSON by key, absent when gone; {@code paced} names those that move fast.
     */
    public record ForAudience(Audience audience, Map<String, Optional<Buffer>> documents, Set<String> paced) {}
}
