package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.rooms.RoomsFixture.MEETING;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.AddSeat;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.InMemoryJournal;

/** What somebody is told about a meeting holds already for whatever they do next: the directory knows it first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TellingTest {
    private static final DelegationId GEORGIA = new DelegationId("georgia");

    private final Vertx vertx = Vertx.vertx();
    private final Context loop = vertx.getOrCreateContext();
    private final AtomicInteger tokens = new AtomicInteger();
    private final Directory directory = new Directory();
    private final FaultyJournal journal = new FaultyJournal(new InMemoryJournal());
    private final RoomWorld world = new RoomWorld(journal, directory, () -> SampleMeeting.T0, this::token);
    private final List<Integer> seatsWhenTold = new ArrayList<>();
    private final Promise<Void> heard = Promise.promise();
    private final LiveRoom meeting = new LiveRoom(
            MEETING,
            world,
            RoomRules.DOMAIN,
            Residence.alone(new NodeId("test")),
            news -> hear(),
            said -> Future.succeededFuture());

    @BeforeEach
    void a_meeting_that_a_moderator_watches() {
        await(submit(Standing.SYSTEM.who(), RoomsFixture.prepare()));
        Viewer viewer = Viewer.of(directory.standing(MEETING, MODERATOR).orElseThrow());
        GatewayAddress gateway = new GatewayAddress(new NodeId("test"), 0);
        await(onLoop(() -> meeting.watch(gateway, viewer, Optional.empty())));
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    @Test
    void viewers_hear_of_a_seat_once_the_directory_knows_it() {
        await(submit(Directory.ORGANISER, new AddSeat.Add(GEORGIA)));
        assertEquals(List.of(3), seatsWhenTold);
    }

    @Test
    void a_sender_hears_that_it_is_done_once_the_directory_knows_it_and_viewers_were_told() {
        AddSeat.Add add = new AddSeat.Add(GEORGIA);
        List<Integer> seen = await(onLoop(() -> meeting.submit(submission(Directory.ORGANISER, add))
                .map(done -> List.of(georgiasSeats(), seatsWhenTold.size()))));
        assertEquals(List.of(3, 1), seen);
    }

    /** Nobody need ask: the one who did may never come back. */
    @Test
    void viewers_hear_of_what_became_durable_although_the_answer_of_the_journal_was_lost() {
        journal.loseNextReply();
        Answer answer = await(submit(Directory.ORGANISER, new AddSeat.Add(GEORGIA)));
        assertEquals(Answer.storeUnavailable(), answer);
        await(heard.future());
        assertEquals(List.of(3), seatsWhenTold);
    }

    @Test
    void viewers_hear_nothing_again_when_the_room_reads_what_they_know() {
        journal.failNextAppend();
        await(submit(Directory.ORGANISER, new AddSeat.Add(GEORGIA)));
        await(submit(Directory.ORGANISER, new AddSeat.Add(GEORGIA)));
        assertEquals(List.of(3), seatsWhenTold);
    }

    private void hear() {
        seatsWhenTold.add(georgiasSeats());
        heard.tryComplete();
    }

    private int georgiasSeats() {
        return directory
                .meeting(MEETING)
                .orElseThrow()
                .roster()
                .seatsOf(GEORGIA)
                .size();
    }

    private Future<Answer> submit(ParticipantId by, RoomCommand command) {
        return onLoop(() -> meeting.submit(submission(by, command)));
    }

    private Submission submission(ParticipantId by, RoomCommand command) {
        return new Submission(new CommandId(token()), command.toString(), by, command);
    }

    /** A room lives on one event loop; whoever asks there listens before it can answer. */
    private <T> Future<T> onLoop(Supplier<Future<T>> ask) {
        Promise<T> answer = Promise.promise();
        loop.runOnContext(any -> ask.get().onComplete(answer));
        return answer.future();
    }

    private String token() {
        return String.format(Locale.ROOT, "%032x", tokens.incrementAndGet());
    }
}
