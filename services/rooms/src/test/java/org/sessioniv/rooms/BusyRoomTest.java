package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.journal.InMemoryJournal;

/** A flood of commits in front of a slow store: the room says no clearly, and nobody else feels it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BusyRoomTest {
    private static final int WAITING = 500;
    private static final int BEYOND = 500;

    @Test
    void a_room_with_a_slow_store_takes_so_many_commands_and_says_busy_to_the_rest() {
        FaultyJournal slow = new FaultyJournal(new InMemoryJournal());
        try (RoomsFixture rooms =
                RoomsFixture.on(slow, RoomLimits.withWaiting(WAITING)).withOpenPlenary()) {
            slow.hold(RoomReader.streamOf(PLENARY));
            List<Future<Answer>> flood = new ArrayList<>();
            flood.add(commit(rooms, 0));
            await(slow.held());
            for (int i = 1; i <= WAITING + BEYOND; i++) {
                flood.add(commit(rooms, i));
            }
            Answer elsewhere = rooms.submit(MEETING, UKRAINE_1, new ProposeTopic.Propose("Topic", "Why", "What?"));
            assertInstanceOf(Answer.Done.class, elsewhere, "another room goes on");
            Future<Answer> other = rooms.client.submit(PLENARY, rooms.submission(UKRAINE_1, new RequestFloor.Ask()));
            assertEquals(Optional.of("room-busy"), code(await(other)));
            slow.release();
            List<Answer> answers = flood.stream().map(RoomsFixture::await).toList();
            long busy = answers.stream()
                    .filter(answer -> code(answer).equals(Optional.of("room-busy")))
                    .count();
            assertEquals(BEYOND, busy);
            assertEquals(BEYOND + 1, rooms.counters.of(RoomCounters.Event.COMMANDS_REFUSED_BUSY));
            assertTrue(answers.stream()
                    .filter(Answer.Refused.class::isInstance)
                    .allMatch(answer -> ((Answer.Refused) answer).retry()));
            assertInstanceOf(Answer.Done.class, rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask()));
            assertEquals(WAITING + 1, revision(slow));
        }
    }

    private static Future<Answer> commit(RoomsFixture rooms, long revision) {
        return rooms.client.submit(PLENARY, rooms.submission(GEORGIA_1, NoteEdits.insert(revision, "x")));
    }

    private static long revision(FaultyJournal journal) {
        return await(new RoomReader(journal).read(PLENARY)).note().revision();
    }
}
