package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.List;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * Whose seats are connected to a room at one node now, each once: all of them, so that whoever missed what was shown
 * before is right again. What is not repeated for a while is void. Gateways of that node itself know better.
 */
public record SeatsShown(RoomId room, NodeId node, List<ParticipantId> seats) implements Shown {
    public SeatsShown {
        seats = List.copyOf(seats);
    }

    @Override
    public Future<Void> tell(Reader reader) {
        reader.seats(this);
        return Future.succeededFuture();
    }
}
