package org.sessioniv.rehearsal.play;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeatingTest {
    private static final String SEATS = "[{\"participant\":\"%1$s-1\"},{\"participant\":\"%1$s-2\"}]";

    private final List<JsonNode> delegations = List.of(delegation("am", SEATS), delegation("ge", "[]"));

    @Test
    void participants_are_spread_evenly_and_the_first_delegations_get_the_rest() {
        assertEquals(Map.of("am", 3, "ge", 2), Seating.plan(delegations, 5));
        assertEquals(Map.of("am", 1, "ge", 0), Seating.plan(delegations, 1));
    }

    @Test
    void a_seat_is_missing_where_the_plan_asks_for_more_than_there_are() {
        assertEquals(List.of("am", "ge", "ge"), Seating.missing(delegations, Seating.plan(delegations, 5)));
        assertEquals(List.of(), Seating.missing(delegations, Seating.plan(delegations, 1)));
    }

    @Test
    void the_first_seats_of_all_delegations_play_before_their_second_ones() {
        List<JsonNode> seated = List.of(delegation("am", SEATS), delegation("ge", SEATS));

        assertEquals(List.of("am-1", "ge-1", "am-2"), Seating.seats(seated, Seating.plan(seated, 3)));
    }

    private static JsonNode delegation(String id, String seats) {
        return Wire.parse("{\"id\":\"" + id + "\",\"seats\":" + seats.formatted(id) + "}");
    }
}
