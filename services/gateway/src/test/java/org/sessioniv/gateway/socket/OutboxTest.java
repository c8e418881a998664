package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Version;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.Lineage;
import org.sessioniv.rooms.RoomsFixture;

/** What happens to frames for a socket that is closed, before the gateway has heard of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutboxTest {
    @Test
    void a_socket_that_closed_a_moment_ago_keeps_nobody_from_their_frames() {
        Vertx vertx = Vertx.vertx();
        try {
            Promise<Outbox> made = Promise.promise();
            Promise<Boolean> hopeless = Promise.promise();
            HttpServer server = vertx.createHttpServer()
                    .requestHandler(request -> request.toWebSocket().onSuccess(socket -> {
                        Line line = new SocketLine(socket, request.connection());
                        made.complete(new Outbox(line, Limits.Slow.DEFAULT, new Counters()));
                        socket.closeHandler(closed -> goOn(made.future().result(), hopeless));
                    }));
            int port = RoomsFixture.await(server.listen(0, "127.0.0.1")).actualPort();
            // Held until the end: a client that nobody holds is closed with its sockets when garbage is collected.
            WebSocketClient client = vertx.createWebSocketClient();
            RoomsFixture.await(client.connect(port, "127.0.0.1", "/").compose(WebSocket::close));
            assertFalse(RoomsFixture.await(hopeless.future()));
            assertTrue(made.future().result().isFull(), "what is closed takes nothing");
            RoomsFixture.await(client.close());
        } finally {
            RoomsFixture.await(vertx.close());
        }
    }

    @Test
    void how_many_are_here_waits_for_a_slow_page_also_while_its_board_is_answered_anew() {
        HandLine line = new HandLine();
        Outbox outbox = new Outbox(line, Limits.Slow.DEFAULT, new Counters());
        line.reads(false);
        outbox.presence(RoomsFixture.PLENARY, TextFrame.of(Buffer.buffer("{\"type\":\"live\"}")));
        outbox.anew(RoomsFixture.PLENARY);
        line.reads(true);
        assertFalse(outbox.isHopeless(0));
        assertEquals(List.of("live"), types(line));
    }

    @Test
    void nothing_is_kept_for_a_room_that_is_not_watched_any_more() {
        HandLine line = new HandLine();
        Outbox outbox = new Outbox(line, Limits.Slow.DEFAULT, new Counters());
        line.reads(false);
        outbox.presence(RoomsFixture.PLENARY, TextFrame.of(Buffer.buffer("{\"type\":\"live\"}")));
        outbox.forget(RoomsFixture.PLENARY);
        line.reads(true);
        assertFalse(outbox.isHopeless(0));
        assertEquals(List.of(), types(line));
    }

    private static List<String> types(HandLine line) {
        return line.read().stream().map(frame -> frame.path("type").asText()).toList();
    }

    private static void goOn(Outbox outbox, Promise<Boolean> hopeless) {
        TextFrame empty = TextFrame.of(Buffer.buffer("{}"));
        try {
            outbox.answer(empty);
            Changes changes = new Changes(RoomsFixture.PLENARY);
            changes.put("floor", Optional.of(Buffer.buffer("{}")));
            changes.tell(new Lineage(new Version(1), "0123456789abcdef"));
            outbox.board(changes);
            outbox.inOrder(empty);
            outbox.presence(RoomsFixture.PLENARY, empty);
            assertFalse(outbox.ephemeral(empty));
            hopeless.complete(outbox.isHopeless(0));
        } catch (RuntimeException | AssertionError thrown) {
            hopeless.fail(thrown);
        }
    }
}
