package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.RoomsFixture.await;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JournalEndTest {
    private final InMemoryJournal journal = new InMemoryJournal();

    @Test
    void an_empty_journal_has_no_end() {
        assertEquals(Optional.empty(), await(JournalEnd.latest(journal)));
    }

    @Test
    void the_end_is_the_last_entry_of_whichever_room_was_written_last() {
        History.ofSitting(journal, SampleMeeting.PLENARY, 1).play(40);
        History.ofSitting(journal, SampleMeeting.GROUP, 2).play(90);
        History.ofMeeting(journal, 3).play(5);
        Instant last = List.of(SampleMeeting.PLENARY, SampleMeeting.GROUP, SampleMeeting.MEETING).stream()
                .flatMap(room -> await(journal.read(RoomReader.streamOf(room), 0, 1_000)).stream())
                .map(Entry::at)
                .max(Instant::compareTo)
                .orElseThrow();
        assertEquals(Optional.of(last), await(JournalEnd.latest(journal)));
    }
}
