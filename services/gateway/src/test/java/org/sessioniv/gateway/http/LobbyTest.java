package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Knocking;
import org.sessioniv.domain.roster.Lobby;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.rooms.RoomsFixture;

/** Coming in with the meeting's short code. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LobbyTest {
    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    private String code() {
        return RoomsFixture.await(gateway.identity.codes().of(RoomsFixture.MEETING));
    }

    private Browser waiting(String name) {
        Browser browser = gateway.browser();
        Browser.Reply reply =
                browser.post("/api/join", join(code(), name, "georgia")).expect(202);
        assertEquals("waiting", reply.json().path("state").asText());
        assertEquals("kyiv", reply.json().path("meeting").asText());
        return browser;
    }

    private static String join(String code, String name, String delegation) {
        return "{\"code\":\"" + code + "\",\"name\":\"" + name + "\",\"delegation\":\"" + delegation + "\"}";
    }

    private String state(Browser browser) {
        return browser.get("/api/me").expect(200).json().path("state").asText();
    }

    @Test
    void a_code_shows_the_meeting_and_its_delegations() {
        JsonNode invitation =
                gateway.browser().get("/api/join/" + code()).expect(200).json();
        assertEquals("Meeting", invitation.path("title").asText());
        assertEquals("2017-10-17", invitation.path("from").asText());
        assertEquals(
                "georgia", invitation.path("delegations").path(0).path("id").asText());
    }

    @Test
    void a_code_may_be_typed_in_any_case_and_with_spaces() {
        String typed = code().toLowerCase(java.util.Locale.ROOT);
        gateway.browser()
                .get("/api/join/" + typed.substring(0, 4) + "-" + typed.substring(4))
                .expect(200);
    }

    @Test
    void whoever_waits_is_admitted_by_a_moderator_to_a_new_seat() {
        Browser browser = waiting("Nino");
        assertEquals("waiting", state(browser));
        browser.post("/api/ticket", "{}").expect(401);
        Browser moderator = gateway.seat(RoomsFixture.MODERATOR);
        JsonNode lobby = moderator.get("/api/meetings/kyiv/lobby").expect(200).json();
        assertEquals("Nino", lobby.path(0).path("name").asText());
        LobbyEntryId entry = new LobbyEntryId(lobby.path(0).path("entry").asText());
        gateway.submit(
                RoomsFixture.MEETING, RoomsFixture.MODERATOR, new Lobby.Admit(entry, new DelegationId("georgia")));
        String before = browser.cookies().toString();
        Browser waited = browser.from(Optional.of(LiveGateway.PUBLIC_URL));
        JsonNode me = browser.get("/api/me").expect(200).json();
        assertEquals("signed-in", me.path("state").asText());
        assertEquals("Georgia 3", me.path("label").asText());
        assertEquals("georgia", me.path("delegation").asText());
        assertFalse(before.equals(browser.cookies().toString()), "a new token at every sign-in");
        assertEquals("signed-out", state(waited), "the sign-in that waited has ended");
        browser.tab().watch(RoomsFixture.PLENARY);
        assertEquals(0, moderator.get("/api/meetings/kyiv/lobby").json().size());
    }

    @Test
    void whoever_is_turned_away_is_told_so_and_their_name_is_erased() {
        Browser browser = waiting("Nino");
        Browser moderator = gateway.seat(RoomsFixture.MODERATOR);
        LobbyEntryId entry = new LobbyEntryId(moderator
                .get("/api/meetings/kyiv/lobby")
                .json()
                .path(0)
                .path("entry")
                .asText());
        gateway.submit(RoomsFixture.MEETING, RoomsFixture.MODERATOR, new Lobby.TurnAway(entry));
        assertEquals("turned-away", state(browser));
        assertTrue(RoomsFixture.await(gateway.identity.names().of(RoomsFixture.MEETING, entry))
                .isEmpty());
    }

    @Test
    void nobody_keeps_the_name_of_whom_a_full_lobby_refused() {
        List<Knocking.Knock> knocks = IntStream.range(0, Roster.MAX_WAITING)
                .mapToObj(n -> new Knocking.Knock(new LobbyEntryId("entry-" + n), new DelegationId("georgia")))
                .toList();
        assertEquals(Roster.MAX_WAITING, gateway.submitAll(RoomsFixture.MEETING, Standing.SYSTEM.who(), knocks));
        assertEquals(
                "too-many-waiting",
                gateway.browser()
                        .post("/api/join", join(code(), "Nino", "georgia"))
                        .code());
        assertEquals(List.of(), RoomsFixture.await(gateway.records.list("lobby-name", "", 10)));
    }

    @Test
    void names_in_the_lobby_are_for_moderators_and_the_organiser() {
        waiting("Nino");
        gateway.seat(RoomsFixture.GEORGIA_1).get("/api/meetings/kyiv/lobby").expect(403);
        gateway.browser().get("/api/meetings/kyiv/lobby").expect(401);
        assertEquals(
                1,
                gateway.organiser()
                        .get("/api/meetings/kyiv/lobby")
                        .expect(200)
                        .json()
                        .size());
    }

    @Test
    void a_code_opens_its_page_and_its_invitation_however_it_was_typed() {
        String code = code();
        String apart = code.substring(0, 4) + "%20" + code.substring(4).toLowerCase(Locale.ROOT);
        gateway.browser().get("/api/join/" + apart).expect(200);
        gateway.browser().get("/j/" + apart).expect(200);
        gateway.browser().get("/j/%D0%A1%D0%92").expect(200);
    }

    @Test
    void unknown_and_former_codes_get_the_same_answer() {
        String former = code();
        Browser moderator = gateway.seat(RoomsFixture.MODERATOR);
        String present = moderator
                .post("/api/meetings/kyiv/join/rotate", "{}")
                .expect(200)
                .json()
                .path("code")
                .asText();
        gateway.browser().get("/api/join/" + present).expect(200);
        Set<String> answers = new HashSet<>();
        for (String code : new String[] {former, "BCDFGHJK", "AAAAAAAA", "short"}) {
            Browser.Reply reply = gateway.browser().get("/api/join/" + code).expect(404);
            answers.add(reply.text());
            answers.add(gateway.browser()
                    .post("/api/join", join(code, "N", "georgia"))
                    .expect(404)
                    .text());
        }
        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void guessing_codes_is_cut_short_and_a_device_that_knew_one_goes_on() {
        Browser before = gateway.browser();
        before.get("/api/join/" + code()).expect(200);
        for (int i = 0; i < 600; i++) {
            gateway.browser().get("/api/join/BCDFGHJK").expect(404);
        }
        Browser.Reply refused = gateway.browser().get("/api/join/" + code()).expect(429);
        assertEquals("1", refused.header("Retry-After"));
        before.get("/api/join/" + code()).expect(200);
        gateway.clock.pass(java.time.Duration.ofMillis(100));
        gateway.browser().get("/api/join/" + code()).expect(200);
    }

    @Test
    void a_name_and_a_delegation_are_checked() {
        Browser browser = gateway.browser();
        assertEquals(
                "name-length",
                browser.post("/api/join", join(code(), " ", "georgia"))
                        .expect(400)
                        .code());
        assertEquals(
                "name-length",
                browser.post("/api/join", join(code(), "x".repeat(81), "georgia"))
                        .expect(400)
                        .code());
        assertEquals(
                "name-length",
                browser.post("/api/join", join(code(), "\u200B", "georgia"))
                        .expect(400)
                        .code());
        assertEquals(
                "text-unreadable",
                browser.post("/api/join", join(code(), "Nino \u202E", "georgia"))
                        .expect(400)
                        .code());
        assertEquals(
                "no-such-delegation",
                browser.post("/api/join", join(code(), "Nino", "atlantis"))
                        .expect(409)
                        .code());
        assertFalse(browser.cookies().containsKey("__Host-session-iv"));
    }
}
