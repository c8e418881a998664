package org.sessioniv.reports.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.ChoiceTest;
import org.sessioniv.reports.HostileInputs;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.WholeReport;
import org.sessioniv.reports.compose.ReportComposer;

/** The report as data is as its published schema says, and the schema takes nothing else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportSchemaTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new String(JsonRenderer.schema(), StandardCharsets.UTF_8));

    private static JsonNode data(MeetingReport report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new JsonRenderer().render(ReportComposer.compose(report), out);
        return MAPPER.readTree(out.toByteArray());
    }

    private static Set<ValidationMessage> faults(JsonNode data) {
        return SCHEMA.validate(data);
    }

    static Stream<MeetingReport> reports() {
        return Stream.concat(Stream.of(SampleReport.kyiv()), WholeReport.all().stream());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void every_report_is_as_the_schema_says(MeetingReport report) throws IOException {
        assertEquals(Set.of(), faults(data(report)));
    }

    @ParameterizedTest
    @EnumSource(Choice.Attribution.class)
    void so_is_one_of_every_choice(Choice.Attribution attribution) throws IOException {
        for (String room : new String[] {null, "kyiv-2017/plenary", "kyiv-2017/wg-1"}) {
            for (Choice.Part part : Choice.Part.values()) {
                for (Set<Choice.Part> parts : List.of(EnumSet.of(part), EnumSet.complementOf(EnumSet.of(part)))) {
                    Choice choice = new Choice(room, parts, attribution);
                    assertEquals(Set.of(), faults(data(SampleReport.kyiv().chosen(choice))), choice::toString);
                }
            }
        }
    }

    @Test
    void so_is_one_that_is_full_of_hostile_words() throws IOException {
        List<String> inputs = HostileInputs.all("http://127.0.0.1/x");
        assertEquals(Set.of(), faults(data(HostileInputs.report(inputs))));
    }

    /** Every object of the report, by its place. */
    private static void objects(String place, JsonNode node, List<String> places) {
        if (node.isObject()) {
            places.add(place);
            node.properties().forEach(each -> objects(place + "/" + each.getKey(), each.getValue(), places));
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                objects(place + "/" + index, node.get(index), places);
            }
        }
    }

    @Test
    void nothing_may_be_in_it_that_the_schema_does_not_name() throws IOException {
        JsonNode report = data(SampleReport.kyiv());
        List<String> places = new ArrayList<>();
        objects("", report, places);
        places.removeIf(place -> place.contains("/note/"));
        for (String place : places) {
            JsonNode more = report.deepCopy();
            if (!place.endsWith("/note")) {
                ((ObjectNode) more.at(place)).put("more", 1);
                assertFalse(faults(more).isEmpty(), place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/asOf",
                "/contents",
                "/delegations",
                "/topics",
                "/topicPolls",
                "/recommendations",
                "/decisions",
                "/actions",
                "/speakingTimes",
                "/meeting/title",
                "/rooms/0/polls",
                "/rooms/0/speeches",
                "/rooms/0/delegations",
                "/rooms/0/speeches/0/speakingTimeMs",
                "/topicPolls/0/outcome/cast",
                "/topicPolls/0/outcome/counts/0/count",
                "/topicPolls/0/roll/0/at"
            })
    void whatever_is_told_must_be_there(String place) throws IOException {
        JsonNode report = data(SampleReport.kyiv());
        int slash = place.lastIndexOf('/');
        ((ObjectNode) report.at(place.substring(0, slash))).remove(place.substring(slash + 1));
        assertFalse(faults(report).isEmpty(), place);
    }

    @Test
    void ballots_of_a_poll_that_is_not_published_are_refused() throws IOException {
        JsonNode report = data(SampleReport.kyiv());
        ObjectNode poll = (ObjectNode) report.at("/topicPolls/0");
        ObjectNode ballots =
                poll.putObject("ballots").put("format", "session-iv-ballots/1").put("kind", "approval");
        ballots.putArray("options").add("t1");
        ArrayNode cast = ballots.putArray("ballots");
        cast.addObject().put("weight", "2").putArray("answer").add("t1");
        assertEquals(Set.of(), faults(report));
        poll.put("state", "closed").remove("outcome");
        assertFalse(faults(report).isEmpty());
    }

    @Test
    void a_name_in_a_report_without_attribution_is_refused() throws IOException {
        MeetingReport nobody = SampleReport.kyiv().chosen(ChoiceTest.by(Choice.Attribution.NONE));
        for (String place : List.of(
                "/topics/0/by",
                "/rooms/0/speeches/0/label",
                "/rooms/0/speeches/0/delegation",
                "/speakingTimes/0/delegation")) {
            JsonNode report = data(nobody);
            int slash = place.lastIndexOf('/');
            ((ObjectNode) report.at(place.substring(0, slash))).put(place.substring(slash + 1), "ge");
            assertFalse(faults(report).isEmpty(), place);
        }
    }
}
