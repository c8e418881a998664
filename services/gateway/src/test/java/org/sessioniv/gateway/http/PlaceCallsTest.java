package org.sessioniv.gateway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.rooms.RoomsFixture;

/** Proposals for places in working groups: who gets them, and what is said to whom there are none for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
public class PlaceCallsTest {
    /** What can be asked of a meeting without groups. */
    public static final String NO_GROUPS = asked("", "lots-1");

    private static final String PLACES = "/api/meetings/kyiv/places";

    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    private static String asked(String groups, String seed) {
        return "{\"asked\":{\"limits\":{\"groups\":[" + groups + "],\"evenKinds\":true,\"evenRegions\":true,"
                + "\"rapporteurs\":false},\"seed\":\"" + seed + "\",\"byHand\":[]}}";
    }

    @Test
    void an_organiser_is_told_what_is_in_the_way() {
        Browser.Reply found = gateway.organiser().post(PLACES, NO_GROUPS).expect(200);
        assertEquals("no-groups", found.json().at("/obstacles/0/kind").asText());
        assertEquals(0, found.json().path("places").size());
        assertEquals("no-store", found.header("Cache-Control"));
    }

    @Test
    void nobody_else_is_told_anything() {
        for (Browser seat :
                new Browser[] {gateway.seat(RoomsFixture.GEORGIA_1), gateway.seat(RoomsFixture.MODERATOR)}) {
            assertEquals("not-allowed", seat.post(PLACES, NO_GROUPS).expect(403).code());
        }
        assertEquals(
                "signed-out",
                gateway.browser().post(PLACES, NO_GROUPS).expect(401).code());
    }

    @Test
    void what_cannot_be_asked_is_refused_with_the_code_of_the_rule() {
        Browser organiser = gateway.organiser();
        String unknown = asked("{\"room\":\"kyiv/wg-9\",\"least\":0,\"most\":5,\"languages\":[]}", "lots-1");
        assertEquals(
                "no-such-group", organiser.post(PLACES, unknown).expect(409).code());
        assertEquals(
                "out-of-range",
                organiser.post(PLACES, asked("", "no seed")).expect(409).code());
        assertEquals(
                "malformed-body",
                organiser.post(PLACES, "{\"asked\":{}}").expect(400).code());
    }
}
