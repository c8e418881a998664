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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RehearsalTest {
    private static final int PARTICIPANTS = 13;
    private static final long SEED = 20171017;

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

        RehearsalSummary summary = rehearse(server, SmallServer.PASSWORD, Duration.ofSeconds(4));

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
                        "poll.open-topics",
                        "poll.cast",
                        "poll.publish",
                        "group.form",
                        "group.join",
                        "session.open",
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
        SmallServer server = new SmallServer(EnumSet.allOf(SmallServer.Fault.class));

        RehearsalSummary summary = rehearse(server, SmallServer.PASSWORD, Duration.ofSeconds(4));

        assertEquals(1, summary.faults().outOfOrder(), summary.toJson());
        assertEquals(1, summary.faults().boardsDiffer(), summary.toJson());
        assertTrue(summary.faults().lost() >= 2, summary.toJson());
    }

    @Test
    void finds_a_delegation_that_was_told_it_joined_a_group_and_is_not_in_it() throws Exception {
        SmallServer server = new SmallServer(EnumSet.of(SmallServer.Fault.FORGETS_MEMBERS));

        RehearsalSummary summary = rehearse(server, SmallServer.PASSWORD, Duration.ofSeconds(3));

        assertTrue(summary.faults().lost() > 0, summary.toJson());
        assertEquals(0, summary.faults().boardsDiffer(), summary.toJson());
    }

    @Test
    void fails_when_the_organiser_cannot_sign_in() {
        SmallServer server = new SmallServer(Set.of());

        ExecutionException failure = assertThrows(
                ExecutionException.class, () -> rehearse(server, "a wrong password", Duration.ofSeconds(1)));

        assertTrue(String.valueOf(failure.getMessage()).endsWith("/api/sign-in/password answered 401 wrong"));
    }

    private RehearsalSummary rehearse(SmallServer server, String password, Duration length) throws Exception {
        int port = await(server.start(vertx));
        return await(Rehearsal.run(
                vertx,
                new RehearsalSettings(
                        URI.create("http://localhost:" + port),
                        PARTICIPANTS,
                        length,
                        SEED,
                        new OrganiserKey.Password(password))));
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    }
}
