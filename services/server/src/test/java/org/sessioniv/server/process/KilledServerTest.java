package org.sessioniv.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The promise of an ack, kept through {@code kill -9}: the server is killed at the very moment at which some ack
 * arrives, started again on the same folder, and asked for everything that it ever acked.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KilledServerTest {
    /** {@code -Dkills=…} for more. */
    private static final int KILLS = Integer.getInteger("kills", 20);

    /** {@code -Dseed=…} repeats a run's choices; what the machine does between them it does not repeat. */
    private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());

    private static final int MOST_ACKS = 250;
    private static final List<String> SEATS = List.of(
            "georgia-1", "ukraine-1", "moldova-1", "armenia-1", "estonia-1", "poland-1", "sweden-1", "germany-1");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxFrameSize(1 << 24)
            .setMaxMessageSize(1 << 24)
            .setMaxConnections(64));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Sender> senders = new ArrayList<>();
    private final AtomicInteger acksToKill = new AtomicInteger();
    private volatile Runnable kill = () -> {};

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.MINUTES)
    void nothing_acked_is_lost_changed_or_done_twice_when_the_server_is_killed_under_load() throws Exception {
        System.out.println("kill test: seed " + SEED);
        Path data = folder.resolve("data");
        int port = ServerProcess.freePort();
        long startsMs = 0;
        ServerProcess server = ServerProcess.start(data, port);
        try {
            takeSeats(server);
            for (int round = 1; round <= KILLS; round++) {
                String when = "kill " + round + ", seed " + SEED;
                loadAndKill(server);
                assertEquals(
                        List.of(),
                        new Promises(senders).againstJournal(copyOf(data).commandsOfPeople()),
                        when);
                long begun = System.nanoTime();
                server = ServerProcess.start(data, port);
                startsMs += (System.nanoTime() - begun) / 1_000_000;
                askAgainAndLook(when);
            }
            server.stop();
        } finally {
            server.close();
        }
        assertEquals(List.of(), new Promises(senders).equalJournal(new StoredMeeting(data).commandsOfPeople()));
        Program verify = Program.run(folder, "verify", "--data", data.toString());
        assertEquals(0, verify.exitCode(), verify::toString);
        report(startsMs);
    }

    private void report(long startsMs) {
        long acked = senders.stream()
                .flatMap(sender -> sender.sent().stream())
                .filter(Sent::isDone)
                .count();
        System.out.println("kill test: " + KILLS + " kills, " + acked + " commands acked, none lost, none twice; "
                + startsMs / KILLS + " ms from start to ready on average");
        assertTrue(acked >= 20L * KILLS, "there was no load to speak of: " + acked + " acks");
    }

    private void takeSeats(ServerProcess server) throws Exception {
        Device organiser = new Device(http, server.url());
        organiser.post(
                "/api/setup",
                "{\"token\":\"" + ServerProcess.setUpToken(folder.resolve("data"))
                        + "\",\"password\":\"correct horse battery\"}");
        seat(server, organiser, "organiser");
        String wanted = "{\"participants\":[\"" + String.join("\",\"", SEATS) + "\"]}";
        for (JsonNode link : organiser.post("/api/meetings/" + Script.MEETING + "/links", wanted)) {
            String url = link.path("url").asText();
            Device device = new Device(http, server.url());
            device.post("/api/sign-in/seat", "{\"secret\":\"" + url.substring(url.indexOf('#') + 1) + "\"}");
            seat(server, device, link.path("participant").asText());
        }
        assertEquals(SEATS.size() + 1, senders.size());
        prepare(senders.get(0));
    }

    private void seat(ServerProcess server, Device device, String seat) {
        Script script = new Script(seat, random.split(), failures);
        senders.add(new Sender(device, server.url(), script, this::acked));
    }

    /** The plenary sits, and there is a poll in each room. */
    private void prepare(Sender organiser) throws Exception {
        organiser.connect(sockets);
        Script.Command topics =
                Script.Command.of(Script.MEETING, "poll.open-topics").with("question", "Which topics?");
        topics.body().put("select", 2);
        var named = topics.body().putArray("topics");
        organiser.idsUnder(Script.MEETING, "topic/").forEach(named::add);
        for (Script.Command command : List.of(
                Script.Command.of(Script.PLENARY, "session.open"),
                Script.Command.of(Script.PLENARY, "poll.open-question").with("question", "Shall we go on?"),
                topics)) {
            Sent sent = organiser.ask(command);
            assertTrue(sent.isDone(), sent::toString);
        }
        organiser.endRound();
        organiser.disconnect();
    }

    private void acked(Sent sent) {
        if (acksToKill.decrementAndGet() == 0) {
            kill.run();
        }
    }

    /** At the ack of that number the server dies; acks that were on their way still arrive, and hold. */
    private void loadAndKill(ServerProcess server) throws Exception {
        for (Sender sender : senders) {
            sender.connect(sockets);
        }
        acksToKill.set(1 + random.nextInt(MOST_ACKS));
        kill = server::kill;
        senders.forEach(Sender::load);
        server.awaitEnd();
        for (Sender sender : senders) {
            sender.awaitGone();
        }
    }

    private void askAgainAndLook(String when) throws Exception {
        for (Sender sender : senders) {
            sender.connect(sockets);
        }
        for (Sender sender : senders) {
            sender.sendAgain();
        }
        for (Sender sender : senders) {
            sender.look();
        }
        assertEquals(List.of(), new Promises(senders).againstBoards(), when);
        assertEquals(List.of(), List.copyOf(failures), when);
        for (Sender sender : senders) {
            sender.endRound();
            sender.disconnect();
        }
    }

    /** The store's files as the killed process left them; the server itself must do the recovery on its own ones. */
    private StoredMeeting copyOf(Path data) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (String name : List.of("session-iv.db", "session-iv.db-wal")) {
            if (Files.exists(data.resolve(name))) {
                Files.copy(data.resolve(name), copy.resolve(name));
            }
        }
        return new StoredMeeting(copy);
    }
}
