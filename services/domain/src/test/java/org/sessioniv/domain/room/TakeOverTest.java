package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.workingGroup;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TakeOverTest {
    private static final TakeOver.Take TAKE = new TakeOver.Take("node-2");

    @Test
    void the_journal_says_which_node_writes_from_here_on() {
        workingGroup().when(TAKE).by(Standing.SYSTEM).then(new TakeOver.Taken("node-2", T0));
    }

    @Test
    void happens_as_often_as_a_node_begins_to_write() {
        workingGroup()
                .given(new TakeOver.Taken("node-2", T0))
                .when(TAKE)
                .by(Standing.SYSTEM)
                .then(new TakeOver.Taken("node-2", T0));
    }

    @Test
    void changes_nothing_but_the_version() {
        RoomState before = workingGroup().state();
        RoomState after = Room.evolve(before, List.of(new TakeOver.Taken("node-2", T0)));
        assertEquals(before.version().count() + 1, after.version().count());
        assertEquals(before.touched(), after.touched());
        assertEquals(before.counted(java.util.Set.of()), after);
    }

    @Test
    void is_not_for_people() {
        workingGroup().when(TAKE).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void a_room_without_a_fact_is_opened_and_not_taken_over() {
        RoomScenario.of(RoomState.empty(GROUP)).when(TAKE).by(Standing.SYSTEM).thenRefused(Code.ROOM_NOT_OPENED);
    }
}
