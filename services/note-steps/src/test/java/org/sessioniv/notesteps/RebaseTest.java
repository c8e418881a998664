package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.sessioniv.notesteps.Notes.SCHEMA;
import static org.sessioniv.notesteps.Notes.applied;
import static org.sessioniv.notesteps.Notes.blocks;
import static org.sessioniv.notesteps.Notes.delete;
import static org.sessioniv.notesteps.Notes.document;
import static org.sessioniv.notesteps.Notes.insert;
import static org.sessioniv.notesteps.Notes.maps;
import static org.sessioniv.notesteps.Notes.step;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RebaseTest {
    private static final Node START = document("one two");

    private static Rebase.Accepted accepted(List<Step> commit, List<Step> others) {
        Rebase.Result result = Rebase.over(SCHEMA, applied(START, others), commit, maps(others));
        return assertInstanceOf(Rebase.Accepted.class, result, result::toString);
    }

    private static RefusalCode refused(Node document, List<Step> commit) {
        Rebase.Result result = Rebase.over(SCHEMA, document, commit, List.of());
        return assertInstanceOf(Rebase.Refused.class, result, result::toString).code();
    }

    @Test
    void steps_made_on_the_present_document_stay_as_they_are() {
        List<Step> commit = List.of(insert(1, "a"), insert(2, "b"));
        Rebase.Accepted accepted = accepted(commit, List.of());
        assertEquals(commit, accepted.steps());
        assertEquals(maps(commit), accepted.maps());
        assertEquals("abone two", accepted.document().textContent());
    }

    @Test
    void a_late_commit_moves_behind_what_was_written_before_it() {
        Rebase.Accepted accepted = accepted(List.of(insert(5, "X"), insert(6, "Y")), List.of(insert(1, "0: ")));
        assertEquals("0: one XYtwo", accepted.document().textContent());
        assertEquals(List.of(0, 1), accepted.kept());
    }

    @Test
    void letters_of_two_who_type_at_one_spot_are_not_shuffled() {
        List<Step> first = List.of(insert(4, "a"), insert(5, "b"), insert(6, "c"));
        List<Step> second = List.of(insert(4, "x"), insert(5, "y"), insert(6, "z"));
        assertEquals("onexyzabc two", accepted(second, first).document().textContent());
    }

    @Test
    void a_step_inside_text_that_others_deleted_is_left_out_and_the_rest_kept() {
        Rebase.Accepted accepted = accepted(List.of(delete(2, 3), insert(6, "!")), List.of(delete(1, 5)));
        assertEquals(List.of(1), accepted.kept());
        assertEquals("tw!o", accepted.document().textContent());
    }

    @Test
    void a_step_inside_the_authors_own_new_text_survives_a_rebase() {
        List<Step> commit = List.of(insert(1, "hello"), delete(2, 4));
        assertEquals(
                "hlo!one two",
                accepted(commit, List.of(insert(1, "!"))).document().textContent());
    }

    @Test
    void a_commit_that_does_not_fit_the_present_document_is_refused() {
        assertEquals(RefusalCode.BAD_POSITION, refused(START, List.of(insert(1, "a"), insert(99, "b"))));
    }

    @Test
    void a_script_hidden_in_a_link_is_refused() {
        String script = "{'stepType':'addMark','from':1,'to':4,'mark':{'type':'link','attrs':{'href':'%s'}}}";
        for (String href : List.of(
                "javascript:alert(1)", " javascript:alert(1)", "JavaScript:x", "java\\tscript:x", "data:x", "//x")) {
            assertEquals(RefusalCode.BAD_ATTRIBUTE, refused(START, List.of(step(script.formatted(href)))), href);
        }
        Rebase.Result good =
                Rebase.over(SCHEMA, START, List.of(step(script.formatted("https://un.org/a?b=c"))), List.of());
        assertInstanceOf(Rebase.Accepted.class, good);
    }

    @Test
    void a_date_that_no_calendar_has_is_refused() {
        Node action = blocks("{'type':'action_item','content':[{'type':'paragraph'}]}");
        String due = "{'stepType':'attr','pos':0,'attr':'due','value':'%s'}";
        for (String date : List.of("2026-02-30", "tomorrow", "2026-1-1", "2026-01-01T00:00")) {
            assertEquals(RefusalCode.BAD_ATTRIBUTE, refused(action, List.of(step(due.formatted(date)))), date);
        }
        assertInstanceOf(
                Rebase.Accepted.class,
                Rebase.over(
                        SCHEMA,
                        action,
                        List.of(step(due.formatted("2028-02-29")), step(due.formatted(""))),
                        List.of()));
    }

    @Test
    void more_steps_than_the_limit_are_refused() {
        int most = SCHEMA.limits().stepsPerCommit();
        assertEquals(RefusalCode.TOO_MANY_STEPS, refused(START, Collections.nCopies(most + 1, insert(1, "a"))));
        assertEquals(
                most,
                accepted(Collections.nCopies(most, insert(1, "a")), List.of())
                        .steps()
                        .size());
    }

    @Test
    void a_document_may_not_grow_beyond_its_limit() {
        String half = "x".repeat(SCHEMA.limits().documentSize() / 2);
        assertEquals(RefusalCode.TOO_LARGE, refused(START, List.of(insert(1, half), insert(1, half))));
    }

    /** Puts the first block, which ends at the position, into a quotation. */
    private static Step wrapped(int end) {
        NodeType quotation = SCHEMA.nodeType("blockquote");
        Node empty = Node.of(quotation, Attributes.NONE, Fragment.EMPTY, List.of());
        Slice slice = new Slice(Fragment.of(List.of(empty)), 0, 0);
        return new ReplaceAroundStep(0, end, new ReplaceAroundStep.Gap(0, end), slice, 1, true);
    }

    @Test
    void wrapping_deeper_than_the_limit_is_refused() {
        List<Step> wraps = new ArrayList<>();
        Node document = START;
        for (int i = 0; i < SCHEMA.limits().depth() - 2; i++) {
            Step next = wrapped(document.content().size());
            wraps.add(next);
            document = next.apply(document);
        }
        assertEquals(wraps, accepted(wraps, List.of()).steps());
        Step oneMore = wrapped(document.content().size());
        assertEquals(RefusalCode.TOO_DEEP, refused(document, List.of(oneMore)));
    }

    @Test
    void a_late_wrap_that_would_nest_too_deep_is_left_out_and_the_rest_kept() {
        List<Step> others = new ArrayList<>();
        for (int i = 0; i < SCHEMA.limits().depth() - 2; i++) {
            others.add(wrapped(9 + 2 * i));
        }
        Rebase.Accepted accepted = accepted(List.of(wrapped(9), insert(2, "X")), others);
        assertEquals(List.of(1), accepted.kept());
        assertEquals("Xone two", accepted.document().textContent());
    }

    @Test
    void a_late_commit_with_a_bad_link_is_refused_all_the_same() {
        Step link = step(
                "{'stepType':'addMark','from':1,'to':4," + "'mark':{'type':'link','attrs':{'href':'javascript:x'}}}");
        Rebase.Result result = Rebase.over(SCHEMA, START, List.of(insert(1, "a"), link), List.of(StepMap.of(1, 0, 2)));
        assertEquals(
                RefusalCode.BAD_ATTRIBUTE,
                assertInstanceOf(Rebase.Refused.class, result).code());
    }

    @Test
    void marks_over_the_whole_document_a_thousand_times_are_refused() {
        Node large = document("x".repeat(100_000));
        Step bold = new AddMarkStep(1, 100_001, Notes.mark("strong"));
        Step often = new MarkSetStep(Collections.nCopies(1_000, bold));
        assertEquals(RefusalCode.TOO_MUCH_WORK, refused(large, List.of(often)));
        assertInstanceOf(Rebase.Accepted.class, Rebase.over(SCHEMA, large, List.of(bold, bold), List.of()));
    }

    @Test
    void an_attribute_that_the_others_node_has_not_changes_nothing() {
        Step level = step("{'stepType':'attr','pos':0,'attr':'level','value':3}");
        assertEquals(START, accepted(List.of(level), List.of()).document());
    }
}
