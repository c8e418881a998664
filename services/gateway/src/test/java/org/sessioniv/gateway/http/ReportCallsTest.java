package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.rooms.RoomsFixture;

/** The report as a file and as a preview, and what may be chosen of it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportCallsTest {
    private static final LiveGateway GATEWAY = LiveGateway.open();
    private static final String REPORT = "/api/meetings/kyiv/report?format=md";

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    private static String told(String query) {
        return GATEWAY.organiser().get(query).expect(200).text();
    }

    private static String refused(String query) {
        return GATEWAY.organiser().get(query).expect(400).code();
    }

    @Test
    void it_is_a_download_with_a_harmless_name() {
        Browser.Reply report = GATEWAY.seat(RoomsFixture.MODERATOR).get(REPORT).expect(200);
        assertEquals("attachment; filename=\"..-kyiv-report.md\"", report.header("Content-Disposition"));
        assertEquals("# Report in en: notes polls by seat", report.text());
        assertEquals("format-unknown", refused("/api/meetings/kyiv/report?format=exe"));
        assertEquals("format-unknown", refused("/api/meetings/kyiv/report"));
    }

    @Test
    void it_is_in_the_language_that_is_asked_for_and_in_no_unknown_one() {
        assertEquals("# Report in uk: notes polls by seat", told(REPORT + "&language=uk"));
        for (String unknown : new String[] {"tlh", "UK", ""}) {
            assertEquals("language-unknown", refused(REPORT + "&language=" + unknown));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&parts=polls | # Report in en: polls by seat",
                "&parts=polls,notes | # Report in en: polls notes by seat",
                "&attribution=none | # Report in en: notes polls by none",
                "&room=plenary | # Report in en of kyiv/plenary: notes polls by seat",
                "&room=plenary&parts=notes&attribution=none&language=uk | # Report in uk of kyiv/plenary: notes by none"
            })
    void it_is_of_what_was_chosen(String query, String report) {
        assertEquals(report, told(REPORT + query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parts=",
                "parts=notes,",
                "parts=Notes",
                "parts=notes,minutes",
                "attribution=",
                "attribution=nobody",
                "attribution=NONE",
                "room=",
                "room=atlantis",
                "room=kyiv",
                "room=kyiv/plenary",
                "room=kyiv%2Fplenary",
                "room=plenary%00",
                "room=.."
            })
    void a_choice_that_nobody_knows_is_refused(String query) {
        assertEquals("choice-unknown", refused(REPORT + "&" + query));
        assertEquals("choice-unknown", refused("/api/meetings/kyiv/report/preview?" + query));
    }

    @Test
    void a_preview_is_a_page_that_runs_and_fetches_nothing_and_stands_only_within_pages_of_its_own_origin() {
        Browser.Reply preview = GATEWAY.organiser()
                .get("/api/meetings/kyiv/report/preview?parts=notes&attribution=none&language=uk")
                .expect(200);
        assertEquals("# Report in uk: notes by none", preview.text());
        assertEquals("text/html; charset=utf-8", preview.header("Content-Type"));
        assertEquals("no-store", preview.header("Cache-Control"));
        assertEquals(
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-same-origin; "
                        + "frame-ancestors 'self'",
                preview.header("Content-Security-Policy"));
        assertTrue(preview.header("Content-Disposition").isEmpty());
    }

    @Test
    void whoever_may_not_have_the_report_sees_no_preview() {
        String path = "/api/meetings/kyiv/report/preview";
        GATEWAY.seat(RoomsFixture.MODERATOR).get(path).expect(200);
        assertEquals(
                "not-allowed",
                GATEWAY.seat(RoomsFixture.GEORGIA_1).get(path).expect(403).code());
        assertEquals("signed-out", GATEWAY.browser().get(path).expect(401).code());
        GATEWAY.organiser().get("/api/meetings/lviv/report/preview").expect(403);
    }
}
