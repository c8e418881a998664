package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.sessioniv.domain.room.RoomId;

/** Commits that a room's note accepted, each a ready-made frame, in order: for all who have joined the note. */
public record NoteChange(RoomId room, long revision, List<Buffer> frames) implements RoomNews {
    @Override
    public Future<Void> tell(Reader reader) {
        reader.note(this);
        return Future.succeededFuture();
    }

    /** The revision that these commits follow. */
    public long since() {
        return revision - frames.size();
    }
}
