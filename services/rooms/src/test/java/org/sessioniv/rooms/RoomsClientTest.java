package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.InMemoryJournal;

/** A room that is nowhere for a moment is asked again. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoomsClientTest {
    private final MovingResidence residence = new MovingResidence();
    private final RoomsFixture rooms =
            RoomsFixture.of(new InMemoryJournal(), residence).withOpenPlenary();
    private final HandPatience patience = new HandPatience();
    private final AtomicInteger doubts = new AtomicInteger();
    private final RoomsClient client = new RoomsClient(new Doubted(), rooms.bus, patience);
    private final AtomicBoolean waits = new AtomicBoolean(true);

    /** The room is always here, they say. */
    private final class Doubted implements Placement {
        @Override
        public NodeId ownerOf(RoomId room) {
            return residence.node();
        }

        @Override
        public void doubt() {
            doubts.incrementAndGet();
        }
    }

    @BeforeEach
    void the_room_is_nowhere() {
        patience.take();
        residence.move(false);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    /** Asks for the floor, and has been told by now that the room is not there. */
    private Future<Answer> asking() {
        Future<Answer> asking = client.submit(PLENARY, rooms.submission(GEORGIA_1, new RequestFloor.Ask()), waits::get);
        await(patience.held());
        return asking;
    }

    @Test
    void a_command_is_brought_to_its_room_once_that_is_there_again() {
        Future<Answer> asking = asking();
        residence.move(true);
        patience.over();
        assertInstanceOf(Answer.Done.class, await(asking));
    }

    @Test
    void whoever_says_where_rooms_are_hears_that_it_was_not_there() {
        Future<Answer> asking = asking();
        assertEquals(1, doubts.get());
        residence.move(true);
        patience.over();
        await(asking);
        assertEquals(1, doubts.get(), "it was there then");
    }

    /** They send it again elsewhere, and may be refused there: a copy that came after that would be done. */
    @Test
    void a_command_whose_sender_has_gone_is_brought_nowhere_any_more() {
        Future<Answer> asking = asking();
        waits.set(false);
        residence.move(true);
        patience.over();
        assertEquals(Optional.of(Answer.STORE_UNAVAILABLE), code(await(asking)));
        // Somebody who waits already could not ask once more.
        assertInstanceOf(Answer.Done.class, rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask()));
    }
}
