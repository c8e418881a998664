package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.rooms.RoomsFixture;

/** Who gets a socket: every cell of origin × ticket × cookie, and the limits of the door. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HandshakeTest {
    private static final String OTHER = "https://second.example";
    private LiveGateway gateway = LiveGateway.with(settings -> new GatewaySettings(
            settings.listen(), settings.publicUrl(), java.util.Set.of(OTHER), settings.switches(), settings.limits()));

    @AfterEach
    void close() {
        gateway.close();
    }

    private enum Ticket {
        GOOD,
        NONE,
        USED,
        EXPIRED,
        OTHER_ORIGIN,
        SIGNED_OUT,
        FORGED
    }

    private String ticket(Ticket kind, Browser browser) {
        return switch (kind) {
            case GOOD -> browser.ticket();
            case NONE -> "";
            case USED -> {
                String ticket = browser.ticket();
                Tab tab = browser.connect();
                tab.hello(ticket);
                tab.next("welcome");
                yield ticket;
            }
            case EXPIRED -> {
                String ticket = browser.ticket();
                gateway.clock.pass(Duration.ofSeconds(30));
                yield ticket;
            }
            case OTHER_ORIGIN -> browser.from(Optional.of(OTHER)).ticket();
            case SIGNED_OUT -> {
                Browser device = gateway.seat(RoomsFixture.UKRAINE_1);
                String ticket = device.ticket();
                device.post("/api/sign-out", "{}").expect(204);
                yield ticket;
            }
            case FORGED -> "A".repeat(43);
        };
    }

    @Test
    void only_a_good_ticket_from_its_own_origin_is_welcomed_with_or_without_a_cookie() {
        List<Optional<String>> origins = List.of(
                Optional.of(LiveGateway.PUBLIC_URL),
                Optional.of(OTHER),
                Optional.of("https://evil.example"),
                Optional.of("http://meeting.example"),
                Optional.of("https://meeting.example:8443"),
                Optional.of("https://a.meeting.example"),
                Optional.of("https://Meeting.example"),
                Optional.of("https://xn--mting-eva.example"),
                Optional.of("null"),
                Optional.empty());
        int cells = 0;
        int welcomes = 0;
        for (Ticket kind : Ticket.values()) {
            for (Optional<String> origin : origins) {
                for (boolean cookie : new boolean[] {true, false}) {
                    Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
                    String ticket = ticket(kind, browser);
                    Browser page = (cookie ? browser : gateway.browser()).from(origin);
                    boolean known = origin.filter(List.of(LiveGateway.PUBLIC_URL, OTHER)::contains)
                            .isPresent();
                    boolean own =
                            origin.equals(Optional.of(kind == Ticket.OTHER_ORIGIN ? OTHER : LiveGateway.PUBLIC_URL));
                    boolean good = kind == Ticket.GOOD || kind == Ticket.OTHER_ORIGIN;
                    String cell = kind + " from " + origin + (cookie ? " with" : " without") + " cookie";
                    cells++;
                    if (!known) {
                        assertThrows(AssertionError.class, page::connect, cell);
                    } else {
                        Tab tab = page.connect();
                        tab.hello(ticket);
                        if (own && good) {
                            assertEquals(
                                    "georgia-1",
                                    tab.next("welcome").path("participant").asText(),
                                    cell);
                            welcomes++;
                        } else {
                            assertEquals(4401, tab.closeCode(), cell);
                        }
                    }
                }
            }
        }
        assertEquals(140, cells);
        assertEquals(4, welcomes);
    }

    private void restart(Limits.Sockets limits) {
        gateway.close();
        gateway = LiveGateway.with(settings -> settings.with(settings.limits().with(limits)));
    }

    @Test
    void whoever_is_silent_is_told_that_the_hello_is_late() {
        restart(new Limits.Sockets(100, 100, 65_536, 8, Duration.ofMillis(200)));
        Tab silent = gateway.browser().connect();
        assertEquals("hello-late", silent.next("closing").path("code").asText());
        assertEquals(4408, silent.closeCode());
    }

    @Test
    void whoever_says_something_else_first_is_told_so() {
        for (String first : List.of("{\"type\":\"beat\"}", "hello", "{\"type\":\"hello\",\"protocol\":1}")) {
            Tab tab = gateway.browser().connect();
            tab.send(first);
            assertEquals("hello-expected", tab.next("closing").path("code").asText());
            assertEquals(4400, tab.closeCode(), first);
        }
    }

    @Test
    void a_page_of_another_protocol_is_told_so_and_keeps_its_ticket() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        String ticket = browser.ticket();
        Tab newer = browser.connect();
        newer.send("{\"type\":\"hello\",\"protocol\":2,\"ticket\":\"" + ticket + "\"}");
        assertEquals("other-protocol", newer.next("closing").path("code").asText());
        assertEquals(4426, newer.closeCode());
        Tab tab = browser.connect();
        tab.hello(ticket);
        tab.next("welcome");
    }

    @Test
    void a_ticket_that_is_no_good_is_told_apart() {
        Tab tab = gateway.browser().connect();
        tab.hello("A".repeat(43));
        assertEquals("ticket-refused", tab.next("closing").path("code").asText());
        assertEquals(4401, tab.closeCode());
    }

    /** One whose hello waits at a store that does not answer; a slow machine gets more time to say it. */
    private Tab waitingAtTheStore() {
        for (Duration time = Duration.ofMillis(500); ; time = time.multipliedBy(4)) {
            restart(new Limits.Sockets(100, 100, 65_536, 8, time));
            Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
            String ticket = browser.ticket();
            Tab tab = browser.connect();
            gateway.records.shut();
            tab.hello(ticket);
            Eventually.until("it waits or is late", () -> gateway.records.waiting() == 1 || tab.isClosed());
            if (!tab.isClosed()) {
                return tab;
            }
            assertTrue(time.compareTo(Duration.ofMinutes(2)) < 0, "no hello came in " + time);
            gateway.records.open();
        }
    }

    @Test
    void a_slow_store_turns_no_good_ticket_away() {
        Tab tab = waitingAtTheStore();
        // A later one that stays silent runs out of time: so would the first, if its time were still running.
        assertEquals(4408, gateway.browser().connect().closeCode());
        // What the store takes is not taken from the ticket's time either.
        gateway.clock.pass(Duration.ofSeconds(31));
        gateway.records.open();
        tab.next("welcome");
    }

    @Test
    void a_store_that_does_not_answer_spends_no_ticket() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        String ticket = browser.ticket();
        gateway.records.fail(true);
        Tab tab = browser.connect();
        tab.hello(ticket);
        assertEquals("unreachable", tab.next("closing").path("code").asText());
        assertEquals(1013, tab.closeCode());
        gateway.records.fail(false);
        Tab again = browser.connect();
        again.hello(ticket);
        again.next("welcome");
    }

    @Test
    void one_ticket_shown_by_two_at_once_welcomes_one() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        String ticket = browser.ticket();
        List<Tab> both = List.of(browser.connect(), browser.connect());
        gateway.records.shutForRemovals();
        both.forEach(tab -> tab.hello(ticket));
        Eventually.until("both were found good and are to be spent", () -> gateway.records.waiting() == 2);
        gateway.records.open();
        List<String> heard = both.stream()
                .map(tab -> tab.next("welcome", "closing").path("type").asText())
                .sorted()
                .toList();
        assertEquals(List.of("closing", "welcome"), heard);
    }

    @Test
    void a_ticket_whose_line_was_lost_meanwhile_is_not_spent() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        String ticket = browser.ticket();
        Tab lost = browser.connect();
        gateway.records.shut();
        lost.hello(ticket);
        Eventually.until("the hello is there", () -> gateway.records.waiting() == 1);
        lost.socket.close();
        Eventually.until("the server knows", () -> gateway.gateway.connections() == 0);
        gateway.records.open();
        Tab again = browser.connect();
        again.hello(ticket);
        again.next("welcome");
    }

    @Test
    void frames_sent_right_behind_the_hello_are_answered_in_order() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        String ticket = browser.ticket();
        Tab tab = browser.connect();
        gateway.records.shut();
        tab.hello(ticket);
        tab.send("{\"type\":\"beat\"}");
        // Pings are answered at once: by now the server has the beat too, while the store still looks for the ticket.
        Promise<Void> answered = Promise.promise();
        tab.socket.pongHandler(pong -> answered.tryComplete());
        tab.socket.writePing(Buffer.buffer("there?"));
        RoomsFixture.await(answered.future());
        gateway.records.open();
        tab.next("welcome");
        tab.next("beat");
    }

    @Test
    void connections_are_limited_and_a_closed_one_makes_room() {
        restart(new Limits.Sockets(100, 3, 65_536, 8, Duration.ofSeconds(60)));
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        List<Tab> lines = List.of(browser.tab(), browser.tab(), browser.tab());
        assertThrows(AssertionError.class, browser::connect);
        assertEquals(3, gateway.gateway.connections());
        lines.get(0).hello("again");
        lines.get(0).socket.close();
        lines.get(0).closeCode();
        String ticket = browser.ticket();
        Tab fourth = reconnect(browser);
        fourth.hello(ticket);
        fourth.next("welcome");
    }

    @Test
    void connections_are_limited_in_all_too() {
        restart(new Limits.Sockets(2, 100, 65_536, 8, Duration.ofSeconds(60)));
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        browser.tab();
        browser.tab();
        assertThrows(AssertionError.class, browser::connect);
    }

    /** The server hears of a closed connection a moment after its client. */
    private static Tab reconnect(Browser browser) {
        for (int attempt = 0; ; attempt++) {
            try {
                return browser.connect();
            } catch (AssertionError full) {
                assertTrue(attempt < 10_000, "no room was made");
            }
        }
    }
}
