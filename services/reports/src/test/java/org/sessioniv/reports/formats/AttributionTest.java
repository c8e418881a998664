package org.sessioniv.reports.formats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.Choice.Attribution;
import org.sessioniv.reports.ChoiceTest;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.RoomReport.Speech;
import org.sessioniv.reports.RoomReport.SpeechKind;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.render.pdf.PdfTree;

/** Whose something is stands in no byte of any format where it is not to be told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttributionTest {
    private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");

    /** What tells a seat, and what a delegation. None of it is a word of the report's own. */
    private static final List<String> SEATS = List.of("Wexford", "Seatlabel");

    private static final List<String> DELEGATIONS = List.of("quillonia", "QLN", "zembla", "ZMB");

    static List<Renderer> formats() {
        return Renderers.ALL;
    }

    /** A calendar holds whoever is to act, and names nobody else. */
    static List<Renderer> formatsWithNames() {
        return Renderers.ALL.stream()
                .filter(renderer -> !renderer.format().equals("ics"))
                .toList();
    }

    private static MeetingReport named() {
        PollReport poll = SampleReport.topicPoll();
        PollReport signed = new PollReport(
                poll.id(),
                poll.number(),
                poll.question(),
                poll.method(),
                poll.rule(),
                poll.options(),
                poll.state(),
                poll.terms(),
                poll.openedAt(),
                poll.closedAt(),
                poll.outcome(),
                List.of(
                        new PollReport.Voter("quillonia", new PollReport.Vote("Ms Wexford", AT)),
                        new PollReport.Voter("zembla", null)));
        MeetingReport.Lineage lineage =
                new MeetingReport.Lineage(List.of("t0"), List.of(), List.of("zembla"), "time", List.of("zembla"));
        JsonNode note = action("Zembla, Ms Wexford");
        return new MeetingReport(
                new MeetingReport.Meeting(
                        "m", "Meeting", "Here", LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), List.of()),
                AT,
                ZoneId.of("UTC"),
                List.of(
                        new Delegation("quillonia", "Kingdom of Quillonia", "QLN", "state", true, 1),
                        new Delegation("zembla", "Zembla", "ZMB", "state", true, 2)),
                List.of(new MeetingReport.Topic(
                        "t1",
                        "Topic",
                        "Why",
                        "What",
                        "quillonia",
                        MeetingReport.TopicState.SELECTED,
                        List.of("zembla"),
                        null,
                        lineage)),
                List.of(signed),
                List.of(new RoomReport(
                        "m/wg-1",
                        RoomReport.Kind.WORKING_GROUP,
                        "Group",
                        "t1",
                        List.of("quillonia", "zembla"),
                        List.of(signed),
                        List.of(
                                speech("zembla", "ZMB Seatlabel", SpeechKind.SPEECH, 0, 90),
                                speech(null, "Ms Wexford", SpeechKind.POINT_OF_ORDER, 100, 20),
                                speech("quillonia", "Ms Wexford", SpeechKind.SPEECH, 200, 30)),
                        note)));
    }

    private static Speech speech(@Nullable String of, String by, SpeechKind kind, int at, int s) {
        return new Speech(of, by, kind, AT.plusSeconds(at), Duration.ofSeconds(s), Duration.ofSeconds(s));
    }

    private static JsonNode action(String who) {
        try {
            return new ObjectMapper().readTree("""
                            {"type":"doc","content":[{"type":"action_item","attrs":{"who":"%s","due":"2026-12-01"},
                            "content":[{"type":"paragraph","content":[{"type":"text","text":"Write the list."}]}]}]}
                            """.formatted(who));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] render(Renderer renderer, Choice choice) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.compose(named().chosen(choice)), out);
        return out.toByteArray();
    }

    /** All that is in a file: its bytes, the parts of an archive, and the objects and words of a PDF. */
    private static String everything(Renderer renderer, byte[] file) throws IOException {
        StringBuilder all = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        if (file[0] == 'P') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        if (renderer.format().equals("pdf")) {
            all.append(PdfTree.text(file)).append(PdfTree.hidden(file));
        }
        return all.toString().toLowerCase(Locale.ROOT);
    }

    private static List<String> told(List<String> names, String everything) {
        return names.stream()
                .filter(name -> everything.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("formatsWithNames")
    void by_seat_all_are_told(Renderer renderer) throws IOException {
        String all = everything(renderer, render(renderer, Choice.WHOLE));
        assertEquals(SEATS, told(SEATS, all));
        assertEquals(DELEGATIONS, told(DELEGATIONS, all));
    }

    @ParameterizedTest
    @MethodSource("formatsWithNames")
    void by_delegation_no_seat_is_told_but_who_is_to_act(Renderer renderer) throws IOException {
        String all = everything(renderer, render(renderer, ChoiceTest.by(Attribution.DELEGATION)));
        assertEquals(DELEGATIONS, told(DELEGATIONS, all));
        assertEquals(List.of(), told(SEATS, all.replace("zembla, ms wexford", "")));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void without_attribution_no_name_and_no_affiliation_is_in_the_file(Renderer renderer) throws IOException {
        String all = everything(renderer, render(renderer, ChoiceTest.by(Attribution.NONE)));
        assertEquals(List.of(), told(SEATS, all));
        assertEquals(List.of(), told(DELEGATIONS, all));
        assertTrue(all.contains("write the list."), renderer.format());
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_same_choice_gives_the_same_bytes(Renderer renderer) throws IOException {
        Choice choice = ChoiceTest.by(Attribution.NONE);
        assertArrayEquals(render(renderer, choice), render(renderer, choice));
    }

    @Test
    void speeches_of_nobody_are_told_in_an_order_and_at_no_time_by_which_anybody_could_be() {
        List<Speech> speeches =
                named().chosen(ChoiceTest.by(Attribution.NONE)).rooms().get(0).speeches();
        assertEquals(
                List.of(
                        new Speech(null, null, SpeechKind.SPEECH, null, Duration.ofSeconds(30), Duration.ofSeconds(30)),
                        new Speech(null, null, SpeechKind.SPEECH, null, Duration.ofSeconds(90), Duration.ofSeconds(90)),
                        new Speech(
                                null,
                                null,
                                SpeechKind.POINT_OF_ORDER,
                                null,
                                Duration.ofSeconds(20),
                                Duration.ofSeconds(20))),
                speeches);
    }

    @Test
    void whoever_is_no_delegation_of_the_meeting_stays_who_is_to_act() throws IOException {
        MeetingReport report =
                SampleReport.withNote("t", action("The host’s secretariat")).chosen(ChoiceTest.by(Attribution.NONE));
        assertTrue(String.valueOf(report.rooms().get(0).note()).contains("The host’s secretariat"));
    }

    private static List<String> tables(Choice choice) throws IOException {
        List<String> tables = new ArrayList<>();
        byte[] file = render(Renderers.of("csv.zip").orElseThrow(), choice);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                tables.add(entry.getName() + " " + text.lines().count() + " "
                        + text.lines().findFirst().orElse("").substring(1));
            }
        }
        return tables;
    }

    @Test
    void tables_have_no_column_and_no_row_of_what_is_not_told() throws IOException {
        assertTrue(tables(ChoiceTest.by(Attribution.NONE))
                .containsAll(List.of(
                        "speeches.csv 4 Room,Kind,Seconds,Seconds of speaking time",
                        "topics.csv 2 Id,Title,Why it matters,Question,State")));
        assertTrue(tables(ChoiceTest.by(Attribution.DELEGATION))
                .contains("speeches.csv 4 Room,Began,Delegation,Kind,Seconds,Seconds of speaking time"));
        assertEquals(
                List.of("meeting.csv 2", "polls.csv 2", "results.csv 4"),
                tables(ChoiceTest.of(Choice.Part.POLLS)).stream()
                        .map(each -> each.substring(0, each.indexOf(' ') + 2))
                        .toList());
    }

    @Test
    void a_room_has_no_members_without_attribution_and_all_speaking_time_is_one_sum() {
        MeetingReport facts = named().chosen(ChoiceTest.by(Attribution.NONE));
        assertEquals(List.of(), facts.rooms().get(0).delegations());
        String text = PlainText.of(ReportComposer.compose(facts).blocks());
        assertTrue(text.contains("Speaking time 2 1 2:20"), text);
    }
}
