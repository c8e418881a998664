package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import org.sessioniv.domain.room.RoomId;

/**
 * Where somebody's cursor stands in a room's note, or that it is gone: a ready-made frame for all who have joined the
 * note, but for the connection whose cursor it is.
 */
public record CursorShown(RoomId room, String connection, Buffer frame) implements Shown {
    @Override
    public Future<Void> tell(Reader reader) {
        reader.cursor(this);
        return Future.succeededFuture();
    }
}
