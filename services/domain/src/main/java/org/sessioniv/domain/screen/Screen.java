package org.sessioniv.domain.screen;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.RoomId;

/** What the projector shows now; for a poll or a result, which poll of which room. */
public record Screen(View view, Optional<RoomId> room, Optional<PollId> poll, Instant since) {
    public static final Screen WELCOME = new Screen(View.WELCOME, Optional.empty(), Optional.empty(), Instant.EPOCH);

    /** The pictures that a projector can show. */
    public enum View {
        WELCOME,
        FLOOR,
        POLL,
        RESULT,
        GROUPS,
        BLANK;

        public boolean needsPoll() {
            return this == POLL || this == RESULT;
        }

        /** As sent: {@code welcome}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
