package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Some people's clients before a real server, with the plenary sitting: under load, and asking again afterwards. */
final class Hall implements AutoCloseable {
    private static final List<String> SEATS = List.of(
            "georgia-1", "ukraine-1", "moldova-1", "armenia-1", "estonia-1", "poland-1", "sweden-1", "germany-1");

    private final SplittableRandom random;
    private final Consumer<Sent> acked;
    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient sockets = vertx.createWebSocketClient(new WebSocketClientOptions()
            .setMaxFrameSize(1 << 24)
            .setMaxMessageSize(1 << 24)
            .setMaxConnections(64));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final List<Sender> senders = new ArrayList<>();

    /** {@code acked} hears of each ack under load, on a socket's own thread. */
    Hall(SplittableRandom random, Consumer<Sent> acked) {
        this.random = random;
        this.acked = acked;
    }

    List<Sender> senders() {
        return senders;
    }

    HttpClient http() {
        return http;
    }

    long acks() {
        return senders.stream()
                .flatMap(sender -> sender.sent().stream())
                .filter(Sent::isDone)
                .count();
    }

    /** Everybody comes in for the first time, and there is a poll in each room. */
    void open(ServerProcess server, Path data) throws Exception {
        open(server, data, server.url());
    }

    /** The same where pages come from another address than that of the node. */
    void open(ServerProcess server, Path data, URI node) throws Exception {
        Device organiser = new Device(http, server.url());
        organiser.goTo(node);
        organiser.post(
                "/api/setup",
                "{\"token\":\"" + ServerProcess.setUpToken(data) + "\",\"password\":\"correct horse battery\"}");
        seat(organiser, "organiser");
        String wanted = "{\"participants\":[\"" + String.join("\",\"", SEATS) + "\"]}";
        for (JsonNode link : organiser.post("/api/meetings/" + Script.MEETING + "/links", wanted)) {
            String url = link.path("url").asText();
            Device device = new Device(http, server.url());
            device.goTo(node);
            device.post("/api/sign-in/seat", "{\"secret\":\"" + url.substring(url.indexOf('#') + 1) + "\"}");
            seat(device, link.path("participant").asText());
        }
        assertEquals(SEATS.size() + 1, senders.size());
        prepare(senders.get(0));
    }

    /** The same by the link of some node; {@code way} leads from there on. */
    void openAtAny(Nodes nodes, IntFunction<URI> way) throws Exception {
        int node = nodes.withLink();
        open(nodes.process(node), nodes.data(node), way.apply(node));
    }

    private void seat(Device device, String seat) {
        Script script = new Script(seat, random.split(), failures);
        senders.add(new Sender(device, script, acked));
    }

    private void prepare(Sender organiser) throws Exception {
        organiser.connect(sockets);
        Script.Command topics =
                Script.Command.of(Script.MEETING, "poll.open-topics").with("question", "Which topics?");
        topics.body().put("select", 2);
        var named = topics.body().putArray("topics");
        organiser.idsUnder(Script.MEETING, "topic/").forEach(named::add);
        topics.body().putObject("method").put("type", "approval").put("min", 1).put("max", named.size());
        topics.body().put("rule", "approval");
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

    void connect() throws Exception {
        for (Sender sender : senders) {
            sender.connect(sockets);
        }
    }

    void load() {
        senders.forEach(Sender::load);
    }

    void awaitGone() throws InterruptedException {
        for (Sender sender : senders) {
            sender.awaitGone();
        }
    }

    /** Everybody comes back, sends the round again and looks: the boards hold what was acked. */
    void askAgainAndLook(String when) throws Exception {
        connect();
        for (Sender sender : senders) {
            sender.sendUntilFinal();
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

    /** The store's files as a killed process left them; the server itself must do the recovery on its own ones. */
    static StoredMeeting copyOf(Path data, Path folder) throws IOException {
        Path copy = Files.createTempDirectory(folder, "copy");
        for (String name : List.of("session-iv.db", "session-iv.db-wal")) {
            if (Files.exists(data.resolve(name))) {
                Files.copy(data.resolve(name), copy.resolve(name));
            }
        }
        return new StoredMeeting(copy);
    }

    @Override
    public void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }
}
