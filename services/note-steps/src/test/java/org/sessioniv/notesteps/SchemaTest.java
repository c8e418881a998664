package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sessioniv.notesteps.Notes.SCHEMA;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemaTest {

    @Test
    void a_new_note_has_one_empty_paragraph() {
        String expected = "{'type':'doc','attrs':{'language':''},'content':[{'type':'paragraph'}]}";
        assertEquals(
                expected.replace('\'', '"'),
                NoteJson.write(SCHEMA.emptyDocument().toJson()));
    }

    @Test
    void the_limits_stand_in_the_schema() {
        assertEquals(new Limits(100, 262_144, 32, 1_000_000), SCHEMA.limits());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'heading','attrs':{'level':3},'content':[{'type':'text','text':'x'}]}",
                "{'type':'task_list','content':[{'type':'task_item','attrs':{'done':true},'content':["
                        + "{'type':'paragraph'}]}]}",
                "{'type':'table','content':[{'type':'table_row','content':[{'type':'table_header','content':["
                        + "{'type':'paragraph'}]}]}]}",
                "{'type':'recommendation','content':[{'type':'paragraph'},{'type':'bullet_list','content':["
                        + "{'type':'list_item','content':[{'type':'paragraph'}]}]}]}",
                "{'type':'action_item','attrs':{'who':'FR','due':'2027-05-01'},'content':[{'type':'paragraph'}]}",
                "{'type':'paragraph','content':[{'type':'footnote','content':[{'type':'text','text':'x','marks':["
                        + "{'type':'link','attrs':{'href':'https://un.org/'}},{'type':'em'}]}]},{'type':'hard_break'}]}",
                "{'type':'paragraph','content':[{'type':'text','text':'x','marks':["
                        + "{'type':'bracketed','attrs':{'id':'a'}},{'type':'bracketed','attrs':{'id':'b'}}]}]}",
            })
    void the_blocks_of_a_session_note_can_be_written_and_read_again(String block) {
        Node document = Notes.blocks(block);
        assertEquals(document, SCHEMA.readDocument(NoteJson.read(NoteJson.write(document.toJson()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bad-json|7",
                "bad-json|{'content':[]}",
                "bad-content|{'type':'paragraph'}",
                "bad-content|{'type':'doc'}",
                "bad-content|{'type':'doc','content':[{'type':'text','text':'x'}]}",
                "bad-content|{'type':'doc','content':[{'type':'bullet_list'}]}",
                "bad-content|{'type':'doc','content':[{'type':'paragraph','content':[{'type':'hard_break','content':["
                        + "{'type':'text','text':'x'}]}]}]}",
                "bad-json|{'type':'doc','content':{}}",
                "bad-json|{'type':'doc','content':[{'type':'paragraph','marks':{}}]}",
                "bad-marks|{'type':'doc','content':[{'type':'paragraph','marks':[{'type':'em'}]}]}",
                "bad-marks|{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'x','marks':["
                        + "{'type':'em'},{'type':'em'}]}]}]}",
                "bad-attribute|{'type':'doc','content':[{'type':'heading','attrs':{'level':4}}]}",
                "bad-attribute|{'type':'doc','content':[{'type':'heading','attrs':{'level':1.5}}]}",
                "bad-attribute|{'type':'doc','content':[{'type':'heading','attrs':7}]}",
                "bad-attribute|{'type':'doc','attrs':{'language':'<b>'},'content':[{'type':'paragraph'}]}",
            })
    void what_is_not_a_session_note_is_refused_with_its_code(String code, String json) {
        RefusedException refused =
                assertThrows(RefusedException.class, () -> SCHEMA.readDocument(NoteJson.read(json.replace('\'', '"'))));
        assertEquals(code, refused.refusal().code().code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'nodes':{'text':{}},'topNode':'doc'}",
                "{'nodes':{'doc':{'content':'missing*'},'text':{}}}",
                "{'nodes':{'doc':{'content':'text*','marks':'missing'},'text':{}}}",
                "{'nodes':{'doc':{'attrs':{'x':{'rule':'missing'}}},'text':{}}}",
                "{'nodes':{'doc':{'attrs':{'x':{'validate':'date'}}},'text':{}}}",
                "{'nodes':{'doc':{}},'limits':{'stepsPerCommit':1,'commitBytes':9,'depth':1,'documentSize':9}}",
            })
    void a_schema_that_contradicts_itself_is_refused(String json) {
        assertThrows(RefusedException.class, () -> Schema.read(NoteJson.read(json.replace('\'', '"'))));
    }
}
