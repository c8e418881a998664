package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;
import static org.sessioniv.rooms.RoomsFixture.code;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.ClosingOfList;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.screen.Screen;
import org.sessioniv.domain.screen.ShowOnScreen;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.journal.Appended;
import org.sessioniv.journal.BatchId;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.codec.Batch;
import org.sessioniv.journal.codec.BatchCodec;

/** Faults planted into the rules: what breaks is alone in breaking. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BrokenActTest {
    private static final Optional<String> FAILED = Optional.of("act-failed");

    private final InMemoryJournal journal = new InMemoryJournal();

    /** Whatever a delegate of Ukraine asks breaks in the deciding. */
    private static RoomRules brokenDeciding(RuntimeException broken) {
        return new RoomRules(
                (room, command, occasion) -> {
                    if (occasion.by().who().equals(UKRAINE_1)) {
                        throw broken;
                    }
                    return RoomRules.DOMAIN.deciding().decide(room, command, occasion);
                },
                RoomRules.DOMAIN.evolving(),
                RoomRules.DOMAIN.projecting());
    }

    /** Whatever reopens the list breaks in the evolving, as deep recursion would. */
    private static RoomRules brokenEvolving() {
        return new RoomRules(
                RoomRules.DOMAIN.deciding(),
                (room, events) -> {
                    if (events.stream().anyMatch(ClosingOfList.Reopened.class::isInstance)) {
                        throw new StackOverflowError();
                    }
                    return RoomRules.DOMAIN.evolving().evolve(room, events);
                },
                RoomRules.DOMAIN.projecting());
    }

    /** The document of the list of speakers cannot be made while that is set. */
    private static RoomRules brokenProjecting(AtomicBoolean broken) {
        return new RoomRules(RoomRules.DOMAIN.deciding(), RoomRules.DOMAIN.evolving(), (room, key, audience) -> {
            if (broken.get() && key.family() == BoardKey.Family.FLOOR) {
                throw new IllegalStateException("planted");
            }
            return RoomRules.DOMAIN.projecting().project(room, key, audience);
        });
    }

    @Test
    void an_act_that_breaks_in_deciding_is_refused_for_good_and_the_others_of_its_batch_go_on() {
        FaultyJournal held = new FaultyJournal(journal);
        RoomRules rules = brokenDeciding(new IllegalStateException("planted"));
        try (RoomsFixture rooms = RoomsFixture.on(held, rules).withOpenPlenary()) {
            held.hold();
            Future<Answer> first = rooms.client.submit(PLENARY, rooms.submission(GEORGIA_1, new RequestFloor.Ask()));
            await(held.held());
            Submission broken = rooms.submission(UKRAINE_1, new RequestFloor.Ask());
            Future<Answer> second = rooms.client.submit(PLENARY, broken);
            Future<Answer> third = rooms.client.submit(PLENARY, rooms.submission(MODERATOR, new ClosingOfList.Close()));
            board(rooms, Optional.empty()); // Answered in order: by now both commands wait.
            held.release();
            assertEquals(new Answer.Done(new Version(3)), await(first));
            assertEquals(FAILED, code(await(second)));
            assertEquals(new Answer.Done(new Version(4)), await(third));
            assertFalse(((Answer.Refused) await(second)).retry());
            assertEquals(1, rooms.counters.of(RoomCounters.Event.ACTS_FAILED));
            assertEquals(FAILED, code(await(rooms.client.submit(PLENARY, broken))));
            assertEquals(1, rooms.counters.of(RoomCounters.Event.ACTS_FAILED), "an answer that is known");
        }
    }

    @Test
    void an_act_that_breaks_in_evolving_leaves_the_room_as_it_was() {
        try (RoomsFixture rooms = RoomsFixture.on(journal, brokenEvolving()).withOpenPlenary()) {
            rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Close());
            assertEquals(FAILED, code(rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Reopen())));
            Answer ask = rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            assertEquals(Optional.of("list-closed"), code(ask));
            assertInstanceOf(Answer.Done.class, rooms.submit(MEETING, UKRAINE_1, topic()));
        }
        try (RoomsFixture rooms = RoomsFixture.on(journal)) {
            Answer reopen = rooms.submit(PLENARY, MODERATOR, new ClosingOfList.Reopen());
            assertEquals(new Answer.Done(new Version(4)), reopen);
        }
    }

    private static ProposeTopic.Propose topic() {
        return new ProposeTopic.Propose("Topic", "Why", "What?");
    }

    @Test
    void a_document_that_breaks_stays_as_it_was_while_the_rest_of_the_board_goes_on() {
        AtomicBoolean broken = new AtomicBoolean();
        try (RoomsFixture rooms =
                RoomsFixture.on(journal, brokenProjecting(broken)).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            BoardReply good = board(rooms, Optional.empty());
            broken.set(true);
            assertEquals(new Answer.Done(new Version(4)), rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask()));
            BoardReply kept = board(rooms, Optional.empty());
            assertEquals(good.documents().get("floor"), kept.documents().get("floor"));
            assertEquals(good.documents().keySet(), kept.documents().keySet());
            assertEquals(1, rooms.counters.of(RoomCounters.Event.PROJECTIONS_FAILED));
        }
    }

    @Test
    void a_document_that_can_be_made_again_reaches_also_who_has_seen_a_later_version() {
        AtomicBoolean broken = new AtomicBoolean(true);
        try (RoomsFixture rooms =
                RoomsFixture.on(journal, brokenProjecting(broken)).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
            BoardReply seen = board(rooms, Optional.empty());
            assertFalse(seen.documents().containsKey("floor"));
            broken.set(false);
            rooms.submit(PLENARY, MODERATOR, screen());
            BoardReply since = board(rooms, Optional.of(seen.lineage()));
            assertFalse(since.whole());
            assertTrue(since.documents().containsKey("floor"), since.documents().toString());
        }
    }

    private static ShowOnScreen.Show screen() {
        return new ShowOnScreen.Show(Screen.View.FLOOR, Optional.empty(), Optional.empty());
    }

    @Test
    void a_room_with_a_document_that_breaks_loads_after_a_restart_without_that_document() {
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
        }
        try (RoomsFixture rooms = RoomsFixture.on(journal, brokenProjecting(new AtomicBoolean(true)))) {
            assertEquals(new Answer.Done(new Version(4)), rooms.submit(PLENARY, UKRAINE_1, new RequestFloor.Ask()));
            BoardReply board = board(rooms, Optional.empty());
            assertFalse(board.documents().containsKey("floor"));
            assertTrue(board.documents().containsKey("room"));
        }
    }

    @Test
    void a_room_whose_durable_facts_cannot_be_applied_stops_and_says_so_while_others_go_on() {
        FaultyJournal watched = new FaultyJournal(journal);
        try (RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary()) {
            rooms.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask());
        }
        appendWhatNobodyDecided();
        try (RoomsFixture rooms = RoomsFixture.on(watched)) {
            Submission ask = rooms.submission(UKRAINE_1, new RequestFloor.Ask());
            assertEquals(Optional.of("room-stopped"), code(await(rooms.client.submit(PLENARY, ask))));
            long read = watched.entriesRead();
            assertEquals(Optional.of("room-stopped"), code(await(rooms.client.submit(PLENARY, ask))));
            assertTrue(failureOf(rooms).contains("room-stopped"));
            assertEquals(read, watched.entriesRead(), "it is not read again and again");
            assertEquals(1, rooms.counters.of(RoomCounters.Event.ROOMS_STOPPED));
            assertInstanceOf(Answer.Done.class, rooms.submit(MEETING, UKRAINE_1, topic()));
        }
    }

    /** The floor is given to a request that was never made: no rule lets that happen. */
    private void appendWhatNobodyDecided() {
        Instant at = Instant.parse("2017-10-18T10:00:00Z");
        GrantFloor.Granted impossible =
                new GrantFloor.Granted(new FloorRequestId("request-" + "9".repeat(32)), Duration.ofMinutes(3), at);
        Head head = await(journal.head(RoomReader.streamOf(PLENARY)));
        Batch.Accepted command = new Batch.Accepted("a".repeat(32), "b", GEORGIA_1, List.of(impossible));
        Entry entry = new Entry(
                RoomReader.streamOf(PLENARY),
                head.version(),
                1,
                head.epoch(),
                new BatchId("c".repeat(32)),
                head.hash(),
                at,
                Body.of(new BatchCodec().write(new Batch(List.of(command)))));
        assertEquals(Appended.DONE, await(journal.append(entry)));
    }

    private static String failureOf(RoomsFixture rooms) {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, GEORGIA_1).orElseThrow());
        ExecutionException failure = Assertions.assertThrows(
                ExecutionException.class,
                () -> rooms.client
                        .watch(PLENARY, rooms.gateway(), viewer, Optional.empty())
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(60, TimeUnit.SECONDS));
        return String.valueOf(Objects.requireNonNull(failure.getCause()).getMessage());
    }

    private static BoardReply board(RoomsFixture rooms, Optional<Lineage> have) {
        Viewer viewer = Viewer.of(rooms.directory.standing(PLENARY, GEORGIA_1).orElseThrow());
        return await(rooms.client.watch(PLENARY, rooms.gateway(), viewer, have));
    }
}
