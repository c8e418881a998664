package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.FloorRequestId;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.floor.SpeakerList;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.InMemoryJournal;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomReader;
import org.sessioniv.rooms.Submission;

/** A speech goes on while somebody sets the clock of the machine. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClockLeapTest {
    private static final Instant MORNING = Instant.parse("2017-10-18T09:00:00Z");
    private static final ParticipantId SPEAKER = new ParticipantId("georgia-1");

    private final InMemoryJournal journal = new InMemoryJournal();
    private final Vertx vertx = Vertx.vertx();
    private final AtomicLong wallMs = new AtomicLong(MORNING.toEpochMilli());
    private final AtomicLong nanos = new AtomicLong();

    private SteadyClock clock() {
        return new SteadyClock(() -> Instant.ofEpochMilli(wallMs.get()), nanos::get);
    }

    private void pass(Duration time) {
        wallMs.addAndGet(time.toMillis());
        nanos.addAndGet(time.toNanos());
    }

    @AfterEach
    void close() throws Exception {
        Outcomes.await(vertx.close());
    }

    @Test
    void three_hours_that_nobody_lived_are_booked_to_no_speaker() throws Exception {
        RoomHost rooms = Outcomes.await(RoomHost.start(vertx, journal, clock(), 1));
        RoomId plenary = beginSpeech(rooms);
        pass(Duration.ofMinutes(1));
        wallMs.addAndGet(Duration.ofHours(3).toMillis());
        pass(Duration.ofMinutes(1));
        end(rooms, plenary);
        Duration booked = spoken(plenary).minusMinutes(2).abs();
        assertTrue(booked.compareTo(Duration.ofMillis(100)) < 0, "off by " + booked);
    }

    @Test
    void after_a_restart_with_a_clock_set_back_times_go_on_from_the_journals_end() throws Exception {
        RoomHost first = Outcomes.await(RoomHost.start(vertx, journal, clock(), 1));
        RoomId plenary = beginSpeech(first);
        wallMs.addAndGet(-Duration.ofHours(3).toMillis());
        Vertx again = Vertx.vertx();
        try {
            RoomHost second = Outcomes.await(RoomHost.start(again, journal, clock(), 1));
            pass(Duration.ofMinutes(1));
            end(second, plenary);
            Duration booked = spoken(plenary).minusMinutes(1).abs();
            assertTrue(booked.compareTo(Duration.ofMillis(100)) < 0, "off by " + booked);
        } finally {
            Outcomes.await(again.close());
        }
    }

    private RoomId beginSpeech(RoomHost rooms) throws Exception {
        assertInstanceOf(Answer.Done.class, Outcomes.await(rooms.enter(SampleMeeting.read())));
        RoomId plenary = new RoomId(rooms.directory().meetings().get(0).value() + "/plenary");
        say(rooms, plenary, Directory.ORGANISER, new OpenSession.Open());
        say(rooms, plenary, SPEAKER, new RequestFloor.Ask());
        say(rooms, plenary, Directory.ORGANISER, new GrantFloor.Grant(waiting(plenary), Optional.empty()));
        return plenary;
    }

    private FloorRequestId waiting(RoomId plenary) throws Exception {
        return floor(plenary).queue().get(0).id();
    }

    private SpeakerList floor(RoomId plenary) throws Exception {
        return Outcomes.await(new RoomReader(journal).read(plenary)).floor();
    }

    private void end(RoomHost rooms, RoomId plenary) throws Exception {
        say(
                rooms,
                plenary,
                Directory.ORGANISER,
                new EndSpeech.End(
                        floor(plenary).speaking().orElseThrow().request().id()));
    }

    private static void say(RoomHost rooms, RoomId room, ParticipantId by, RoomCommand command) throws Exception {
        CommandId id = new CommandId(Tokens.fresh());
        Answer answer = Outcomes.await(rooms.client().submit(room, new Submission(id, id.value(), by, command)));
        assertInstanceOf(Answer.Done.class, answer);
    }

    private Duration spoken(RoomId plenary) throws Exception {
        List<Entry> entries = Outcomes.await(journal.read(RoomReader.streamOf(plenary), 0, 100));
        return entries.stream()
                .flatMap(entry -> new BatchCodec().read(entry.body().bytes()).commands().stream())
                .flatMap(command -> command.events().stream())
                .filter(EndSpeech.Ended.class::isInstance)
                .map(event -> ((EndSpeech.Ended) event).spoken())
                .findFirst()
                .orElseThrow();
    }
}
