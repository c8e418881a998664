package org.sessioniv.reports.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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

    @Test
    void a_note_is_carried_over_whole() throws IOException {
        JsonNode report = new ObjectMapper().readTree(rendered());
        assertEquals(
                SampleReport.note("note.json"), report.path("rooms").path(1).path("note"));
    }
}
