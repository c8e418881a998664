package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.settings.GatewaySettings;

/** What holds for every answer: origins, headers, sizes, pages, problems. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulesOfHttpTest {
    private static final LiveGateway GATEWAY = LiveGateway.open();
    private final Browser browser = GATEWAY.browser();

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/me", "/nowhere", "/api/nowhere", "/assets/main.js", "/health/live"})
    void every_answer_carries_the_security_headers(String path) {
        Browser.Reply reply = browser.get(path);
        String policy = reply.header("Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; "), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("require-trusted-types-for"), policy);
        assertEquals("nosniff", reply.header("X-Content-Type-Options"));
        assertEquals("same-origin", reply.header("Cross-Origin-Opener-Policy"));
        assertEquals("no-referrer", reply.header("Referrer-Policy"));
        assertTrue(reply.header("Strict-Transport-Security").startsWith("max-age=31536000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://meeting.example",
                "https://meeting.example:444",
                "https://sub.meeting.example",
                "https://meeting.example.evil.example",
                "https://MEETING.example",
                "https://xn--meting-9xa.example",
                "null",
                ""
            })
    void a_call_from_a_foreign_page_is_refused(String origin) {
        Browser.Reply reply = browser.from(Optional.of(origin)).post("/api/sign-out", "{}");
        assertEquals("origin-refused", reply.expect(403).code());
    }

    @Test
    void a_call_that_names_two_origins_is_refused() {
        Map<String, String> headers = Map.of("Content-Type", "application/json", "Origin", LiveGateway.PUBLIC_URL);
        Browser foreign = browser.from(Optional.of("https://evil.example"));
        assertEquals(
                "origin-refused",
                foreign.send("POST", "/api/sign-out", headers, "{}").expect(403).code());
    }

    @Test
    void a_call_without_an_origin_is_refused_unless_the_settings_allow_it() {
        browser.from(Optional.empty()).post("/api/sign-out", "{}").expect(403);
        try (LiveGateway open =
                LiveGateway.with(settings -> settings.with(new GatewaySettings.Switches(false, true, false)))) {
            open.browser().from(Optional.empty()).post("/api/sign-out", "{}").expect(204);
        }
    }

    @Test
    void a_form_of_another_page_cannot_be_posted() {
        Browser.Reply reply = browser.send("POST", "/api/sign-out", Map.of("Content-Type", "text/plain"), "{}");
        assertEquals("json-expected", reply.expect(415).code());
    }

    @Test
    void a_body_has_a_limit() {
        String large = "{\"secret\":\"" + "x".repeat(65_536) + "\"}";
        assertEquals(
                "too-large",
                browser.post("/api/sign-in/seat", large).expect(413).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "\"x\"",
                "{\"secret\":1}",
                "{\"secret\":null}",
                "{\"secret\":\"a\",\"more\":1}",
                "{\"secret\":\"a\",\"secret\":\"b\"}",
                "{\"secret\":\"a\"} x",
                "{\"secret\":\"a\"",
                "\u0000"
            })
    void a_malformed_body_is_a_problem_with_a_code(String body) {
        assertEquals(
                "malformed-body",
                browser.post("/api/sign-in/seat", body).expect(400).code());
    }

    @Test
    void what_is_not_there_is_a_problem_for_programs_and_a_page_for_people() {
        assertEquals("not-found", browser.get("/api/nowhere").expect(404).code());
        assertTrue(browser.get("/nowhere").expect(404).text().contains("There is no such page"));
        browser.send("DELETE", "/api/me", Map.of(), null).expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/, Session IV",
        "/j/BCDFGHJK, Session IV",
        "/s, Session IV",
        "/p, Session IV",
        "/screen, Session IV",
        "/setup, Session IV · Staff",
        "/sign-in, Session IV · Staff",
        "/m, Session IV · Staff",
        "/r, Session IV · Staff",
        "/o, Session IV · Staff"
    })
    void every_page_gets_its_shell_and_is_not_kept(String path, String title) {
        Browser.Reply page = browser.get(path).expect(200);
        assertTrue(page.text().contains("<title>" + title + "</title>"), page.text());
        assertEquals("no-store", page.header("Cache-Control"));
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
    }

    @Test
    void a_file_with_its_hash_in_its_name_is_kept_for_ever_and_sent_compressed() {
        Browser.Reply plain = browser.get("/assets/main.js").expect(200);
        assertEquals("public, max-age=31536000, immutable", plain.header("Cache-Control"));
        assertEquals("export {};", plain.text());
        Browser.Reply gzip = browser.get("/assets/main.js", Map.of("Accept-Encoding", "br, gzip"))
                .expect(200);
        assertEquals("gzip", gzip.header("Content-Encoding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../index.html",
                "/assets/%2e%2e/index.html",
                "/assets/..%2Findex.html",
                "/assets/main.js%00",
                "/assets/main.js.gz",
                "//assets/main.js",
                "/../../../../etc/passwd"
            })
    void only_exact_names_are_files(String path) {
        assertEquals(404, browser.get(path).status());
    }

    @Test
    void health_says_whether_the_server_lives_and_can_serve() {
        browser.get("/health/live").expect(200);
        assertEquals(
                "ready",
                browser.get("/health/ready").expect(200).json().path("status").asText());
        GATEWAY.ready.set(false);
        browser.get("/health/ready").expect(503);
        GATEWAY.ready.set(true);
        browser.get("/health/ready").expect(200);
    }

    @Test
    void what_was_measured_is_shown_only_where_the_settings_open_them() {
        browser.get("/metrics").expect(404);
        try (LiveGateway open =
                LiveGateway.with(settings -> settings.with(new GatewaySettings.Switches(false, false, true)))) {
            Browser.Reply told = open.browser().get("/metrics").expect(200);
            assertTrue(told.text().matches("commands_handled_total [1-9]\\d*\n"), told.text());
            assertEquals("text/plain; version=0.0.4; charset=utf-8", told.header("Content-Type"));
        }
    }
}
