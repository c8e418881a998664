package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.identity.Secrets;
import org.sessioniv.rooms.RoomsFixture;

/** Commits that nobody may make: each is refused with a code, the note stays, and the other authors go on. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileNoteTest {
    private final LiveGateway gateway = LiveGateway.open();
    private final Tab other = gateway.seat(RoomsFixture.UKRAINE_1).tab();

    @AfterEach
    void close() {
        gateway.close();
    }

    private static String typed(long revision, String text) {
        return commit(
                revision,
                "{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text','text':'" + text + "'}]}}");
    }

    private static String commit(long revision, String steps) {
        return ("{'type':'note.commit','revision':" + revision + ",'steps':[" + steps + "]}").replace('\'', '"');
    }

    private static JsonNode note(Tab tab) {
        tab.send("{\"type\":\"note-join\",\"room\":\"kyiv/plenary\"}");
        return tab.next("note-state").path("document");
    }

    /** The other author's note, which says "Draft". */
    private JsonNode draft() {
        other.submit(RoomsFixture.PLENARY, typed(0, "Draft"));
        other.next("done");
        return note(other);
    }

    private void requireUntouched(JsonNode before) {
        assertEquals(before, note(gateway.seat(RoomsFixture.MODERATOR).tab()));
        String id = other.submit(RoomsFixture.PLENARY, typed(1, "x"));
        JsonNode commit = other.next("note-commit");
        assertEquals(id, commit.path("ref").asText());
        assertEquals(2, commit.path("revision").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown-step|{'stepType':'paint'}",
                "bad-json|{'stepType':7}",
                "bad-json|{'stepType':'docAttr','attr':7,'value':''}",
                "bad-json|7",
                "bad-position|{'stepType':'replace','from':1.5,'to':2}",
                "bad-position|{'stepType':'replace','from':-1,'to':2}",
                "bad-position|{'stepType':'replace','from':3,'to':2}",
                "bad-position|{'stepType':'replace','from':1,'to':900}",
                "bad-position|{'stepType':'replace','from':1,'to':99999999999}",
                "bad-slice|{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'paragraph'}],"
                        + "'openStart':2}}",
                "unknown-node|{'stepType':'replace','from':0,'to':0,'slice':{'content':[{'type':'script'}]}}",
                "unknown-mark|{'stepType':'addMark','from':1,'to':2,'mark':{'type':'blink'}}",
                "bad-attribute|{'stepType':'addMark','from':1,'to':2,'mark':{'type':'link','attrs':"
                        + "{'href':'javascript:alert(1)'}}}",
                "bad-attribute|{'stepType':'replace','from':0,'to':0,'slice':{'content':[{'type':'action_item',"
                        + "'attrs':{'due':'2017-02-30'},'content':[{'type':'paragraph'}]}]}}",
                "bad-content|{'stepType':'replace','from':0,'to':0,'slice':{'content':[{'type':'bullet_list'}]}}",
                "bad-marks|{'stepType':'replace','from':1,'to':1,'slice':{'content':[{'type':'text','text':'x',"
                        + "'marks':[{'type':'em'},{'type':'em'}]}]}}",
            })
    void steps_that_break_a_rule_are_refused_with_its_name(String code, String step) {
        JsonNode before = draft();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.PLENARY, commit(1, step));
        JsonNode refused = tab.next("refused");
        assertEquals("steps-refused", refused.path("code").asText());
        assertEquals(code, refused.path("detail").asText().split(":", 2)[0], refused::toString);
        requireUntouched(before);
    }

    @Test
    void nesting_without_end_is_refused() {
        JsonNode before = draft();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        String nested = "{'type':'blockquote','content':[".repeat(40) + "{'type':'paragraph'}" + "]}".repeat(40);
        tab.submit(
                RoomsFixture.PLENARY,
                commit(1, "{'stepType':'replace','from':0,'to':0,'slice':{'content':[" + nested + "]}}"));
        String detail = tab.next("refused").path("detail").asText();
        assertTrue(detail.startsWith("too-deep"), detail);
        tab.submit(RoomsFixture.PLENARY, commit(1, "{},".repeat(120) + "{}"));
        assertEquals("steps-refused", tab.next("refused").path("code").asText());
        requireUntouched(before);
    }

    @Test
    void a_step_of_a_megabyte_never_reaches_the_note() {
        JsonNode before = draft();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.socket.writeTextMessage(typed(1, "x".repeat(1_000_000)));
        assertTrue(tab.closeCode() != 1000);
        requireUntouched(before);
    }

    @Test
    void broken_json_is_a_fault() {
        JsonNode before = draft();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.PLENARY, "{\"type\":\"note.commit\",\"steps\":[{]}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
        requireUntouched(before);
    }

    @Test
    void half_an_emoji_reaches_the_others_as_it_was_sent() {
        draft();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.PLENARY, typed(1, "\\ud83d"));
        tab.next("done");
        JsonNode commit = other.next("note-commit");
        assertEquals("\ud83d", commit.findValue("text").textValue());
        assertEquals("\ud83dDraft", note(tab).findValue("text").textValue());
    }

    @Test
    void a_revision_from_the_future_is_unknown() {
        JsonNode before = draft();
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.PLENARY, typed(99, "x"));
        assertEquals("revision-unknown", tab.next("refused").path("code").asText());
        requireUntouched(before);
    }

    @Test
    void who_only_reads_is_refused() {
        JsonNode before = draft();
        Tab organiser = gateway.organiser().tab();
        organiser.watch(RoomsFixture.MEETING);
        organiser.submit(
                RoomsFixture.MEETING,
                "{\"type\":\"roster.add-staff\",\"label\":\"Screen\",\"role\":\"projector\",\"room\":\"kyiv/plenary\"}");
        String seat = organiser.nextDocument("staff").findParents("label").stream()
                .filter(entry -> entry.path("label").asText().equals("Screen"))
                .map(entry -> entry.path("participant").asText())
                .findAny()
                .orElseThrow();
        Tab tab = gateway.seat(new ParticipantId(seat)).tab();
        tab.submit(RoomsFixture.PLENARY, typed(1, "x"));
        assertEquals("not-allowed", tab.next("refused").path("code").asText());
        requireUntouched(before);
    }

    @Test
    void a_thousand_commits_at_once_are_held_off_and_hinder_nobody() {
        draft();
        Tab flood = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        for (int i = 0; i < 1_000; i++) {
            flood.socket.writeTextMessage("{\"type\":\"submit\",\"room\":\"kyiv/plenary\",\"id\":\"" + Secrets.id()
                    + "\",\"command\":" + typed(1, "f") + "}");
        }
        for (int i = 0; i < 20; i++) {
            String id = other.submit(RoomsFixture.PLENARY, typed(1, "x"));
            assertEquals(id, other.next("done").path("id").asText());
        }
        assertEquals("too-many", flood.next("refused").path("code").asText());
        assertEquals(1008, flood.closeCode());
    }
}
