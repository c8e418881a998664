package org.sessioniv.domain.board;

import java.util.Optional;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.screen.Screen;

/** What the room's projector shows. All see it. */
public record ScreenDocument(String view, Optional<String> room, Optional<String> poll, long sinceAt)
        implements BoardDocument {
    public static Optional<ScreenDocument> of(RoomState state) {
        return state.kind().filter(RoomKind.SITTING::contains).map(kind -> {
            Screen screen = state.screen();
            return new ScreenDocument(
                    screen.view().word(),
                    screen.room().map(Id::value),
                    screen.poll().map(Id::value),
                    screen.since().toEpochMilli());
        });
    }
}
