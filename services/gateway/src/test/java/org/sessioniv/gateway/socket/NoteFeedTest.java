package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.NoteChange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteFeedTest {
    /** Commits 8, 9 and 10, as a node tells them that was asked for what is missing after 7. */
    private static final NoteFeed.Commits EIGHT_TO_TEN = NoteFeed.Commits.of(new NoteChange(
            new RoomId("kyiv-2017/wg-1"),
            10,
            LongStream.rangeClosed(8, 10)
                    .mapToObj(revision -> Buffer.buffer("commit " + revision))
                    .toList()));

    private static List<String> after(long known) {
        return EIGHT_TO_TEN.after(known).stream().map(TextFrame::toString).toList();
    }

    @Test
    void who_knows_some_of_the_commits_that_came_at_once_is_told_the_others_alone() {
        assertEquals(List.of("commit 9", "commit 10"), after(8));
        assertEquals(List.of("commit 10"), after(9));
    }

    @Test
    void who_knows_all_of_them_is_told_none_and_who_knows_none_is_told_all() {
        assertEquals(List.of("commit 8", "commit 9", "commit 10"), after(7));
        assertEquals(List.of("commit 8", "commit 9", "commit 10"), after(3));
        assertEquals(List.of(), after(10));
        assertEquals(List.of(), after(12));
    }
}
