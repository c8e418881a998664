package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** Setting up, signing in and out, and what a sign-in is worth afterwards. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInTest {
    private static final String COOKIE = "__Host-session-iv";
    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    private String setup(String token, String password) {
        return "{\"token\":\"" + token + "\",\"password\":\"" + password + "\"}";
    }

    @Test
    void the_setup_link_sets_the_password_and_signs_in() {
        JsonNode me = gateway.organiser().get("/api/me").expect(200).json();
        assertEquals("signed-in", me.path("state").asText());
        assertEquals("organiser", me.path("participant").asText());
        assertEquals("kyiv", me.path("meeting").asText());
        assertEquals("organiser", me.path("roles").path(0).path("role").asText());
    }

    @Test
    void the_setup_link_works_once() {
        String token = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
        gateway.browser().post("/api/setup", setup(token, "long enough words")).expect(200);
        Browser second = gateway.browser();
        assertEquals(
                "token-unknown",
                second.post("/api/setup", setup(token, "other long words"))
                        .expect(401)
                        .code());
        second.post("/api/sign-in/password", "{\"password\":\"other long words\"}")
                .expect(401);
    }

    @Test
    void a_newer_setup_link_ends_the_older() {
        String older = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
        String newer = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
        gateway.browser().post("/api/setup", setup(older, "long enough words")).expect(401);
        gateway.browser().post("/api/setup", setup(newer, "long enough words")).expect(200);
    }

    @Test
    void a_short_password_is_refused_and_the_link_still_works() {
        String token = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
        assertEquals(
                "password-length",
                gateway.browser()
                        .post("/api/setup", setup(token, "elevenchars"))
                        .expect(400)
                        .code());
        gateway.browser().post("/api/setup", setup(token, "twelve chars")).expect(200);
    }

    @Test
    void a_password_of_256_characters_is_taken_and_signs_in_and_one_of_257_is_not() {
        String token = RoomsFixture.await(gateway.identity.organiser().createSetupToken("local"));
        String longest = "x".repeat(256);
        assertEquals(
                "password-length",
                gateway.browser()
                        .post("/api/setup", setup(token, longest + "x"))
                        .expect(400)
                        .code());
        gateway.browser().post("/api/setup", setup(token, longest)).expect(200);
        gateway.browser()
                .post("/api/sign-in/password", "{\"password\":\"" + longest + "\"}")
                .expect(200);
        assertEquals(
                "password-wrong",
                gateway.browser()
                        .post("/api/sign-in/password", "{\"password\":\"" + longest + "x\"}")
                        .expect(401)
                        .code());
    }

    @Test
    void the_password_signs_in_and_a_wrong_one_does_not() {
        gateway.organiser();
        Browser browser = gateway.browser();
        assertEquals(
                "password-wrong",
                browser.post("/api/sign-in/password", "{\"password\":\"incorrect horse\"}")
                        .expect(401)
                        .code());
        assertFalse(browser.cookies().containsKey("__Host-session-iv"));
        browser.post("/api/sign-in/password", "{\"password\":\"correct horse battery\"}")
                .expect(200);
        assertEquals("signed-in", browser.get("/api/me").json().path("state").asText());
    }

    private static final String RIGHT = "{\"password\":\"correct horse battery\"}";
    private static final String WRONG = "{\"password\":\"wrong horse battery\"}";

    private Browser.Reply guess(Browser browser) {
        return browser.post("/api/sign-in/password", WRONG);
    }

    @Test
    void guessing_passwords_is_cut_short_and_says_when_to_try_again() {
        gateway.organiser();
        for (int i = 0; i < 10; i++) {
            guess(gateway.browser()).expect(401);
        }
        Browser.Reply refused = guess(gateway.browser()).expect(429);
        assertEquals("too-many-attempts", refused.code());
        assertEquals("30", refused.header("Retry-After"));
        gateway.clock.pass(java.time.Duration.ofSeconds(30));
        guess(gateway.browser()).expect(401);
    }

    @Test
    void a_stranger_behind_the_same_address_cannot_keep_the_organiser_out() {
        Browser own = gateway.organiser();
        own.post("/api/sign-out", "{}").expect(204);
        for (int i = 0; i < 30; i++) {
            guess(gateway.browser());
        }
        gateway.browser().post("/api/sign-in/password", RIGHT).expect(429);
        own.post("/api/sign-in/password", RIGHT).expect(200);
    }

    @Test
    void only_a_device_of_the_organiser_is_trusted_with_passwords() {
        gateway.organiser();
        Browser seat = gateway.seat(RoomsFixture.GEORGIA_1);
        for (int i = 0; i < 10; i++) {
            guess(seat).expect(401);
        }
        guess(seat).expect(429);
        Browser forger = gateway.browser();
        String mark = Objects.requireNonNull(seat.cookies().get("__Host-session-iv-device"));
        assertEquals('c', mark.charAt(0));
        forger.cookies().put("__Host-session-iv-device", "p" + mark.substring(1));
        guess(forger).expect(429);
    }

    @Test
    void a_link_that_is_opened_on_the_organisers_device_takes_no_trust_from_it() {
        Browser organiser = gateway.organiser();
        Optional<String> mark = Optional.ofNullable(organiser.cookies().get(COOKIE + "-device"));
        String secret = RoomsFixture.await(gateway.identity
                .links()
                .make(new org.sessioniv.gateway.identity.SeatLinks.Seat(RoomsFixture.MEETING, RoomsFixture.GEORGIA_1)));
        organiser.post("/api/sign-in/seat", "{\"secret\":\"" + secret + "\"}").expect(200);
        assertTrue(mark.isPresent());
        assertEquals(mark, Optional.ofNullable(organiser.cookies().get(COOKIE + "-device")));
    }

    @Test
    void old_cards_of_a_whole_hall_keep_nobody_out() {
        for (int i = 0; i < 200; i++) {
            assertEquals(
                    "link-unknown",
                    gateway.browser()
                            .post("/api/sign-in/seat", "{\"secret\":\"" + "A".repeat(22) + "\"}")
                            .expect(401)
                            .code());
            assertEquals(
                    "token-unknown",
                    gateway.browser()
                            .post("/api/setup", "{\"token\":\"old\",\"password\":\"correct horse battery\"}")
                            .expect(401)
                            .code());
        }
        gateway.seat(RoomsFixture.GEORGIA_1);
        gateway.organiser();
    }

    @Test
    void a_store_that_does_not_answer_is_nobodys_wrong_guess() {
        gateway.organiser();
        gateway.records.fail(true);
        for (int i = 0; i < 30; i++) {
            gateway.browser().post("/api/sign-in/password", RIGHT).expect(503);
        }
        gateway.records.fail(false);
        gateway.browser().post("/api/sign-in/password", RIGHT).expect(200);
    }

    @Test
    void the_cookie_is_guarded() {
        String secret = RoomsFixture.await(gateway.identity
                .links()
                .make(new org.sessioniv.gateway.identity.SeatLinks.Seat(RoomsFixture.MEETING, RoomsFixture.GEORGIA_1)));
        String cookie = gateway.browser()
                .post("/api/sign-in/seat", "{\"secret\":\"" + secret + "\"}")
                .expect(200)
                .header("Set-Cookie");
        assertTrue(cookie.startsWith(COOKIE + "="), cookie);
        assertEquals(
                Set.of("Secure", "HTTPOnly", "SameSite=Lax", "Path=/", "Max-Age=43200"),
                Arrays.stream(cookie.split("; "))
                        .skip(1)
                        .filter(flag -> !flag.startsWith("Expires="))
                        .collect(Collectors.toSet()));
        assertFalse(cookie.contains("Domain"), "a host cookie names no domain");
    }

    @Test
    void the_link_of_a_removed_seat_signs_nobody_in() {
        String secret = RoomsFixture.await(gateway.identity
                .links()
                .make(new org.sessioniv.gateway.identity.SeatLinks.Seat(RoomsFixture.MEETING, RoomsFixture.GEORGIA_1)));
        gateway.submit(RoomsFixture.MEETING, Directory.ORGANISER, new RemoveSeat.Remove(RoomsFixture.GEORGIA_1));
        assertEquals(
                "link-unknown",
                gateway.browser()
                        .post("/api/sign-in/seat", "{\"secret\":\"" + secret + "\"}")
                        .expect(401)
                        .code());
    }

    @Test
    void a_seat_link_signs_in_its_seat_on_any_device_until_it_is_replaced() {
        Browser first = gateway.seat(RoomsFixture.GEORGIA_1);
        assertEquals(
                "georgia-1", first.get("/api/me").json().path("participant").asText());
        assertEquals("Georgia 1", first.get("/api/me").json().path("label").asText());
        gateway.seat(RoomsFixture.GEORGIA_1);
        assertEquals("signed-out", first.get("/api/me").json().path("state").asText());
        assertEquals(
                "link-unknown",
                first.post("/api/sign-in/seat", "{\"secret\":\"nonsense\"}")
                        .expect(401)
                        .code());
    }

    @Test
    void a_replaced_link_closes_the_seats_sockets() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        gateway.seat(RoomsFixture.GEORGIA_1);
        assertEquals("replaced", tab.next("closing").path("code").asText());
        assertEquals(1000, tab.closeCode());
    }

    @Test
    void every_sign_in_is_a_new_token_and_ends_the_one_before() {
        Browser browser = gateway.organiser();
        String before = String.valueOf(browser.cookies().get(COOKIE));
        browser.post("/api/sign-in/password", "{\"password\":\"correct horse battery\"}")
                .expect(200);
        assertNotEquals(before, browser.cookies().get(COOKIE));
        Browser thief = gateway.browser();
        thief.cookies().put(COOKIE, before);
        assertEquals("signed-out", thief.get("/api/me").json().path("state").asText());
    }

    @Test
    void a_token_that_somebody_planted_is_not_taken_over() {
        Browser victim = gateway.browser();
        victim.cookies().put(COOKIE, "planted");
        gateway.organiser();
        victim.post("/api/sign-in/password", "{\"password\":\"correct horse battery\"}")
                .expect(200);
        assertNotEquals("planted", victim.cookies().get(COOKIE));
    }

    @Test
    void signing_out_closes_sockets_and_ends_the_token() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        Tab tab = browser.tab();
        Map<String, String> stolen = Map.copyOf(browser.cookies());
        browser.post("/api/sign-out", "{}").expect(204);
        assertEquals("signed-out", tab.next("closing").path("code").asText());
        assertFalse(browser.cookies().containsKey("__Host-session-iv"));
        Browser thief = gateway.browser();
        thief.cookies().putAll(stolen);
        assertEquals("signed-out", thief.get("/api/me").json().path("state").asText());
        thief.post("/api/ticket", "{}").expect(401);
    }

    @Test
    void after_twelve_hours_a_sign_in_is_over_and_its_sockets_are_closed() {
        Browser browser = gateway.seat(RoomsFixture.GEORGIA_1);
        Tab tab = browser.tab();
        gateway.clock.pass(Duration.ofHours(12));
        assertEquals("signed-out", tab.next("closing").path("code").asText());
        assertEquals("signed-out", browser.get("/api/me").json().path("state").asText());
    }
}
