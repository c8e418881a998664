package org.sessioniv.domain.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.DelegationDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NameHeadTest {
    private static final ParticipantId SECOND = member("georgia-2").who();
    private static final NameHead.Name NAME = new NameHead.Name(SECOND);

    private static List<DelegationDocument.Seat> seatsOf(RoomScenario scenario, DelegationId delegation) {
        return scenario.document(DelegationDocument.class, BoardKey.delegation(delegation), Audience.Group.PUBLIC)
                .seats();
    }

    @Test
    void the_seat_is_the_heads() {
        meeting().when(NAME).by(ORGANISER).then(new NameHead.Named(SECOND, GEORGIA));
    }

    @Test
    void all_see_one_head_and_it_stands_first() {
        RoomScenario after = meeting().when(NAME).by(ORGANISER).thenAccepted();
        assertEquals(
                List.of(
                        new DelegationDocument.Seat("georgia-2", "Georgia 2", true, Optional.empty(), "casts"),
                        new DelegationDocument.Seat("georgia-1", "Georgia 1", false, Optional.empty(), "casts")),
                seatsOf(after, GEORGIA));
        assertEquals(seatsOf(meeting(), POLAND), seatsOf(after, POLAND));
    }

    @Test
    void is_refused_for_the_seat_that_is_the_heads_already() {
        meeting()
                .when(new NameHead.Name(member("georgia-1").who()))
                .by(ORGANISER)
                .thenRefused(Code.NO_EFFECT);
    }

    @Test
    void is_refused_for_a_seat_of_staff() {
        meeting().when(new NameHead.Name(PROJECTOR.who())).by(ORGANISER).thenRefused(Code.NO_SUCH_DELEGATION);
    }

    @Test
    void is_refused_for_a_seat_that_is_not_there() {
        meeting()
                .when(new NameHead.Name(new ParticipantId("none")))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_PARTICIPANT);
    }

    @Test
    void is_refused_to_a_moderator() {
        meeting().when(NAME).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
