package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.Vertx;
import io.vertx.core.net.NetSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rooms.UnusedPort;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WayTest {
    private static final String AT = "127.0.78.1";
    private static final String TO = "127.0.78.2";
    private static final String FROM = "127.0.0.1";

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private int port;
    private Way way;

    @BeforeEach
    void open() throws Exception {
        port = UnusedPort.choose();
        StoredMeeting.await(vertx.createNetServer()
                .connectHandler(socket -> socket.handler(text -> heard.add(text.toString())))
                .listen(port, TO));
        way = new Way(vertx.getOrCreateContext(), vertx.createNetClient(), AT, TO, port);
        StoredMeeting.await(way.open());
    }

    @AfterEach
    void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }

    private NetSocket connect(String host) {
        return StoredMeeting.await(vertx.createNetClient().connect(port, host));
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(1, TimeUnit.MINUTES));
    }

    @Test
    void leads_to_the_other_side() throws Exception {
        connect(AT).write("a");
        assertEquals("a", next());
    }

    @Test
    void holds_back_what_is_on_it_while_it_is_cut_and_lets_it_go_on_afterwards() throws Exception {
        NetSocket old = connect(AT);
        old.write("a");
        assertEquals("a", next());
        StoredMeeting.await(way.cut(FROM));
        old.write("late");
        NetSocket young = connect(AT);
        young.write("later");
        connect(TO).write("direct");
        assertEquals("direct", next());
        StoredMeeting.await(way.heal(FROM));
        assertEquals("late", next());
        assertEquals("later", next());
    }

    @Test
    void is_cut_for_those_alone_who_come_from_there() throws Exception {
        StoredMeeting.await(way.cut("127.0.77.1"));
        connect(AT).write("a");
        assertEquals("a", next());
    }

    @Test
    void refuses_whoever_comes_when_it_is_closed() {
        StoredMeeting.await(way.close());
        assertThrows(AssertionError.class, () -> connect(AT));
    }
}
