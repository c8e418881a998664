package org.sessioniv.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.RoomsFixture;

/** Whoever ends a sign-in or a link is answered once that is in force at every gateway, and not before. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncedTest {
    private static final SeatLinks.Seat SEAT = new SeatLinks.Seat(RoomsFixture.MEETING, RoomsFixture.GEORGIA_1);

    private static final LobbyEntryId ENTRY = new LobbyEntryId("entry-1");
    private static final String COOKIE = "__Host-session-iv";

    private final LiveGateway gateway = LiveGateway.open();
    private final Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();

    @AfterEach
    void close() {
        gateway.close();
    }

    /** The announcement of what this future does is held up, then let go. */
    private <T> T heldUp(Future<T> change) {
        Eventually.until("the announcement is held up", () -> gateway.bus.waiting() == 1);
        assertFalse(change.isComplete());
        gateway.bus.release();
        return RoomsFixture.await(change);
    }

    private String closing() {
        return tab.next("closing").path("code").asText();
    }

    @Test
    void a_sign_in_has_ended_once_every_gateway_has_heard_of_it() {
        Browser browser = gateway.seat(RoomsFixture.UKRAINE_1);
        Tab open = browser.tab();
        gateway.bus.holdAnnouncements();
        heldUp(gateway.identity.signIns().end(String.valueOf(browser.cookies().get(COOKIE))));
        assertEquals("signed-out", open.next("closing").path("code").asText());
    }

    @Test
    void a_link_is_made_once_every_gateway_has_heard_that_the_older_one_is_void() {
        gateway.bus.holdAnnouncements();
        String secret = heldUp(gateway.identity.links().make(SEAT));
        assertEquals("replaced", closing());
        assertEquals(
                Optional.of(SEAT),
                RoomsFixture.await(gateway.identity.links().find(secret)).map(SeatLinks.Held::seat));
    }

    @Test
    void a_seat_has_moved_once_every_gateway_has_heard_of_it() {
        gateway.bus.holdAnnouncements();
        heldUp(gateway.identity.links().moved(SEAT, ENTRY));
        assertEquals("replaced", closing());
    }

    /** The device asks again when it was not told that the seat is its own. */
    @Test
    void that_a_seat_has_moved_is_said_again_and_ends_nothing_of_the_new_device() {
        gateway.bus.loseAnnouncements(true);
        Future<String> lost = gateway.identity.links().moved(SEAT, ENTRY);
        Eventually.until("the move is answered", lost::isComplete);
        assertTrue(lost.failed());
        gateway.bus.loseAnnouncements(false);
        String hash = RoomsFixture.await(gateway.identity.links().moved(SEAT, ENTRY));
        assertEquals("replaced", closing());
        Tab moved = signedInBy(hash);
        assertEquals(hash, RoomsFixture.await(gateway.identity.links().moved(SEAT, ENTRY)));
        assertEquals(List.of(), moved.untilBeat());
    }

    private Tab signedInBy(String link) {
        SignIn.Started started = RoomsFixture.await(gateway.identity.signIns().seat(SEAT, Optional.of(link)));
        Browser device = gateway.browser();
        device.cookies().put(COOKIE, started.token());
        return device.tab();
    }

    /** It was found good, and before it was spent the card was replaced. */
    @Test
    void nobody_comes_in_whose_sign_in_ends_at_the_door() {
        Browser device = gateway.seat(RoomsFixture.UKRAINE_1);
        String ticket = device.ticket();
        Tab late = device.connect();
        gateway.records.shutForRemovals();
        late.hello(ticket);
        Eventually.until("the ticket is to be spent", () -> gateway.records.waiting() == 1);
        RoomsFixture.await(gateway.identity.links().make(new SeatLinks.Seat(SEAT.meeting(), RoomsFixture.UKRAINE_1)));
        gateway.records.open();
        assertEquals("ticket-refused", late.next("closing").path("code").asText());
    }

    @Test
    void a_sign_out_is_answered_when_it_is_in_force() throws Exception {
        Browser browser = gateway.seat(RoomsFixture.UKRAINE_1);
        gateway.bus.holdAnnouncements();
        CompletableFuture<Browser.Reply> reply =
                CompletableFuture.supplyAsync(() -> browser.post("/api/sign-out", "{}"));
        Eventually.until("the announcement is held up", () -> gateway.bus.waiting() == 1);
        gateway.browser().get("/api/me").expect(200);
        assertFalse(reply.isDone());
        gateway.bus.release();
        assertEquals(204, reply.get(120, TimeUnit.SECONDS).status());
    }

    @Test
    void a_sign_out_of_which_not_all_have_heard_is_said_again_until_they_have() {
        Browser browser = gateway.seat(RoomsFixture.UKRAINE_1);
        Tab open = browser.tab();
        gateway.bus.loseAnnouncements(true);
        assertEquals(
                "store-unavailable",
                browser.post("/api/sign-out", "{}").expect(503).code());
        gateway.bus.loseAnnouncements(false);
        browser.post("/api/sign-out", "{}").expect(204);
        assertEquals("signed-out", open.next("closing").path("code").asText());
    }

    @Test
    void a_sign_in_that_ends_another_is_said_again_until_all_have_heard_of_that() {
        Browser browser = gateway.organiser();
        Tab open = browser.tab();
        String password = "{\"password\":\"correct horse battery\"}";
        gateway.bus.loseAnnouncements(true);
        browser.post("/api/sign-in/password", password).expect(503);
        gateway.bus.loseAnnouncements(false);
        browser.post("/api/sign-in/password", password).expect(200);
        assertEquals("signed-out", open.next("closing").path("code").asText());
    }

    @Test
    void who_was_admitted_from_the_lobby_waits_for_nobody() {
        SignIn.Started waits = RoomsFixture.await(gateway.identity.signIns().waiting(SEAT.meeting(), ENTRY));
        gateway.bus.loseAnnouncements(true);
        RoomsFixture.await(gateway.identity.signIns().admitted(waits.known(), SEAT, Optional.empty()));
        assertEquals(
                Optional.empty(), RoomsFixture.await(gateway.identity.signIns().find(waits.token())));
    }

    @Test
    void nobody_waits_for_a_gateway_that_has_stopped() {
        gateway.stop();
        RoomsFixture.await(gateway.identity.links().make(SEAT));
    }

    @Test
    void a_link_of_which_not_all_have_heard_is_not_handed_out() {
        gateway.bus.loseAnnouncements(true);
        Future<String> link = gateway.identity.links().make(SEAT);
        Eventually.until("the link is answered", link::isComplete);
        assertTrue(link.failed());
    }
}
