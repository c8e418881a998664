package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Version;
import org.sessioniv.journal.InMemoryJournal;

/** What a room says of a place that it has not reached. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LineagesTest {
    private static final String MARK = "0123456789abcdef";

    private final InMemoryJournal journal = new InMemoryJournal();
    private final RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary();
    private final Lineages lineages = new Lineages(PLENARY, journal);
    private long head;

    @BeforeEach
    void look() {
        head = await(journal.head(RoomReader.streamOf(PLENARY))).version();
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private static Lineage place(long version) {
        return new Lineage(new Version(version), MARK);
    }

    @Test
    void a_place_that_nobody_has_reached_was_never_in_the_history() {
        lineages.begin(place(head));
        assertEquals(Lineages.Kin.OTHER, await(lineages.kin(Optional.of(place(head + 1)))));
        assertEquals(Lineages.Kin.OTHER, await(lineages.sureKin(Optional.of(place(head + 1)))));
    }

    /** Whoever has it may be right, so they are not told that their history is another one. */
    @Test
    void nothing_can_be_said_of_it_while_another_node_is_ahead() {
        lineages.begin(place(head - 1));
        assertEquals(Lineages.Kin.AHEAD, await(lineages.kin(Optional.of(place(head)))));
        assertEquals(
                Answer.STORE_UNAVAILABLE,
                await(lineages.sureKin(Optional.of(place(head))).map("none").otherwise(Throwable::getMessage)));
    }
}
