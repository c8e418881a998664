package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessioniv.notesteps.Notes.document;
import static org.sessioniv.notesteps.Notes.insert;
import static org.sessioniv.notesteps.Notes.mark;
import static org.sessioniv.notesteps.Notes.step;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepTest {
    private static final Node START = document("one two", "three");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'stepType':'replace','from':1,'to':4}",
                "{'stepType':'replace','from':8,'to':10,'structure':true}",
                "{'stepType':'replace','from':4,'to':5,'slice':{'content':[{'type':'paragraph'},{'type':'paragraph'}],"
                        + "'openStart':1,'openEnd':1}}",
                "{'stepType':'replaceAround','from':0,'to':9,'gapFrom':0,'gapTo':9,'insert':1,"
                        + "'slice':{'content':[{'type':'blockquote'}]},'structure':true}",
                "{'stepType':'replaceAround','from':0,'to':9,'gapFrom':1,'gapTo':8,'insert':1,"
                        + "'slice':{'content':[{'type':'heading','attrs':{'level':2}}]},'structure':true}",
                "{'stepType':'addMark','mark':{'type':'em'},'from':2,'to':12}",
                "{'stepType':'docAttr','attr':'language','value':'uk'}",
                "{'stepType':'markSet','steps':[{'stepType':'addMark','mark':{'type':'em'},'from':1,'to':3},"
                        + "{'stepType':'addMark','mark':{'type':'strong'},'from':2,'to':4}]}",
            })
    void its_inverse_undoes_it_and_its_json_is_itself(String json) {
        Step step = step(json);
        Node after = step.apply(START);
        after.check();
        assertEquals(START, step.inverted(START).apply(after));
        assertEquals(step, StepReader.read(Notes.SCHEMA, step.toJson()));
        assertEquals(json.replace('\'', '"'), step.toJson().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'stepType':'replace','from':0,'to':20}",
                "{'stepType':'replace','from':1,'to':4,'structure':true}",
                "{'stepType':'replace','from':1,'to':10,'slice':{'content':[{'type':'paragraph'}]}}",
                "{'stepType':'replace','from':4,'to':4,'slice':{'content':[{'type':'paragraph'}]}}",
                "{'stepType':'replace','from':0,'to':0,'slice':{'content':[{'type':'text','text':'x'}]}}",
                "{'stepType':'replaceAround','from':0,'to':9,'gapFrom':0,'gapTo':4,'insert':1,"
                        + "'slice':{'content':[{'type':'blockquote'}]}}",
                "{'stepType':'replaceAround','from':0,'to':9,'gapFrom':0,'gapTo':9,'insert':1,"
                        + "'slice':{'content':[{'type':'bullet_list'}]}}",
                "{'stepType':'addNodeMark','pos':0,'mark':{'type':'em'}}",
                "{'stepType':'addNodeMark','pos':1,'mark':{'type':'em'}}",
                "{'stepType':'attr','pos':8,'attr':'level','value':1}",
                "{'stepType':'addMark','mark':{'type':'em'},'from':2,'to':99}",
                "{'stepType':'docAttr','attr':'language','value':7}",
            })
    void what_does_not_fit_is_refused_and_changes_nothing(String json) {
        Step step = step(json);
        assertThrows(RefusedException.class, () -> {
            Node after = step.apply(START);
            after.check();
        });
        assertEquals(document("one two", "three"), START);
    }

    @Test
    void an_insertion_stays_before_what_others_inserted_at_its_place() {
        assertEquals(
                Optional.of(insert(4, "a")),
                insert(4, "a").mapped(insert(4, "xyz").map()));
    }

    @Test
    void a_mark_shrinks_to_what_is_left_of_its_range() {
        Step bold = new AddMarkStep(2, 8, mark("strong"));
        assertEquals(Optional.of(new AddMarkStep(2, 5, mark("strong"))), bold.mapped(StepMap.of(5, 6, 0)));
        assertEquals(Optional.empty(), bold.mapped(StepMap.of(1, 9, 0)));
    }

    @Test
    void marks_that_overlap_merge_and_others_do_not() {
        Step bold = new AddMarkStep(2, 8, mark("strong"));
        assertEquals(
                Optional.of(new AddMarkStep(2, 12, mark("strong"))),
                bold.merged(new AddMarkStep(8, 12, mark("strong"))));
        assertEquals(Optional.empty(), bold.merged(new AddMarkStep(9, 12, mark("strong"))));
        assertEquals(Optional.empty(), bold.merged(new AddMarkStep(8, 12, mark("em"))));
    }

    @Test
    void undoing_a_mark_leaves_text_that_had_it_before() {
        Node partly = new AddMarkStep(3, 5, mark("em")).apply(START);
        Step whole = new AddMarkStep(1, 8, mark("em"));
        assertEquals(partly, whole.inverted(partly).apply(whole.apply(partly)));
        assertEquals(2, ((MarkSetStep) whole.inverted(partly)).steps().size());
    }

    @Test
    void undoing_a_link_brings_the_former_link_back() {
        String link =
                "{'stepType':'addMark','mark':{'type':'link','attrs':{'href':'https://%s.org/'}},'from':1,'to':4}";
        Node first = step(link.formatted("un")).apply(START);
        Step second = step(link.formatted("who"));
        assertEquals(first, second.inverted(first).apply(second.apply(first)));
    }

    @Test
    void an_attribute_of_one_node_can_be_changed_and_put_back() {
        Node heading = Notes.blocks("{'type':'heading','content':[{'type':'text','text':'x'}]}");
        Step step = step("{'stepType':'attr','pos':0,'attr':'level','value':3}");
        Node after = step.apply(heading);
        assertEquals("3", after.content().child(0).attributes().text("level"));
        assertEquals(heading, step.inverted(heading).apply(after));
    }

    @Test
    void nested_mark_sets_become_flat() {
        Step bold = new AddMarkStep(2, 8, mark("strong"));
        assertEquals(
                new MarkSetStep(List.of(bold, bold)),
                new MarkSetStep(List.of(new MarkSetStep(List.of(bold)), new MarkSetStep(List.of(bold)))));
    }
}
