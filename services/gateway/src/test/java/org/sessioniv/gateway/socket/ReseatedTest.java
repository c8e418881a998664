package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.roster.Appointing;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** A page resumes as the viewer that it was; whoever is another one by now is welcomed first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReseatedTest {
    /** A gateway that never looks by itself whose seat has changed. */
    private static LiveGateway gateway() {
        Limits.Pace pace = Limits.Pace.DEFAULT;
        return LiveGateway.with(settings -> settings.with(settings.limits()
                .with(new Limits.Pace(
                        pace.tick(), pace.paced(), pace.longBytes(), Duration.ofHours(1), pace.ping(), pace.idle()))));
    }

    /** The meeting's room says so, and the gateway has not heard it yet. */
    private static void unheard(LiveGateway gateway, RoomCommand command) {
        gateway.bus.holdAnnouncements();
        gateway.giving(RoomsFixture.MEETING, Directory.ORGANISER, command);
        Eventually.until("it is to be announced", () -> gateway.bus.waiting() == 1);
    }

    private static String answerToWatch(Tab tab) {
        tab.send("{\"type\":\"watch\",\"room\":\"" + RoomsFixture.PLENARY.value() + "\"}");
        return tab.next("snapshot", "change", "closing").path("code").asText("a board");
    }

    @Test
    void a_board_asked_for_with_other_roles_than_at_the_welcome_is_not_given() {
        try (LiveGateway gateway = gateway()) {
            Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
            Tab ukraine = gateway.seat(RoomsFixture.UKRAINE_1).tab();
            unheard(gateway, new Appointing.Appoint(RoomsFixture.UKRAINE_1, Role.MODERATOR, Optional.empty()));
            assertEquals("reseated", answerToWatch(ukraine));
            assertEquals("a board", answerToWatch(georgia));
        }
    }

    @Test
    void a_seat_that_is_no_more_is_told_so_when_it_asks_for_a_board() {
        try (LiveGateway gateway = gateway()) {
            Tab ukraine = gateway.seat(RoomsFixture.UKRAINE_1).tab();
            unheard(gateway, new RemoveSeat.Remove(RoomsFixture.UKRAINE_1));
            assertEquals("removed", answerToWatch(ukraine));
        }
    }
}
