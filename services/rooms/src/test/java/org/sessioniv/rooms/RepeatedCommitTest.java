package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.journal.InMemoryJournal;

/** A commit to the note that comes again under its id, as every page sends it after a lost connection. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RepeatedCommitTest {
    @Test
    void is_answered_as_before_and_written_once() {
        InMemoryJournal journal = new InMemoryJournal();
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            Submission commit = rooms.submission(GEORGIA_1, NoteEdits.insert(0, "x"));
            Answer first = await(rooms.client.submit(PLENARY, commit));
            assertEquals(first, await(rooms.client.submit(PLENARY, commit)));
            assertEquals(1, await(new RoomReader(journal).read(PLENARY)).note().revision());
        }
    }
}
