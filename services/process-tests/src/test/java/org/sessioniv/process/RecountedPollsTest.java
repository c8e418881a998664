package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.BufferedReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.domain.testing.WayOfVoting;
import org.sessioniv.journal.codec.DomainJson;
import org.sessioniv.rooms.UnusedPort;

/** By each method with each rule: voted over the wire, downloaded, and counted again to the same result. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecountedPollsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper DOMAIN = DomainJson.mapper();
    private static final String PASSWORD = "correct horse battery";
    private static final long SEED = 20171017;
    private static final int SELECTED = 2;

    @TempDir
    Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient sockets = vertx.createWebSocketClient(
            new WebSocketClientOptions().setMaxFrameSize(1 << 20).setMaxMessageSize(1 << 24));
    private final HttpClient http = HttpClient.newHttpClient();
    private final SplittableRandom ids = new SplittableRandom(SEED);
    private final Random choices = new Random(SEED);
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
    private final Map<WayOfVoting, String> polls = new LinkedHashMap<>();
    private final List<Sender> members = new ArrayList<>();

    @AfterEach
    void end() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }

    @Test
    void every_method_with_every_rule_comes_from_its_file_to_what_was_published() throws Exception {
        Path data = folder.resolve("data");
        List<String> records = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(data, UnusedPort.choose())) {
            Sender organiser = arrive(server, data);
            List<String> topics = organiser.idsUnder(Script.MEETING, "topic/");
            for (WayOfVoting way : WayOfVoting.all()) {
                polls.put(way, open(organiser, way, topics));
            }
            for (Sender member : members) {
                vote(member, topics);
            }
            String first = polls.values().iterator().next();
            assertEquals(409, download(members.get(0), first, "json").statusCode(), "before it is published");
            assertEquals(404, download(members.get(0), "none", "json").statusCode());
            for (String poll : polls.values()) {
                done(organiser, of("poll.close", poll));
                done(organiser, of("poll.publish", poll));
            }
            assertEquals(400, download(members.get(0), first, "exe").statusCode());
            for (Map.Entry<WayOfVoting, String> poll : polls.entrySet()) {
                records.add(save(poll.getValue() + ".json", download(members.get(0), poll.getValue(), "json")));
                prefLib(poll.getKey(), download(members.get(0), poll.getValue(), "preflib"));
            }
            assertEquals(List.of(), List.copyOf(failures));
            server.stop();
        }
        Program recount = Program.run(
                folder, Stream.concat(Stream.of("recount"), records.stream()).toArray(String[]::new));
        assertEquals(0, recount.exitCode(), recount::toString);
        assertEquals(
                polls.size(),
                recount.out()
                        .lines()
                        .filter("This is the published result."::equals)
                        .count(),
                recount::toString);
    }

    /** The organiser and one member of each of three delegations. */
    private Sender arrive(ServerProcess server, Path data) throws Exception {
        Device desk = new Device(http, server.url());
        desk.post(
                "/api/setup",
                "{\"token\":\"" + ServerProcess.setUpToken(data) + "\",\"password\":\"" + PASSWORD + "\"}");
        Sender organiser = sender(desk, "organiser");
        String wanted = "{\"participants\":[\"georgia-1\",\"ukraine-1\",\"poland-1\"]}";
        for (JsonNode link : desk.post("/api/meetings/" + Script.MEETING + "/links", wanted)) {
            String url = link.path("url").asText();
            Device device = new Device(http, server.url());
            device.post("/api/sign-in/seat", "{\"secret\":\"" + url.substring(url.indexOf('#') + 1) + "\"}");
            members.add(sender(device, link.path("participant").asText()));
        }
        assertEquals(3, members.size());
        return organiser;
    }

    private Sender sender(Device device, String seat) throws Exception {
        Sender sender = new Sender(device, new Script(seat, ids.split(), failures), sent -> {});
        sender.connect(sockets);
        return sender;
    }

    private static Sent done(Sender by, Script.Command command) throws Exception {
        Sent sent = by.ask(command);
        assertTrue(sent.isDone(), sent::toString);
        return sent;
    }

    private static Script.Command of(String type, String poll) {
        return Script.Command.of(Script.MEETING, type).with("poll", poll);
    }

    private String open(Sender organiser, WayOfVoting way, List<String> topics) throws Exception {
        List<String> before = organiser.idsUnder(Script.MEETING, "poll/");
        Script.Command open = Script.Command.of(Script.MEETING, "poll.open-topics")
                .with("question", "By " + way + "?")
                .with("rule", way.rule().word());
        open.body().put("select", way.rule().severalSeats() ? SELECTED : 1);
        ArrayNode named = open.body().putArray("topics");
        topics.forEach(named::add);
        open.body().set("method", JSON.readTree(DOMAIN.writeValueAsString(way.method())));
        done(organiser, open);
        organiser.look();
        List<String> polls = new ArrayList<>(organiser.idsUnder(Script.MEETING, "poll/"));
        polls.removeAll(before);
        polls.removeIf(key -> key.contains("/"));
        assertEquals(1, polls.size(), polls::toString);
        return polls.get(0);
    }

    private void vote(Sender member, List<String> topics) throws Exception {
        for (Map.Entry<WayOfVoting, String> poll : polls.entrySet()) {
            Script.Command cast = of("poll.cast", poll.getValue());
            ObjectNode ballot = (ObjectNode) JSON.readTree(
                    DOMAIN.writeValueAsString(WayOfVoting.ballot(poll.getKey().method(), topics, choices)));
            cast.body().set("ballot", ballot);
            done(member, cast);
        }
    }

    private static HttpResponse<String> download(Sender by, String poll, String format) throws Exception {
        return by.device().get("/api/meetings/" + Script.MEETING + "/polls/" + poll + "?format=" + format);
    }

    private String save(String name, HttpResponse<String> response) throws Exception {
        assertEquals(200, response.statusCode(), response::body);
        return Files.writeString(folder.resolve(name), response.body()).toString();
    }

    /** Every method has a form that PrefLib's reader takes; by name it holds who can be chosen and nobody else. */
    private void prefLib(WayOfVoting way, HttpResponse<String> response) throws Exception {
        String name = response.headers()
                .firstValue("Content-Disposition")
                .orElseThrow()
                .replaceAll(".*filename=\"(.*)\"", "$1");
        Path file = Path.of(save(name, response));
        BallotFormat format = BallotFormat.ofName(name).orElseThrow();
        try (BufferedReader text = Files.newBufferedReader(file)) {
            assertEquals(
                    3, Counting.read(text, format).profile().total().floor().intValueExact(), way::toString);
        }
        assertFalse(response.body().contains("georgia"), response.body());
    }
}
