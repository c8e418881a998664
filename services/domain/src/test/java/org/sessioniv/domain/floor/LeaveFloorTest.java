package org.sessioniv.domain.floor;

import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.Facts.request;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LeaveFloorTest {
    private static final RoomScenario WAITING =
            room().given(opened(), asked("a", "georgia-1"), asked("b", "poland-1"), raised("p", "georgia-1", "Order"));

    private static RoomCommand leave(String seat) {
        return new LeaveFloor.Leave(member(seat).who());
    }

    @Test
    void all_requests_of_the_seat_go_and_no_others() {
        WAITING.when(leave("georgia-1"))
                .by(Standing.SYSTEM)
                .then(new WithdrawRequest.Withdrawn(request("p")), new WithdrawRequest.Withdrawn(request("a")));
    }

    @Test
    void a_speech_from_the_seat_is_over_and_counted() {
        WAITING.given(granted("b"))
                .afterSeconds(9)
                .when(leave("poland-1"))
                .by(Standing.SYSTEM)
                .then(ended("b", Duration.ofSeconds(9), T0.plusSeconds(9)));
    }

    @Test
    void nothing_happens_where_the_seat_neither_waits_nor_speaks() {
        WAITING.when(leave("ukraine-1")).by(Standing.SYSTEM).then();
    }

    @Test
    void is_the_programs_own() {
        WAITING.when(leave("georgia-1")).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
