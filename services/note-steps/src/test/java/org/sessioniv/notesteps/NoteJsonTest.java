package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.notesteps.Notes.SCHEMA;
import static org.sessioniv.notesteps.Notes.insert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteJsonTest {

    @Test
    void half_an_emoji_survives_utf8() {
        for (String text : List.of("\ud83d", "\ude00", "a\ud83d\ud83d\ude00b", "\ude00\ud83d")) {
            List<Step> steps = List.of(insert(1, text));
            byte[] sent = NoteJson.write(steps).getBytes(StandardCharsets.UTF_8);
            assertEquals(steps, NoteJson.readSteps(SCHEMA, new String(sent, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void a_whole_emoji_is_not_escaped() {
        assertTrue(NoteJson.write(List.of(insert(1, "\ud83d\ude00"))).contains("\ud83d\ude00"));
    }

    @Test
    void bytes_are_counted_before_anything_is_parsed() {
        String tooLong = "[".repeat(SCHEMA.limits().commitBytes() + 1);
        assertEquals(RefusalCode.TOO_MANY_BYTES, codeOf(tooLong));
        assertEquals(
                RefusalCode.TOO_MANY_BYTES, codeOf("€".repeat(SCHEMA.limits().commitBytes() / 3 + 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "bad-json|nonsense",
                "bad-json|[1",
                "bad-json|[] []",
                "bad-json|{}",
                "bad-json|null",
                "bad-json|[[]]",
                "bad-json|[{}]",
                "bad-json|[{'stepType':7}]",
                "bad-json|[{'stepType':'docAttr','stepType':'docAttr','attr':'language','value':''}]",
                "unknown-step|[{'stepType':'paint'}]",
                "bad-position|[{'stepType':'replace','from':0.5,'to':1}]",
                "bad-position|[{'stepType':'replace','from':-1,'to':1}]",
                "bad-position|[{'stepType':'replace','from':2,'to':1}]",
                "bad-position|[{'stepType':'replace','from':0,'to':99999999999}]",
                "bad-position|[{'stepType':'replace','from':'0','to':1}]",
                "bad-slice|[{'stepType':'replace','from':0,'to':1,'slice':7}]",
                "bad-slice|[{'stepType':'replace','from':0,'to':1,'slice':{'content':[],'openStart':1}}]",
                "bad-slice|[{'stepType':'replace','from':0,'to':1,'slice':{'content':[],'openEnd':-1}}]",
                "unknown-node|[{'stepType':'replace','from':0,'to':1,'slice':{'content':[{'type':'script'}]}}]",
                "bad-content|[{'stepType':'replace','from':0,'to':1,'slice':{'content':[{'type':'text','text':''}]}}]",
                "unknown-mark|[{'stepType':'addMark','from':0,'to':1,'mark':{'type':'blink'}}]",
                "bad-attribute|[{'stepType':'addMark','from':0,'to':1,'mark':{'type':'link'}}]",
                "bad-attribute|[{'stepType':'addMark','from':0,'to':1,'mark':{'type':'link','attrs':{'href':7}}}]",
                "bad-attribute|[{'stepType':'attr','pos':0,'attr':'level','value':[1]}]",
                "bad-attribute|[{'stepType':'attr','pos':0,'attr':'level','value':1e999}]",
                "bad-json|[{'stepType':'markSet','steps':[{'stepType':'replace','from':0,'to':1}]}]",
            })
    void what_is_not_a_step_is_refused_with_its_code(String code, String json) {
        assertEquals(code, codeOf(json.replace('\'', '"')).code());
    }

    @Test
    void nesting_without_end_is_refused() {
        String open = "{\"type\":\"blockquote\",\"content\":[";
        String nested = open.repeat(3000) + "]}".repeat(3000);
        String step = "[{\"stepType\":\"replace\",\"from\":0,\"to\":0,\"slice\":{\"content\":[" + nested + "]}}]";
        assertEquals(RefusalCode.BAD_JSON, codeOf(step));
        assertEquals(RefusalCode.TOO_DEEP, codeOf(step.replace(nested, open.repeat(60) + "]}".repeat(60))));
        String sets = "{\"stepType\":\"markSet\",\"steps\":[".repeat(60) + "]}".repeat(60);
        assertEquals(RefusalCode.BAD_JSON, codeOf("[" + sets + "]"));
    }

    private static RefusalCode codeOf(String json) {
        return assertThrows(RefusedException.class, () -> NoteJson.readSteps(SCHEMA, json))
                .refusal()
                .code();
    }
}
