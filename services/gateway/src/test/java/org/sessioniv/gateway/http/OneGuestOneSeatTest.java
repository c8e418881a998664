package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.MoveSeat;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.RenameSeat;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** The same guest from another device: the seat moves, or somebody says that this is another person. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OneGuestOneSeatTest {
    private static final DelegationId GEORGIA = new DelegationId("georgia");

    private final LiveGateway gateway = LiveGateway.open();
    private final Browser phone = gateway.browser();
    private final Browser laptop = gateway.browser();

    @AfterEach
    void close() {
        gateway.close();
    }

    private Browser.Reply knock(Browser device, String name, String delegation) {
        String code = RoomsFixture.await(gateway.identity.codes().of(RoomsFixture.MEETING));
        return device.post(
                "/api/join",
                "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"delegation\":\"" + delegation + "\"}");
    }

    private Roster roster() {
        return gateway.directory().meeting(RoomsFixture.MEETING).orElseThrow().roster();
    }

    /** Who waits, if only one does. */
    private LobbyEntryId onlyEntry() {
        assertEquals(1, roster().lobby().size());
        return roster().lobby().keySet().iterator().next();
    }

    private Answer admit(LobbyEntryId entry, ParticipantId... besides) {
        return gateway.submit(
                RoomsFixture.MEETING,
                RoomsFixture.MODERATOR,
                new Lobby.Admit(entry, GEORGIA, Optional.of(List.of(besides))));
    }

    private JsonNode me(Browser device) {
        return device.get("/api/me").expect(200).json();
    }

    private String state(Browser device) {
        return me(device).path("state").asText();
    }

    private ParticipantId seatOf(Browser device) {
        return new ParticipantId(me(device).path("participant").asText());
    }

    /** Nino is in, from her phone. */
    private ParticipantId ninoOnHerPhone() {
        knock(phone, "Nino Beridze", "georgia").expect(202);
        admit(onlyEntry());
        assertEquals("signed-in", state(phone));
        return seatOf(phone);
    }

    @Test
    void a_guest_who_knocks_from_another_device_is_not_admitted_to_a_second_seat() {
        ParticipantId seat = ninoOnHerPhone();
        knock(laptop, " nino  BERIDZE ", "georgia").expect(202);
        int seats = roster().participants().size();
        assertEquals(Optional.of("already-seated"), RoomsFixture.code(admit(onlyEntry())));
        assertEquals(seats, roster().participants().size());
        assertEquals("waiting", state(laptop));
        assertEquals(
                List.of(seat),
                roster().seatsLike(roster().lobby().values().iterator().next()).stream()
                        .map(found -> found.id())
                        .toList());
    }

    @Test
    void the_moderators_page_is_told_which_seat_and_no_name() {
        ParticipantId seat = ninoOnHerPhone();
        knock(laptop, "Nino Beridze", "georgia").expect(202);
        JsonNode documents = gateway.seat(RoomsFixture.MODERATOR)
                .tab()
                .watch(RoomsFixture.MEETING)
                .path("documents");
        JsonNode waiting = documents.path("lobby").path("waiting");
        assertEquals(seat.value(), waiting.path(0).path("like").path(0).asText(), waiting::toString);
        assertFalse(documents.toString().contains("Nino"), "names are on no board");
    }

    @Test
    void a_seat_that_is_moved_goes_with_all_that_it_has_and_the_older_device_is_told() {
        ParticipantId seat = ninoOnHerPhone();
        Tab before = phone.tab();
        before.watch(RoomsFixture.PLENARY);
        gateway.submit(RoomsFixture.PLENARY, seat, new RequestFloor.Ask());
        knock(laptop, "Nino Beridze", "georgia").expect(202);
        gateway.submit(RoomsFixture.MEETING, RoomsFixture.MODERATOR, new MoveSeat.Move(onlyEntry(), seat));
        assertEquals("signed-in", state(laptop));
        assertEquals(seat, seatOf(laptop));
        assertEquals("replaced", before.next("closing").path("code").asText());
        assertEquals("signed-out", state(phone));
        JsonNode floor =
                laptop.tab().watch(RoomsFixture.PLENARY).path("documents").path("floor");
        assertEquals("Georgia 3", floor.path("queue").path(0).path("label").asText());
        assertEquals("signed-in", state(laptop), "asking again changes nothing");
    }

    /** Two tabs of a device that waited ask at once, and both are told that they have the seat. */
    @Test
    void a_seat_that_is_taken_twice_by_one_device_is_replaced_once() {
        ParticipantId seat = ninoOnHerPhone();
        knock(laptop, "Nino Beridze", "georgia").expect(202);
        LobbyEntryId entry = onlyEntry();
        gateway.submit(RoomsFixture.MEETING, RoomsFixture.MODERATOR, new MoveSeat.Move(entry, seat));
        assertEquals("signed-in", state(laptop));
        Tab tab = laptop.tab();
        RoomsFixture.await(gateway.identity
                .links()
                .moved(new org.sessioniv.gateway.identity.SeatLinks.Seat(RoomsFixture.MEETING, seat), entry));
        List<JsonNode> seen = tab.untilBeat();
        assertTrue(seen.stream().noneMatch(frame -> frame.path("type").asText().equals("closing")), seen::toString);
        assertEquals("signed-in", state(laptop));
    }

    @Test
    void the_older_device_keeps_the_seat_until_the_new_one_takes_it() {
        ParticipantId seat = ninoOnHerPhone();
        knock(laptop, "Nino Beridze", "georgia").expect(202);
        gateway.submit(RoomsFixture.MEETING, RoomsFixture.MODERATOR, new MoveSeat.Move(onlyEntry(), seat));
        assertEquals("signed-in", state(phone));
        assertEquals("signed-in", state(laptop));
        assertEquals("signed-out", state(phone));
    }

    @Test
    void the_card_of_a_seat_that_was_moved_is_void() {
        String secret = RoomsFixture.await(gateway.identity
                .links()
                .make(new org.sessioniv.gateway.identity.SeatLinks.Seat(RoomsFixture.MEETING, RoomsFixture.GEORGIA_1)));
        knock(laptop, "Nino", "georgia").expect(202);
        gateway.submit(
                RoomsFixture.MEETING, RoomsFixture.MODERATOR, new MoveSeat.Move(onlyEntry(), RoomsFixture.GEORGIA_1));
        assertEquals(RoomsFixture.GEORGIA_1, seatOf(laptop));
        phone.post("/api/sign-in/seat", "{\"secret\":\"" + secret + "\"}").expect(401);
        gateway.seat(RoomsFixture.GEORGIA_1);
        assertEquals("signed-out", state(laptop), "a new card ends what the move began");
    }

    @Test
    void who_waited_on_a_device_from_which_the_seat_was_moved_on_has_none() {
        knock(phone, "Nino", "georgia").expect(202);
        admit(onlyEntry());
        ParticipantId seat = roster().seatsOf(GEORGIA).get(2).id();
        knock(laptop, "Nino", "georgia").expect(202);
        gateway.submit(RoomsFixture.MEETING, RoomsFixture.MODERATOR, new MoveSeat.Move(onlyEntry(), seat));
        assertEquals("turned-away", state(phone));
        assertEquals(seat, seatOf(laptop));
    }

    @Test
    void another_person_of_the_same_name_gets_a_seat_with_its_own_label() {
        ParticipantId seat = ninoOnHerPhone();
        knock(laptop, "Nino Beridze", "georgia").expect(202);
        admit(onlyEntry(), seat);
        assertNotEquals(seat, seatOf(laptop));
        assertEquals("Georgia 4", me(laptop).path("label").asText());
        assertEquals("signed-in", state(phone));
    }

    @Test
    void a_name_that_a_seat_is_called_by_looks_like_that_seat() {
        gateway.submit(
                RoomsFixture.MEETING,
                Directory.ORGANISER,
                new RenameSeat.Rename(RoomsFixture.GEORGIA_1, "Nino Beridze"));
        knock(laptop, "NINO BERIDZE", "georgia").expect(202);
        assertEquals(Optional.of("already-seated"), RoomsFixture.code(admit(onlyEntry())));
    }

    @Test
    void the_name_is_erased_and_still_known_again() {
        knock(phone, "Nino Beridze", "georgia").expect(202);
        LobbyEntryId first = onlyEntry();
        admit(first);
        assertEquals("signed-in", state(phone));
        assertTrue(RoomsFixture.await(gateway.identity.names().of(RoomsFixture.MEETING, first))
                .isEmpty());
        knock(laptop, "Nino Beridze", "georgia").expect(202);
        assertEquals(Optional.of("already-seated"), RoomsFixture.code(admit(onlyEntry())));
    }

    @Test
    void a_device_that_has_a_seat_knocks_for_nothing_and_has_that_seat() {
        ParticipantId seat = ninoOnHerPhone();
        Browser.Reply reply = knock(phone, "Somebody", "ukraine").expect(200);
        assertEquals(seat.value(), reply.json().path("participant").asText());
        assertEquals(0, roster().lobby().size());
        Browser card = gateway.seat(RoomsFixture.UKRAINE_1);
        assertEquals(
                "ukraine-1",
                knock(card, "Taras", "georgia")
                        .expect(200)
                        .json()
                        .path("participant")
                        .asText());
    }

    @Test
    void a_device_that_waits_and_knocks_again_keeps_its_place() {
        knock(phone, "Nino", "georgia").expect(202);
        LobbyEntryId entry = onlyEntry();
        knock(phone, "Nino", "georgia").expect(202);
        assertEquals(entry, onlyEntry());
        knock(phone, "Nino", "ukraine").expect(202);
        assertEquals(2, roster().lobby().size(), "another wish is another knock");
    }
}
