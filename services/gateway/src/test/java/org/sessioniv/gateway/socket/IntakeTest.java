package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.RoomsFixture;

/** Commands to a room that cannot be reached for a moment. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IntakeTest {
    private static final String ID = "1".repeat(32);

    private final LiveGateway gateway = LiveGateway.open();
    private final Tab tab = gateway.seat(GEORGIA_1).tab();

    @BeforeEach
    void a_command_waits_for_its_room() {
        gateway.patience.take();
        gateway.roomsLost.set(true);
        tab.submit(PLENARY, ID, "{\"type\":\"floor.request\"}");
        RoomsFixture.await(gateway.patience.held());
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private void theRoomIsBack() {
        gateway.roomsLost.set(false);
        gateway.patience.over();
    }

    @Test
    void it_is_done_when_the_room_is_there_again() {
        theRoomIsBack();
        assertEquals(ID, tab.next("done").path("id").asText());
    }

    @Test
    void it_is_not_done_any_more_when_its_connection_has_ended() {
        tab.socket.close();
        Eventually.until("the connection has ended", () -> gateway.gateway.connections() == 0);
        theRoomIsBack();
        assertInstanceOf(Answer.Done.class, gateway.submit(PLENARY, GEORGIA_1, new RequestFloor.Ask()));
    }
}
