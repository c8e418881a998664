package org.sessioniv.reports.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.ChoiceTest;
import org.sessioniv.reports.Golden;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonRendererTest {
    private static String rendered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(ReportComposer.compose(SampleReport.kyiv()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_sample_is_written_as_agreed() throws IOException {
        Golden.assertSame("sample.json", rendered());
    }

    @Test
    void the_sample_in_ukrainian_is_written_as_agreed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(ReportComposer.compose(SampleReport.kyiv(), Words.in(Language.UK)), out);
        Golden.assertSame("sample-uk.json", out.toString(StandardCharsets.UTF_8));
    }

    private static JsonNode rendered(Choice choice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(ReportComposer.compose(SampleReport.kyiv().chosen(choice)), out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static List<String> members(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void what_was_not_chosen_is_no_member() throws IOException {
        JsonNode report = rendered(ChoiceTest.of(Choice.Part.POLLS));
        assertEquals(
                List.of("format", "version", "language", "asOf", "zone", "contents", "places", "meeting", "rooms"),
                members(report));
        assertEquals("[\"polls\"]", report.path("contents").path("parts").toString());
        assertEquals(
                List.of("id", "kind", "title", "topic", "delegations", "polls"),
                members(report.path("rooms").path(1)));
        JsonNode notes =
                rendered(ChoiceTest.of(Choice.Part.NOTES)).path("rooms").path(1);
        assertEquals(List.of("id", "kind", "title", "topic", "delegations", "note"), members(notes));
    }

    @Test
    void without_attribution_a_room_has_no_members_that_could_be_taken_for_none() throws IOException {
        JsonNode room =
                rendered(ChoiceTest.by(Choice.Attribution.NONE)).path("rooms").path(1);
        assertEquals(List.of("id", "kind", "title", "topic", "polls", "speeches", "note"), members(room));
        assertEquals(
                List.of("kind", "spokenMs", "speakingTimeMs"),
                members(room.path("speeches").path(0)));
    }

    @Test
    void a_note_is_carried_over_whole() throws IOException {
        JsonNode report = new ObjectMapper().readTree(rendered());
        assertEquals(
                SampleReport.note("note.json"), report.path("rooms").path(1).path("note"));
    }
}
