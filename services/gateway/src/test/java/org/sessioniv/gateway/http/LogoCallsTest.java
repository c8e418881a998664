package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.programme.GiveLook;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.logos.LogoImage;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.logos.Pictures;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** A meeting's logo: who may give one, which files are one, and who sees it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LogoCallsTest {
    private static final String PATH = "/api/meetings/kyiv/logos";
    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    private static String body(byte[] file) {
        return "{\"content\":\"" + Base64.getEncoder().encodeToString(file) + "\"}";
    }

    private void show(byte[] file) {
        MeetingLook.Logo logo = new MeetingLook.Logo(Logos.hash(file), 64, 32);
        gateway.submit(
                RoomsFixture.MEETING,
                Directory.ORGANISER,
                new GiveLook.Give(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(logo)));
    }

    private HttpResponse<byte[]> shown(byte[] file) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + gateway.port() + PATH + "/" + Logos.hash(file));
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void a_logo_is_seen_by_anybody_once_the_meeting_shows_it() throws Exception {
        byte[] png = Pictures.png(64, 32);
        assertEquals(
                "{\"hash\":\"" + Logos.hash(png) + "\",\"width\":64,\"height\":32}",
                gateway.organiser().post(PATH, body(png)).expect(200).text());
        assertEquals(404, shown(png).statusCode());
        show(png);
        HttpResponse<byte[]> seen = shown(png);
        assertEquals(200, seen.statusCode());
        assertArrayEquals(png, seen.body());
        assertEquals("image/png", seen.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                "nosniff", seen.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertEquals(
                "default-src 'none'; sandbox; frame-ancestors 'none'",
                String.join("|", seen.headers().allValues("Content-Security-Policy")));
        assertEquals(
                "public, max-age=31536000, immutable",
                seen.headers().firstValue("Cache-Control").orElseThrow());
    }

    @Test
    void a_logo_is_not_shown_by_a_node_that_may_serve_no_longer() throws Exception {
        byte[] png = Pictures.png(64, 32);
        gateway.organiser().post(PATH, body(png)).expect(200);
        show(png);
        gateway.serving.lapseAfter(1);
        assertEquals(503, shown(png).statusCode());
    }

    @Test
    void a_jpeg_is_served_as_one() throws Exception {
        byte[] jpeg = Pictures.jpeg(64, 32);
        gateway.organiser().post(PATH, body(jpeg)).expect(200);
        show(jpeg);
        assertEquals(
                "image/jpeg", shown(jpeg).headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void whoever_has_the_code_is_told_of_the_look_before_joining() {
        byte[] png = Pictures.png(64, 32);
        Browser organiser = gateway.organiser();
        organiser.post(PATH, body(png)).expect(200);
        show(png);
        String code = organiser
                .get("/api/meetings/kyiv/join")
                .expect(200)
                .json()
                .path("code")
                .asText();
        assertEquals(
                Logos.hash(png),
                gateway.browser()
                        .get("/api/join/" + code)
                        .expect(200)
                        .json()
                        .path("look")
                        .path("logo")
                        .path("hash")
                        .asText());
    }

    @Test
    void only_the_organiser_gives_one() {
        String body = body(Pictures.png(64, 32));
        assertEquals(
                "not-allowed",
                gateway.seat(RoomsFixture.MODERATOR)
                        .post(PATH, body)
                        .expect(403)
                        .code());
        assertEquals(
                "not-allowed",
                gateway.seat(RoomsFixture.GEORGIA_1)
                        .post(PATH, body)
                        .expect(403)
                        .code());
        assertEquals(
                "signed-out", gateway.browser().post(PATH, body).expect(401).code());
        gateway.organiser().post("/api/meetings/lviv/logos", body).expect(403);
    }

    @Test
    void a_file_that_cannot_be_one_is_refused_with_the_reason() {
        Browser organiser = gateway.organiser();
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.US_ASCII);
        assertEquals(
                "logo-unreadable", organiser.post(PATH, body(svg)).expect(400).code());
        assertEquals(
                "logo-size",
                organiser.post(PATH, body(Pictures.png(20_000, 64))).expect(400).code());
        assertEquals(
                "logo-bytes",
                organiser
                        .post(PATH, body(new byte[LogoImage.MAX_BYTES + 1]))
                        .expect(413)
                        .code());
        assertEquals(
                "too-large",
                organiser.post(PATH, body(new byte[300_000])).expect(413).code());
        assertEquals(
                "malformed-body",
                organiser.post(PATH, "{\"content\":\"<>\"}").expect(400).code());
    }

    @Test
    void what_is_not_shown_makes_room_and_what_is_shown_stays() throws Exception {
        Browser organiser = gateway.organiser();
        byte[] first = Pictures.png(64, 32);
        organiser.post(PATH, body(first)).expect(200);
        show(first);
        for (int more = 1; more < Logos.MOST; more++) {
            organiser.post(PATH, body(Pictures.png(64 + more, 32))).expect(200);
        }
        assertEquals(Logos.MOST, kept());
        byte[] last = Pictures.png(640, 32);
        organiser.post(PATH, body(last)).expect(200);
        assertEquals(2, kept());
        assertEquals(200, shown(first).statusCode());
        show(last);
        assertArrayEquals(last, shown(last).body());
    }

    @Test
    void the_same_file_again_takes_no_more_room() {
        Browser organiser = gateway.organiser();
        organiser.post(PATH, body(Pictures.png(64, 32))).expect(200);
        organiser.post(PATH, body(Pictures.png(64, 32))).expect(200);
        assertEquals(1, kept());
    }

    private int kept() {
        return RoomsFixture.await(gateway.records.list("logo", "", 100)).size();
    }

    @Test
    void a_hash_that_is_none_finds_nothing() {
        gateway.browser().get(PATH + "/" + "0".repeat(64)).expect(404);
        gateway.browser().get(PATH + "/..%2fx").expect(404);
        gateway.browser().get("/api/meetings/lviv/logos/" + "0".repeat(64)).expect(404);
        assertTrue(gateway.browser().get("/api/meetings/a%2fb/logos/x").status() == 404);
    }
}
