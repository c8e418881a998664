package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Proposals.OF_GEORGIA;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.begun;
import static org.sessioniv.domain.testing.Proposals.edited;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.returned;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiscardDraftTest {
    private static final RoomScenario DRAFTED = meeting().given(begun("Roads"));

    @Test
    void any_seat_of_the_delegation_gives_it_up() {
        RoomScenario after = DRAFTED.when(new DiscardDraft.Discard(ROADS, 1))
                .by(member("georgia-2"))
                .then(new DiscardDraft.Discarded(
                        ROADS, GEORGIA, member("georgia-2").who(), T0));
        assertEquals(Optional.empty(), after.find(BoardKey.draft(ROADS, GEORGIA), OF_GEORGIA));
    }

    @Test
    void words_that_another_has_written_meanwhile_stay() {
        DRAFTED.given(edited("Paths"))
                .when(new DiscardDraft.Discard(ROADS, 1))
                .by(member("georgia-1"))
                .thenRefused(Code.WORDS_CHANGED);
    }

    @Test
    void to_others_there_is_no_draft() {
        DRAFTED.when(new DiscardDraft.Discard(ROADS, 1)).by(member("poland-1")).thenRefused(Code.NO_SUCH_DRAFT);
    }

    @Test
    void what_was_returned_stays_returned() {
        meeting()
                .given(proposed(), returned("Too wide"))
                .when(new DiscardDraft.Discard(ROADS, 2))
                .by(member("georgia-1"))
                .thenState(state -> assertEquals(
                        Topic.Stage.RETURNED,
                        state.topics().find(ROADS).orElseThrow().stage()));
    }
}
