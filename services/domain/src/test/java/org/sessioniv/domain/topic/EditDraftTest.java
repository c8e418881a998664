package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Proposals.OF_GEORGIA;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.begun;
import static org.sessioniv.domain.testing.Proposals.draft;
import static org.sessioniv.domain.testing.Proposals.edited;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.DraftDocument;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EditDraftTest {
    private static final RoomScenario DRAFTED = meeting().given(begun("Roads"));

    private static RoomCommand edit(int seen, String title) {
        return new EditDraft.Edit(ROADS, seen, words(title));
    }

    @Test
    void any_seat_of_the_delegation_edits_it() {
        RoomScenario after =
                DRAFTED.when(edit(1, " Paths ")).by(member("georgia-2")).then(edited("Paths"));
        assertEquals(
                draft("Paths", 2, "georgia-1", "georgia-2"),
                after.document(DraftDocument.class, BoardKey.draft(ROADS, GEORGIA), OF_GEORGIA));
    }

    @Test
    void who_edits_what_another_has_changed_meanwhile_loses_nothing() {
        RoomScenario first =
                DRAFTED.when(edit(1, "Paths")).by(member("georgia-2")).thenAccepted();
        RoomScenario after =
                first.when(edit(1, "Bridges")).by(member("georgia-1")).thenRefused(Code.WORDS_CHANGED);
        assertEquals(
                "Paths",
                after.document(DraftDocument.class, BoardKey.draft(ROADS, GEORGIA), OF_GEORGIA)
                        .title());
        after.when(edit(2, "Bridges")).by(member("georgia-1")).thenAccepted();
    }

    @Test
    void a_revision_that_is_yet_to_come_was_not_seen() {
        DRAFTED.when(edit(2, "Paths")).by(member("georgia-1")).thenRefused(Code.WORDS_CHANGED);
    }

    @Test
    void the_same_words_are_no_change() {
        assertEquals(
                List.of(),
                DRAFTED.when(edit(1, "Roads")).by(member("georgia-2")).events());
    }

    @Test
    void to_others_there_is_no_draft_whatever_they_say_that_they_saw() {
        DRAFTED.when(edit(1, "Paths")).by(member("poland-1")).thenRefused(Code.NO_SUCH_DRAFT);
        DRAFTED.when(edit(7, "Paths")).by(member("poland-1")).thenRefused(Code.NO_SUCH_DRAFT);
        DRAFTED.when(edit(1, " ")).by(member("poland-1")).thenRefused(Code.NO_SUCH_DRAFT);
        DRAFTED.when(edit(1, "Paths")).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void a_proposal_is_no_draft() {
        meeting()
                .given(proposed())
                .when(edit(1, "Paths"))
                .by(member("georgia-1"))
                .thenRefused(Code.NO_SUCH_DRAFT);
    }

    @Test
    void is_refused_without_a_title() {
        DRAFTED.when(edit(1, "")).by(member("georgia-1")).thenRefused(Code.TITLE_MISSING);
    }
}
