package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.identity.SeatLinks;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.codec.BatchCodec;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.CommandId;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomReader;
import org.sessioniv.rooms.Submission;

/** A poll that is open for three days, on a server that is started again meanwhile, with people at real sockets. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollOverDaysTest {
    private static final Instant MORNING = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant END = MORNING.plus(Duration.ofDays(3));
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PUBLIC_URL = "http://meeting.example";
    private static final String SEAT = "georgia-1";
    private static final String OTHER = "ukraine-1";

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong passedNanos = new AtomicLong();

    @TempDir
    private Path data = Path.of("");

    private Server start() throws Exception {
        ServeSettings settings = new ServeSettings();
        settings.host = "127.0.0.1";
        settings.port = 0;
        settings.publicUrl = Optional.of(URI.create(PUBLIC_URL));
        settings.store.data = data;
        SteadyClock clock = new SteadyClock(() -> MORNING.plusNanos(passedNanos.get()), passedNanos::get);
        return Outcomes.await(Server.start(settings, clock));
    }

    /** The clock shows that so long after the morning, wherever it stood. */
    private void turnTo(Instant at) {
        passedNanos.set(Duration.between(MORNING, at).toNanos());
    }

    /** Somebody at a page of that seat: a sign-in by a link, a ticket, and a socket that is welcomed and watches. */
    private final class Page implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private final RoomId room;
        private final WebSocket socket;

        Page(Server server, RoomId room, String seat) throws Exception {
            this.room = room;
            String origin = "http://127.0.0.1:" + server.settings().listen().port();
            String secret = Outcomes.await(
                    server.identity().links().make(new SeatLinks.Seat(room.meeting(), new ParticipantId(seat))));
            HttpResponse<String> signedIn = post(origin, "/api/sign-in/seat", "", "{\"secret\":\"" + secret + "\"}");
            String cookie =
                    signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            String ticket = JSON.readTree(
                            post(origin, "/api/ticket", cookie, "{}").body())
                    .path("ticket")
                    .asText();
            socket = http.newWebSocketBuilder()
                    .header("Origin", PUBLIC_URL)
                    .header("Cookie", cookie)
                    .buildAsync(
                            URI.create("ws://127.0.0.1:"
                                    + server.settings().listen().port() + "/socket"),
                            this)
                    .get(120, TimeUnit.SECONDS);
            send("{\"type\":\"hello\",\"protocol\":1,\"ticket\":\"" + ticket + "\"}");
            next("welcome");
            send("{\"type\":\"watch\",\"room\":\"" + room.value() + "\"}");
        }

        private HttpResponse<String> post(String origin, String path, String cookie, String body) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                    .header("Origin", PUBLIC_URL)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (!cookie.isEmpty()) {
                request.header("Cookie", cookie);
            }
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer.body());
            return answer;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                try {
                    frames.add(JSON.readTree(part.toString()));
                } catch (java.io.IOException broken) {
                    throw new IllegalStateException(broken);
                }
                part.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        void send(String frame) throws Exception {
            socket.sendText(frame, true).get(120, TimeUnit.SECONDS);
        }

        JsonNode next(String... types) throws Exception {
            while (true) {
                JsonNode frame = frames.poll(120, TimeUnit.SECONDS);
                assertTrue(frame != null, "nothing came of " + List.of(types));
                if (List.of(types).contains(frame.path("type").asText())) {
                    return frame;
                }
            }
        }

        /** What the server answers to that command. */
        JsonNode submit(ObjectNode command) throws Exception {
            String id = Tokens.fresh();
            ObjectNode frame = JSON.createObjectNode().put("type", "submit").put("room", room.value());
            frame.put("id", id).set("command", command);
            send(frame.toString());
            while (true) {
                JsonNode answer = next("done", "refused");
                if (answer.path("id").asText().equals(id)) {
                    return answer;
                }
            }
        }

        /** The poll as it is told, once it is in that state. */
        JsonNode pollOnceIt(String state) throws Exception {
            while (true) {
                JsonNode frame = next("snapshot", "change");
                JsonNode set = frame.path(frame.has("documents") ? "documents" : "set");
                for (Map.Entry<String, JsonNode> document : set.properties()) {
                    if (document.getKey().matches("poll/[^/]+")
                            && document.getValue().path("state").asText().equals(state)) {
                        return document.getValue();
                    }
                }
            }
        }

        JsonNode vote(String poll) throws Exception {
            ObjectNode command =
                    JSON.createObjectNode().put("type", "poll.cast").put("poll", poll);
            command.putObject("ballot").put("type", "answer").put("answer", "yes");
            return submit(command);
        }
    }

    private static RoomId plenaryOf(Server server) {
        return new RoomId(server.rooms().directory().meetings().get(0).value() + "/plenary");
    }

    private static void open(Server server, RoomId plenary) throws Exception {
        RoomCommand open = new OpenQuestionPoll.Open("Shall we?", Optional.empty(), Optional.of(END.toEpochMilli()));
        Submission wish = new Submission(new CommandId(Tokens.fresh()), "open", Directory.ORGANISER, open);
        assertInstanceOf(
                Answer.Done.class, Outcomes.await(server.rooms().client().submit(plenary, wish)));
    }

    /** When the stored journal says that the poll was closed. */
    private List<Instant> closed(RoomId plenary) throws Exception {
        SqliteStore store = Outcomes.await(SqliteStore.open(data.resolve("session-iv.db"), InstantSource.system()));
        try {
            return Outcomes.await(store.read(RoomReader.streamOf(plenary), 0, Journal.MAX_READ_ENTRIES)).stream()
                    .flatMap(entry -> new BatchCodec().read(entry.body().bytes()).events().stream())
                    .filter(ClosePoll.Closed.class::isInstance)
                    .map(event -> ((ClosePoll.Closed) event).at())
                    .toList();
        } finally {
            Outcomes.await(store.close());
        }
    }

    @Test
    void ballots_of_three_days_and_two_servers_count_until_the_last_millisecond() throws Exception {
        Server first = start();
        RoomId plenary = plenaryOf(first);
        open(first, plenary);
        Page georgia = new Page(first, plenary, SEAT);
        String poll = georgia.pollOnceIt("open").path("id").asText();
        assertEquals("done", georgia.vote(poll).path("type").asText());
        turnTo(MORNING.plus(Duration.ofDays(2)));
        Outcomes.await(first.stop());

        Server second = start();
        turnTo(END.minusSeconds(60));
        Page ukraine = new Page(second, plenary, OTHER);
        JsonNode told = ukraine.pollOnceIt("open");
        assertEquals(END.toEpochMilli(), told.path("closesAt").asLong());
        turnTo(END.minusMillis(1));
        assertEquals("done", ukraine.vote(poll).path("type").asText());
        turnTo(END);
        JsonNode late = ukraine.vote(poll);
        assertEquals("poll-not-open", late.path("code").asText(), late.toString());
        JsonNode over = ukraine.pollOnceIt("closed");
        assertEquals(END.toEpochMilli(), over.path("closedAt").asLong());
        Outcomes.await(second.stop());
        assertEquals(List.of(END), closed(plenary));
    }

    @Test
    void a_poll_whose_time_came_while_no_server_ran_was_closed_at_that_time() throws Exception {
        Server first = start();
        RoomId plenary = plenaryOf(first);
        open(first, plenary);
        Outcomes.await(first.stop());
        assertEquals(List.of(), closed(plenary));

        turnTo(END.plus(Duration.ofHours(20)));
        Server second = start();
        JsonNode over = new Page(second, plenary, SEAT).pollOnceIt("closed");
        assertEquals(END.toEpochMilli(), over.path("closedAt").asLong());
        Outcomes.await(second.stop());
        assertEquals(List.of(END), closed(plenary));
    }
}
