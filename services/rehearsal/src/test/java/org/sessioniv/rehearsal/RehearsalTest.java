package org.sessioniv.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.client.Ledger;
import org.sessioniv.rehearsal.play.Part;
import org.sessioniv.rehearsal.terms.OrganiserKey;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.RehearsalSummary;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalTest {
    private static final int PARTICIPANTS = 13;
    private static final long SEED = 20171017;

    /** The least that the play takes; how long it takes is for the parts to say. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    /** All was quiet before the boards are compared; one that lacks a change never catches up. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Vertx vertx;

    @BeforeEach
    void start() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    @Test
    void plays_every_part_of_a_session_and_finds_nothing_wrong_with_a_server_that_keeps_its_promises()
            throws Exception {
        SmallServer server = new SmallServer(Set.of());

        RehearsalSummary summary = rehearse(
                server,
                SmallServer.PASSWORD,
                with(
                        Part.ofWholeSession(PARTICIPANTS),
                        new Part("everybody came back", 0.9, ledger -> ledger.reconnects() >= PARTICIPANTS)));

        assertTrue(summary.isClean(), summary.toJson());
        assertEquals(
                summary.commands().sent(),
                summary.commands().acked()
                        + summary.commands().refused().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                summary.toJson());
        assertTrue(summary.course().reconnects() >= PARTICIPANTS, summary.toJson());
        assertTrue(summary.changes() > summary.commands().acked(), summary.toJson());
        assertTrue(
                summary.ackMs().p50() > 0
                        && summary.ackMs().p99() >= summary.ackMs().p50(),
                summary.toJson());
        assertTrue(
                server.meeting.accepted.containsAll(List.of(
                        "roster.add-seat",
                        "roster.name-capacity",
                        "topic.merge",
                        "topic.waive-consent",
                        "poll.open-topics",
                        "poll.cast",
                        "poll.publish",
                        "poll.annul",
                        "group.form",
                        "group.wish",
                        "group.join",
                        "session.open",
                        "roster.mark-attendance",
                        "floor.request",
                        "floor.give",
                        "floor.end",
                        "note.commit")),
                "seed " + SEED + ": " + server.meeting.accepted);
        assertTrue(
                server.meeting.acceptedInGroups.containsAll(
                        List.of("session.open", "floor.request", "floor.give", "note.commit")),
                "seed " + SEED + ": " + server.meeting.acceptedInGroups);
    }

    @Test
    void finds_a_dropped_change_a_version_that_goes_back_and_acks_without_effect() throws Exception {
        SmallServer server = new SmallServer(EnumSet.complementOf(EnumSet.of(SmallServer.Fault.ANSWERS_LATE)));

        RehearsalSummary summary = rehearse(
                server,
                SmallServer.PASSWORD,
                List.of(
                        new Part("a ballot that is forgotten", 0.26, ledger -> isDone(ledger, "poll.cast", "d1")),
                        new Part("a result that is not told", 0.9, ledger -> isDone(ledger, "poll.publish", "")),
                        new Part("a request that is forgotten", 0.9, ledger -> isDone(ledger, "floor.request", "d2"))));

        assertEquals(1, summary.faults().outOfOrder(), summary.toJson());
        assertEquals(1, summary.faults().boardsDiffer(), summary.toJson());
        assertTrue(summary.faults().lost() >= 2, summary.toJson());
    }

    @Test
    void finds_a_delegation_that_was_told_it_joined_a_group_and_is_not_in_it() throws Exception {
        SmallServer server = new SmallServer(EnumSet.of(SmallServer.Fault.FORGETS_MEMBERS));

        RehearsalSummary summary = rehearse(
                server,
                SmallServer.PASSWORD,
                List.of(
                        new Part(
                                "a poll over topics is open while it may be",
                                0.26,
                                ledger -> ledger.done(errand -> errand.type().equals("poll.open-topics")) > 0),
                        new Part(
                                "a group is joined",
                                0.9,
                                ledger -> ledger.done(errand -> errand.type().equals("group.join")) > 0)));

        assertTrue(summary.faults().lost() > 0, summary.toJson());
        assertEquals(0, summary.faults().boardsDiffer(), summary.toJson());
    }

    @Test
    void sends_again_what_the_room_could_not_answer_until_it_does() throws Exception {
        SmallServer server = new SmallServer(EnumSet.of(SmallServer.Fault.ANSWERS_LATE));

        RehearsalSummary summary = rehearse(
                server,
                SmallServer.PASSWORD,
                List.of(new Part("a ballot", 0.9, ledger -> isDone(ledger, "poll.cast", "d1"))));

        assertTrue(summary.isClean(), summary.toJson());
        assertTrue(summary.commands().acked() > PARTICIPANTS, summary.toJson());
        assertEquals(null, summary.commands().refused().get("store-unavailable"), summary.toJson());
    }

    @Test
    void fails_when_the_organiser_cannot_sign_in() {
        SmallServer server = new SmallServer(Set.of());

        ExecutionException failure =
                assertThrows(ExecutionException.class, () -> rehearse(server, "a wrong password", List.of()));

        assertTrue(String.valueOf(failure.getMessage()).endsWith("/api/sign-in/password answered 401 wrong"));
    }

    private RehearsalSummary rehearse(SmallServer server, String password, List<Part> parts) throws Exception {
        int port = await(server.start(vertx));
        return await(Rehearsal.run(
                vertx,
                new RehearsalSettings(
                                URI.create("http://localhost:" + port),
                                PARTICIPANTS,
                                SHORT,
                                SEED,
                                new OrganiserKey.Password(password))
                        .catchingUp(PATIENCE),
                parts));
    }

    private static List<Part> with(List<Part> parts, Part... more) {
        return Stream.concat(parts.stream(), Stream.of(more)).toList();
    }

    private static boolean isDone(Ledger ledger, String type, String delegation) {
        return ledger.done(errand ->
                        errand.type().equals(type) && errand.by().delegation().equals(delegation))
                > 0;
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.MINUTES);
    }
}
