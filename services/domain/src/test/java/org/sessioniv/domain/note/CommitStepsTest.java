package org.sessioniv.domain.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.NoteEdits.REF;
import static org.sessioniv.domain.testing.NoteEdits.deleted;
import static org.sessioniv.domain.testing.NoteEdits.insert;
import static org.sessioniv.domain.testing.NoteEdits.typed;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.RAPPORTEUR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CommitStepsTest {
    private static final RoomScenario TYPED =
            room().when(insert(0, "world")).by(member("georgia-1")).thenAccepted();

    @Test
    void puts_a_members_text_into_the_note() {
        TYPED.when(insert(1, "Hello "))
                .by(member("ukraine-1"))
                .thenState(state ->
                        assertEquals("Hello world", state.note().document().textContent()));
    }

    @Test
    void counts_the_revision_up_by_one() {
        assertEquals(1, TYPED.state().note().revision());
    }

    @Test
    void is_open_to_the_rapporteur() {
        TYPED.when(insert(1, "x")).by(RAPPORTEUR).thenAccepted();
    }

    @Test
    void is_closed_to_the_projector() {
        TYPED.when(insert(1, "x")).by(PROJECTOR).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void brings_a_late_commit_up_to_date() {
        CommitSteps.Commit late = new CommitSteps.Commit(1, REF, typed(6, "!"));
        TYPED.when(insert(1, "Hello "))
                .by(member("ukraine-1"))
                .thenAccepted()
                .when(late)
                .by(member("georgia-1"))
                .thenState(state ->
                        assertEquals("Hello world!", state.note().document().textContent()));
    }

    @Test
    void leaves_out_a_step_whose_place_is_gone_and_says_so() {
        CommitSteps.Commit late = new CommitSteps.Commit(1, REF, typed(4, "x"));
        TYPED.when(new CommitSteps.Commit(1, REF, deleted(1, 6)))
                .by(member("ukraine-1"))
                .thenAccepted()
                .when(new CommitSteps.Commit(1, REF, deleted(2, 5)))
                .by(member("georgia-1"))
                .thenState(state -> {
                    Note.Commit last = state.note().since(2).get(0);
                    assertEquals(List.of(), last.kept());
                    assertTrue(last.steps().isEmpty());
                })
                .when(late)
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_refused_on_a_revision_from_the_future() {
        TYPED.when(insert(2, "x")).by(member("georgia-1")).thenRefused(Code.REVISION_UNKNOWN);
    }

    @Test
    void is_refused_as_a_whole_when_a_step_does_not_fit_its_own_document() {
        CommitSteps.Commit broken = new CommitSteps.Commit(1, REF, typed(99, "x"));
        TYPED.when(broken).by(member("georgia-1")).thenRefused(Code.STEPS_REFUSED);
    }

    @Test
    void is_refused_without_a_reference_of_the_right_form() {
        CommitSteps.Commit nameless = new CommitSteps.Commit(1, "mine", typed(1, "x"));
        TYPED.when(nameless).by(member("georgia-1")).thenRefused(Code.MALFORMED_COMMAND);
    }

    @Test
    void touches_no_document_of_the_board() {
        assertEquals(
                TYPED.state().touched(),
                TYPED.when(insert(1, "x"))
                        .by(member("georgia-1"))
                        .thenAccepted()
                        .state()
                        .touched());
    }

    @Test
    void an_author_who_is_further_behind_than_the_window_starts_again() {
        RoomScenario far = TYPED;
        Note note = far.state().note();
        for (int i = 0; i < Note.WINDOW; i++) {
            note = note.plus(
                    new Note.Commit(note.revision() + 1, REF, RAPPORTEUR.who(), List.of(), List.of()),
                    Optional.empty());
        }
        RoomScenario.of(far.state().with(note))
                .when(insert(0, "x"))
                .by(member("georgia-1"))
                .thenRefused(Code.REVISION_UNKNOWN);
    }
}
