package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** What staff may ask about a meeting, and what others may not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeetingCallsTest {
    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void staff_gets_the_code_with_its_address_and_a_qr_code() {
        JsonNode code = gateway.seat(RoomsFixture.MODERATOR)
                .get("/api/meetings/kyiv/join")
                .expect(200)
                .json();
        assertEquals(8, code.path("code").asText().length());
        assertEquals(
                LiveGateway.PUBLIC_URL + "/j/" + code.path("code").asText(),
                code.path("url").asText());
        assertTrue(code.path("qr").asText().startsWith("<svg xmlns="), code::toString);
    }

    @Test
    void members_and_strangers_get_none_of_it() {
        Browser member = gateway.seat(RoomsFixture.GEORGIA_1);
        Browser stranger = gateway.browser();
        for (String path : new String[] {"join", "lobby", "report?format=md"}) {
            assertEquals(
                    "not-allowed",
                    member.get("/api/meetings/kyiv/" + path).expect(403).code());
            assertEquals(
                    "signed-out",
                    stranger.get("/api/meetings/kyiv/" + path).expect(401).code());
        }
        member.post("/api/meetings/kyiv/join/rotate", "{}").expect(403);
        member.post("/api/meetings/kyiv/links", "{\"participants\":[\"georgia-1\"]}")
                .expect(403);
    }

    @Test
    void only_the_organiser_is_told_of_the_nodes() {
        appoint("georgia-2", Role.RAPPORTEUR, Optional.empty());
        appoint("ukraine-1", Role.PROJECTOR, Optional.empty());
        gateway.nodes.add(
                new Nodes.Node("node-1", true, true, Instant.ofEpochMilli(1_000), new Nodes.Load(2, 48), "0.1.0"));
        gateway.nodes.add(
                new Nodes.Node("node-2", false, false, Instant.ofEpochMilli(2_000), new Nodes.Load(0, 0), "0.1.0"));
        String path = "/api/meetings/kyiv/nodes";
        assertEquals(
                "[{\"name\":\"node-1\",\"here\":true,\"state\":\"ready\",\"sinceMs\":1000,\"rooms\":2,\"sockets\":48,"
                        + "\"version\":\"0.1.0\"},{\"name\":\"node-2\",\"here\":false,\"state\":\"out-of-touch\","
                        + "\"sinceMs\":2000,\"rooms\":0,\"sockets\":0,\"version\":\"0.1.0\"}]",
                gateway.organiser().get(path).expect(200).text());
        for (String other : new String[] {"moderator", "georgia-2", "ukraine-1", "georgia-1"}) {
            assertEquals(
                    "not-allowed",
                    gateway.seat(new ParticipantId(other)).get(path).expect(403).code(),
                    other);
        }
        assertEquals("signed-out", gateway.browser().get(path).expect(401).code());
        gateway.organiser().get("/api/meetings/lviv/nodes").expect(403);
        gateway.nodes.clear();
        assertEquals("[]", gateway.organiser().get(path).expect(200).text());
    }

    @Test
    void staff_of_one_meeting_gets_nothing_of_another() {
        Browser moderator = gateway.seat(RoomsFixture.MODERATOR);
        moderator.get("/api/meetings/lviv/join").expect(403);
        moderator.get("/api/meetings/lviv/report?format=md").expect(403);
        gateway.organiser().get("/api/meetings/lviv/report?format=md").expect(403);
    }

    @Test
    void each_role_gets_what_is_its_own_and_a_moderator_of_one_room_nothing_of_the_meetings() {
        appoint("georgia-2", Role.RAPPORTEUR, Optional.empty());
        appoint("ukraine-1", Role.PROJECTOR, Optional.empty());
        appoint("ukraine-2", Role.MODERATOR, Optional.of(RoomsFixture.PLENARY));
        assertEquals("code 200, rotate 200, lobby 200, report 200", asks("moderator"));
        assertEquals("code 200, rotate 403, lobby 403, report 200", asks("georgia-2"));
        assertEquals("code 200, rotate 403, lobby 403, report 403", asks("ukraine-1"));
        assertEquals("code 200, rotate 403, lobby 403, report 200", asks("ukraine-2"));
        assertEquals("code 403, rotate 403, lobby 403, report 403", asks("georgia-1"));
    }

    private void appoint(String seat, Role role, Optional<RoomId> room) {
        gateway.submit(
                RoomsFixture.MEETING, Directory.ORGANISER, new Appointing.Appoint(new ParticipantId(seat), role, room));
    }

    private String asks(String seat) {
        Browser browser = gateway.seat(new ParticipantId(seat));
        String of = "/api/meetings/kyiv/";
        return "code " + browser.get(of + "join").status() + ", rotate "
                + browser.post(of + "join/rotate", "{}").status() + ", lobby "
                + browser.get(of + "lobby").status() + ", report "
                + browser.get(of + "report?format=md").status();
    }

    @Test
    void a_seat_of_the_same_name_in_another_meeting_is_another_seat() {
        gateway.submit(new RoomId("lviv"), Standing.SYSTEM.who(), RoomsFixture.prepare());
        Browser moderator = gateway.seat(RoomsFixture.MODERATOR);
        moderator.get("/api/meetings/kyiv/join").expect(200);
        for (String call : new String[] {"join", "lobby", "report?format=md"}) {
            moderator.get("/api/meetings/lviv/" + call).expect(403);
        }
        moderator
                .post("/api/meetings/lviv/links", "{\"participants\":[\"georgia-1\"]}")
                .expect(403);
        gateway.organiser().get("/api/meetings/lviv/join").expect(200);
    }

    @Test
    void a_meeting_that_does_not_exist_is_refused_and_a_name_that_is_none_is_not_found() {
        for (Browser browser : java.util.List.of(gateway.organiser(), gateway.seat(RoomsFixture.MODERATOR))) {
            browser.get("/api/meetings/lviv/join").expect(403);
            browser.post("/api/meetings/lviv/join/rotate", "{}").expect(403);
            for (String name : new String[] {"LVIV", "kyiv%2Fplenary", "..", "%00", "a".repeat(81)}) {
                assertEquals(
                        "not-found",
                        browser.get("/api/meetings/" + name + "/join")
                                .expect(404)
                                .code());
            }
        }
    }

    @Test
    void the_organiser_makes_links_that_sign_in() {
        JsonNode links = gateway.organiser()
                .post("/api/meetings/kyiv/links", "{\"participants\":[\"georgia-1\",\"moderator\"]}")
                .expect(200)
                .json();
        assertEquals("Georgia 1", links.path(0).path("label").asText());
        assertEquals("georgia", links.path(0).path("delegation").asText());
        String url = links.path(1).path("url").asText();
        assertTrue(url.startsWith(LiveGateway.PUBLIC_URL + "/s#"));
        Browser browser = gateway.browser();
        browser.post("/api/sign-in/seat", "{\"secret\":\"" + url.substring(url.indexOf('#') + 1) + "\"}")
                .expect(200);
        assertEquals(
                "moderator", browser.get("/api/me").json().path("participant").asText());
    }

    @Test
    void a_moderator_makes_links_for_plain_members_only() {
        gateway.submit(
                RoomsFixture.MEETING,
                Directory.ORGANISER,
                new Appointing.Appoint(RoomsFixture.UKRAINE_1, Role.RAPPORTEUR, Optional.empty()));
        Browser moderator = gateway.seat(RoomsFixture.MODERATOR);
        moderator
                .post("/api/meetings/kyiv/links", "{\"participants\":[\"georgia-1\"]}")
                .expect(200);
        moderator
                .post("/api/meetings/kyiv/links", "{\"participants\":[\"moderator\"]}")
                .expect(403);
        moderator
                .post("/api/meetings/kyiv/links", "{\"participants\":[\"ukraine-1\"]}")
                .expect(403);
    }

    @Test
    void nobody_makes_links_for_the_organiser_the_program_or_nobody() {
        Browser organiser = gateway.organiser();
        for (String id : new String[] {"organiser", "system", "atlantis-1"}) {
            assertEquals(
                    "no-such-participant",
                    organiser
                            .post("/api/meetings/kyiv/links", "{\"participants\":[\"" + id + "\"]}")
                            .expect(409)
                            .code());
        }
    }

    private String secretOf(String participant) {
        String url = gateway.organiser()
                .post("/api/meetings/kyiv/links", "{\"participants\":[\"" + participant + "\"]}")
                .expect(200)
                .json()
                .path(0)
                .path("url")
                .asText();
        return url.substring(url.indexOf('#') + 1);
    }

    private static String card(String secret) {
        return "{\"secret\":\"" + secret + "\"}";
    }

    @Test
    void a_found_card_says_its_seat_to_staff_and_signs_nobody_in() {
        String secret = secretOf("georgia-2");
        for (Browser staff : java.util.List.of(gateway.organiser(), gateway.seat(RoomsFixture.MODERATOR))) {
            String before = staff.cookies().toString();
            Browser.Reply reply =
                    staff.post("/api/meetings/kyiv/links/find", card(secret)).expect(200);
            assertEquals("georgia-2", reply.json().path("participant").asText());
            assertEquals("Georgia 2", reply.json().path("label").asText());
            assertEquals("georgia", reply.json().path("delegation").asText());
            assertTrue(!reply.text().contains(secret), "the secret is not said again");
            assertEquals(before, staff.cookies().toString());
            staff.get("/api/meetings/kyiv/lobby").expect(200);
        }
        gateway.browser().post("/api/sign-in/seat", card(secret)).expect(200);
    }

    @Test
    void a_card_that_opens_nothing_any_more_is_told_from_no_card_by_nobody() {
        String old = secretOf("georgia-2");
        String present = secretOf("georgia-2");
        Browser organiser = gateway.organiser();
        for (String secret : new String[] {old, "A".repeat(22), "", "no card"}) {
            assertEquals(
                    "link-unknown",
                    organiser
                            .post("/api/meetings/kyiv/links/find", card(secret))
                            .expect(404)
                            .code());
        }
        organiser.post("/api/meetings/kyiv/links/find", card(present)).expect(200);
    }

    @Test
    void the_card_of_a_seat_that_was_removed_opens_nothing() {
        String secret = secretOf("georgia-2");
        gateway.submit(
                RoomsFixture.MEETING, Directory.ORGANISER, new RemoveSeat.Remove(new ParticipantId("georgia-2")));
        gateway.organiser().post("/api/meetings/kyiv/links/find", card(secret)).expect(404);
    }

    @Test
    void members_and_strangers_are_told_nothing_of_a_card() {
        String secret = secretOf("georgia-2");
        gateway.seat(RoomsFixture.GEORGIA_1)
                .post("/api/meetings/kyiv/links/find", card(secret))
                .expect(403);
        gateway.browser().post("/api/meetings/kyiv/links/find", card(secret)).expect(401);
        gateway.organiser().post("/api/meetings/lviv/links/find", card(secret)).expect(403);
    }
}
