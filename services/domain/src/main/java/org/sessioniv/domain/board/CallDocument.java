package org.sessioniv.domain.board;

import java.time.Instant;
import java.util.Optional;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.topic.Call;

/** The terms on which topics are proposed: how many by each delegation, and until when. All see them. */
public record CallDocument(Optional<Integer> limit, Optional<Long> deadlineAt) implements BoardDocument {
    static Optional<CallDocument> of(RoomState room) {
        Call call = room.topics().call();
        return Optional.of(new CallDocument(call.limit(), call.deadline().map(Instant::toEpochMilli)));
    }
}
