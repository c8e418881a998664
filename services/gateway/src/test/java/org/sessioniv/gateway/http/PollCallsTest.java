package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.rooms.RoomsFixture;

/** Published polls as downloads: who gets them, and what is said to whom there is none for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollCallsTest {
    private static final String POLLS = "/api/meetings/kyiv/polls/";

    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_poll_is_a_download_with_a_harmless_name_for_everybody_with_a_seat() {
        for (Browser seat : new Browser[] {
            gateway.seat(RoomsFixture.GEORGIA_1), gateway.seat(RoomsFixture.MODERATOR), gateway.organiser()
        }) {
            Browser.Reply poll = seat.get(POLLS + "poll-1?format=json").expect(200);
            assertEquals("attachment; filename=\"kyiv-poll-1.json\"", poll.header("Content-Disposition"));
            assertEquals("no-store", poll.header("Cache-Control"));
            assertEquals("1: 1,2", poll.text());
        }
        assertEquals(
                "signed-out",
                gateway.browser().get(POLLS + "poll-1?format=json").expect(401).code());
    }

    @Test
    void another_room_of_the_meeting_may_be_named_and_none_of_another() {
        Browser seat = gateway.seat(RoomsFixture.GEORGIA_1);
        assertEquals(
                "attachment; filename=\"kyiv-plenary-poll-1.preflib\"",
                seat.get(POLLS + "poll-1?format=preflib&room=kyiv/plenary")
                        .expect(200)
                        .header("Content-Disposition"));
        assertEquals(
                "not-found",
                seat.get(POLLS + "poll-1?format=json&room=lviv/plenary")
                        .expect(404)
                        .code());
        assertEquals(
                "not-found",
                seat.get(POLLS + "poll-1?format=json&room=%20").expect(404).code());
        assertEquals(
                "not-allowed",
                seat.get("/api/meetings/lviv/polls/poll-1?format=json")
                        .expect(403)
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"no-such-poll,404,no-such-poll", "not-published,409,poll-not-published"})
    void what_is_withheld_is_refused_with_the_reason(String why, int status, String code) {
        assertEquals(
                code,
                gateway.seat(RoomsFixture.GEORGIA_1)
                        .get(POLLS + why + "?format=json")
                        .expect(status)
                        .code());
    }

    @Test
    void an_id_that_is_none_is_no_poll() {
        assertEquals(
                "no-such-poll",
                gateway.seat(RoomsFixture.GEORGIA_1)
                        .get(POLLS + "p".repeat(200) + "?format=json")
                        .expect(404)
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?format=", "?format=JSON", "?format=exe"})
    void another_form_is_refused(String query) {
        assertEquals(
                "format-unknown",
                gateway.seat(RoomsFixture.GEORGIA_1)
                        .get(POLLS + "poll-1" + query)
                        .expect(400)
                        .code());
    }
}
