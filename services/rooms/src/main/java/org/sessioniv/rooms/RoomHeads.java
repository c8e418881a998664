package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Version;

/**
 * How far the rooms have told that a gateway watches at one host: said twice a second to whoever may have lost
 * something. Who is behind asks for what is missing ({@link RoomMessage.Follow}); a room that nobody tells of has
 * moved.
 */
public record RoomHeads(NodeId node, List<RoomHead> rooms) implements RoomNews {
    /** The version of the newest change of the room's boards, and the revision of its note. */
    public record RoomHead(RoomId room, Version version, long revision) {}

    @Override
    public Future<Void> tell(Reader reader) {
        reader.heads(this);
        return Future.succeededFuture();
    }
}
