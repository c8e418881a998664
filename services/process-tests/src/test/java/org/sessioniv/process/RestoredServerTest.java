package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.UnusedPort;

/**
 * A copy of the store is taken, people go on, and the server is started again on the copy: nobody keeps what is gone,
 * nothing is merged into what never was, and everybody can find out what of their own is gone.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoredServerTest {
    private static final String GEORGIA = "georgia-1";
    private static final String ASK = "{\"type\":\"floor.request\"}";

    private final Vertx vertx = Vertx.vertx();
    private final WebSocketClient sockets = vertx.createWebSocketClient();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }

    private static String commit(long revision, String words) {
        return "{\"type\":\"note.commit\",\"revision\":" + revision
                + ",\"steps\":[{\"stepType\":\"replace\",\"from\":1,"
                + "\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + words + "\"}]}}]}";
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void a_client_that_was_ahead_of_the_copy_starts_afresh_and_learns_what_is_gone() throws Exception {
        Path data = folder.resolve("data");
        int port = UnusedPort.choose();
        ServerProcess server = ServerProcess.start(data, port);
        try {
            Page organiser = new Page(signedIn(server), server.url(), sockets);
            Page georgia = new Page(seated(organiser.device(), server), server.url(), sockets);
            organiser.connect().submit("{\"type\":\"session.open\"}").expect("done");
            georgia.connect().look();
            String kept = georgia.submit(commit(0, "kept ")).expectDone();
            georgia.untilTold();
            server.stop();
            copy(data, folder.resolve("backup"));

            server = ServerProcess.start(data, port);
            georgia.connect();
            assertEquals("change", georgia.resume().path("type").asText(), "a restart alone parts nobody");
            georgia.joinAgain();
            String lostAsk = georgia.submit(ASK).expectDone();
            georgia.untilTold();
            String lostWords = georgia.submit(commit(1, "LOST ")).expectDone();
            georgia.untilTold();
            assertTrue(georgia.board().path("floor").path("queue").toString().contains(GEORGIA));
            server.stop();
            copyOver(data);

            server = ServerProcess.start(data, port);
            organiser.connect().look();
            organiser.submit(commit(1, "other ")).expectDone();
            organiser.submit("{\"type\":\"floor.close-list\"}").expectDone();
            organiser.submit("{\"type\":\"floor.reopen-list\"}").expectDone();
            georgia.connect();
            String lineage = georgia.lineage();
            georgia.submit(commit(2, "STRAY ")).expectRefused("revision-unknown");
            JsonNode board = georgia.resume();
            assertEquals("snapshot", board.path("type").asText());
            assertTrue(board.path("parted").asBoolean());
            assertFalse(board.at("/documents/floor/queue").toString().contains(GEORGIA), board::toString);
            JsonNode note = georgia.rejoin();
            assertTrue(note.path("parted").asBoolean(), note::toString);
            assertEquals(
                    "other kept ", note.at("/document/content/0/content/0/text").asText());
            JsonNode recalled = georgia.recall(lineage, List.of(kept, lostAsk, lostWords));
            assertTrue(recalled.path("parted").asBoolean());
            assertEquals("[\"" + kept + "\"]", recalled.path("known").toString());
            assertEquals(
                    "[\"" + lostAsk + "\",\"" + lostWords + "\"]",
                    recalled.path("unknown").toString());

            georgia.submit(lostAsk, ASK).expectDone();
            georgia.submit(lostAsk, ASK).expectDone();
            georgia.untilTold();
            assertEquals(1, georgia.board().path("floor").path("queue").size(), "put in again, and once");
            server.stop();
        } finally {
            server.close();
        }
    }

    private void copyOver(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
        copy(folder.resolve("backup"), data);
    }

    private Device signedIn(ServerProcess server) throws Exception {
        Device organiser = new Device(http, server.url());
        organiser.post(
                "/api/setup",
                "{\"token\":\"" + ServerProcess.setUpToken(folder.resolve("data"))
                        + "\",\"password\":\"correct horse battery\"}");
        return organiser;
    }

    private Device seated(Device organiser, ServerProcess server) throws Exception {
        String wanted = "{\"participants\":[\"" + GEORGIA + "\"]}";
        String url = organiser
                .post("/api/meetings/" + Script.MEETING + "/links", wanted)
                .path(0)
                .path("url")
                .asText();
        Device device = new Device(http, server.url());
        device.post("/api/sign-in/seat", "{\"secret\":\"" + url.substring(url.indexOf('#') + 1) + "\"}");
        return device;
    }
}
