package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.RoomsFixture;

/** Connections that ask for nothing, or for something at a byte now and then; time passes by hand. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConnectionsTest {
    private static final int BACKSTOP_MS = 60_000;
    private final List<Socket> sockets = new ArrayList<>();
    private final LiveGateway gateway = LiveGateway.with(settings -> settings.with(settings.limits()
            .with(new Limits.Connections(
                    20, 15, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofSeconds(60)))));

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        gateway.close();
    }

    private Socket connect(String address) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port(), InetAddress.getByName(address), 0);
        socket.setSoTimeout(BACKSTOP_MS);
        sockets.add(socket);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads until the blank line and as much of a body as its head announces. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int one = in.read();
            if (one < 0) {
                return head.toString();
            }
            head.append((char) one);
        }
        int at = head.toString().toLowerCase(java.util.Locale.ROOT).indexOf("content-length: ");
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at)));
        in.readNBytes(length);
        return head.toString();
    }

    private static boolean isCut(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private static final String LIVE = "GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n";

    @Test
    void whoever_holds_idle_connections_keeps_nobody_else_out() throws IOException {
        for (int i = 0; i < 100; i++) {
            connect("127.0.0." + (2 + i % 4));
        }
        Socket honest = connect("127.0.0.9");
        say(honest, LIVE);
        assertTrue(answer(honest).startsWith("HTTP/1.1 200"));
        Eventually.until("there are no more than there may be", () -> gateway.gateway.httpConnections() <= 20);
    }

    @Test
    void one_address_has_its_share_and_no_more() throws IOException {
        Socket other = connect("127.0.0.9");
        say(other, LIVE);
        answer(other);
        for (int i = 0; i < 40; i++) {
            connect("127.0.0.2");
        }
        Eventually.until("the crowd has its share", () -> gateway.gateway.httpConnections() == 16);
        say(other, LIVE);
        assertTrue(answer(other).startsWith("HTTP/1.1 200"), "the crowd's own eldest made room");
    }

    @Test
    void whoever_closes_connections_may_open_as_many_again() throws IOException {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 15; i++) {
                Socket socket = connect("127.0.0.2");
                say(socket, LIVE);
                assertTrue(answer(socket).startsWith("HTTP/1.1 200"), "one of its share in round " + round);
            }
            for (Socket socket : sockets) {
                socket.close();
            }
            sockets.clear();
            Eventually.until("all are closed", () -> gateway.gateway.httpConnections() == 0);
        }
    }

    @Test
    void whoever_asked_lately_stands_behind_those_who_ask_for_nothing() throws IOException {
        Socket first = connect("127.0.0.2");
        Eventually.until("it came first", () -> gateway.gateway.httpConnections() == 1);
        for (int i = 0; i < 19; i++) {
            connect("127.0.0." + (3 + i % 4));
        }
        Eventually.until("there are as many as there may be", () -> gateway.gateway.httpConnections() == 20);
        say(first, LIVE);
        assertTrue(answer(first).startsWith("HTTP/1.1 200"));
        Eventually.until("it waits again", () -> gateway.gateway.readingConnections() == 0);
        Socket newcomer = connect("127.0.0.9");
        say(newcomer, LIVE);
        assertTrue(answer(newcomer).startsWith("HTTP/1.1 200"));
        say(first, LIVE);
        assertTrue(answer(first).startsWith("HTTP/1.1 200"), "another made room for the newcomer");
    }

    @Test
    void sockets_stay_where_idle_connections_make_room() throws IOException {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 0; i < 60; i++) {
            connect("127.0.0." + (2 + i % 4));
        }
        Eventually.until("idle ones are gone", () -> {
            gateway.clock.pass(Duration.ofSeconds(1));
            return gateway.gateway.httpConnections() == 1;
        });
        assertTrue(tab.untilBeat().isEmpty());
    }

    @Test
    void a_head_that_does_not_come_is_not_waited_for() throws IOException {
        Socket silent = connect("127.0.0.2");
        Socket dripping = connect("127.0.0.3");
        say(dripping, "GET /health/live HTTP/1.1\r\nHost: ");
        Eventually.until("both are there", () -> gateway.gateway.httpConnections() == 2);
        gateway.clock.pass(Duration.ofSeconds(15));
        say(dripping, "x");
        assertTrue(isCut(silent));
        assertTrue(isCut(dripping));
    }

    @Test
    void a_body_that_drips_is_cut() throws IOException {
        Socket socket = connect("127.0.0.2");
        say(
                socket,
                "POST /api/sign-out HTTP/1.1\r\nHost: x\r\nOrigin: " + LiveGateway.PUBLIC_URL
                        + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");
        Eventually.until("its head was read", () -> gateway.gateway.readingConnections() == 1);
        gateway.clock.pass(Duration.ofSeconds(29));
        say(socket, " ");
        gateway.clock.pass(Duration.ofSeconds(1));
        assertTrue(isCut(socket));
    }

    @Test
    void the_body_of_what_was_refused_already_is_not_waited_for_either() throws IOException {
        Socket socket = connect("127.0.0.2");
        say(socket, "POST /nothing/here HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{");
        assertTrue(answer(socket).startsWith("HTTP/1.1 404"));
        gateway.clock.pass(Duration.ofSeconds(30));
        assertTrue(isCut(socket));
    }

    @Test
    void between_two_requests_a_connection_may_rest_for_a_while() throws IOException {
        Socket socket = connect("127.0.0.2");
        say(socket, LIVE);
        answer(socket);
        gateway.clock.pass(Duration.ofSeconds(59));
        say(socket, LIVE);
        assertTrue(answer(socket).startsWith("HTTP/1.1 200"));
        Eventually.until("it rests", () -> gateway.gateway.readingConnections() == 0);
        gateway.clock.pass(Duration.ofSeconds(60));
        assertTrue(isCut(socket));
    }

    @Test
    void there_is_no_http_2_in_clear_text() throws IOException {
        Socket prior = connect("127.0.0.2");
        say(prior, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        String answer = answer(prior);
        assertTrue(answer.contains(" 501 "), answer);
        Socket upgrade = connect("127.0.0.3");
        say(
                upgrade,
                "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                        + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n");
        assertEquals("HTTP/1.1 200", answer(upgrade).substring(0, 12));
    }
}
