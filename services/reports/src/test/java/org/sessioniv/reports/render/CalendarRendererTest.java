package org.sessioniv.reports.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import biweekly.util.DateTimeComponents;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.ChoiceTest;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;

/** What has a day, as a calendar takes it in. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalendarRendererTest {
    private static String written(MeetingReport report, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CalendarRenderer().render(ReportComposer.compose(report, Words.in(language)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ICalendar read(MeetingReport report) throws IOException {
        ICalendar calendar = Biweekly.parse(written(report, Language.EN)).first();
        assertEquals(List.of(), calendar.validate(calendar.getVersion()).getWarnings());
        return calendar;
    }

    /** A report in whose note these are actions, each with who does it and by when. */
    private static MeetingReport actions(String... textWhoDue) {
        ObjectNode note = JsonNodeFactory.instance.objectNode().put("type", "doc");
        ArrayNode content = note.putArray("content");
        for (int at = 0; at < textWhoDue.length; at += 3) {
            ObjectNode action = content.addObject().put("type", "action_item");
            action.putObject("attrs").put("who", textWhoDue[at + 1]).put("due", textWhoDue[at + 2]);
            ObjectNode line = action.putArray("content").addObject().put("type", "paragraph");
            line.putArray("content").addObject().put("type", "text").put("text", textWhoDue[at]);
        }
        return SampleReport.withNote("Group; one, two", note);
    }

    @Test
    void the_sample_is_written_as_agreed() throws IOException {
        assertEquals(
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Session IV//Report//EN
                CALSCALE:GREGORIAN
                X-WR-CALNAME:Expert Meeting on Preventing Facilitation of Irregular Migrati
                 on
                X-WR-TIMEZONE:Europe/Kiev
                BEGIN:VEVENT
                UID:id
                DTSTAMP:20171018T120000Z
                DTSTART;VALUE=DATE:20171017
                DTEND;VALUE=DATE:20171019
                SUMMARY:Expert Meeting on Preventing Facilitation of Irregular Migration
                LOCATION:Kyiv\\, Ukraine
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VEVENT
                UID:id
                DTSTAMP:20171018T120000Z
                DTSTART;VALUE=DATE:20171018
                DTEND;VALUE=DATE:20171019
                SUMMARY:Session IV: Practical session
                LOCATION:Kyiv\\, Ukraine
                TRANSP:TRANSPARENT
                END:VEVENT
                BEGIN:VTODO
                UID:id
                DTSTAMP:20171018T120000Z
                DUE;VALUE=DATE:20171201
                SUMMARY:Draft the questionnaire on forged visas.
                DESCRIPTION:Who: Georgia\\, Moldova\\nContact points
                STATUS:NEEDS-ACTION
                END:VTODO
                END:VCALENDAR
                """.replace("\n", "\r\n"),
                written(SampleReport.kyiv(), Language.EN).replaceAll("UID:[0-9a-f-]{36}", "UID:id"));
    }

    @Test
    void a_calendar_program_reads_the_same_days() throws IOException {
        ICalendar calendar = read(SampleReport.kyiv());
        VEvent session = calendar.getEvents().get(1);
        assertEquals("Session IV: Practical session", session.getSummary().getValue());
        DateTimeComponents began = session.getDateStart().getValue().getRawComponents();
        assertEquals(List.of(2017, 10, 18), List.of(began.getYear(), began.getMonth(), began.getDate()));
        VTodo todo = calendar.getTodos().get(0);
        assertEquals(1, calendar.getTodos().size(), "the other action names no day");
        assertTrue(!todo.getDateDue().getValue().hasTime());
        assertEquals(
                "Who: Georgia, Moldova\nContact points", todo.getDescription().getValue());
    }

    @Test
    void an_action_is_the_same_wherever_it_stands_and_another_where_its_words_are_others() throws IOException {
        String alone = uid(actions("Write", "", "2026-12-01"), 0);
        assertEquals(alone, uid(actions("Before", "", "2026-12-01", "Write", "", "2026-12-02"), 1));
        assertNotEquals(alone, uid(actions("Write it", "", "2026-12-01"), 0));
        MeetingReport twice = actions("Write", "A", "2026-12-01", "Write", "B", "2026-12-01");
        assertEquals(alone, uid(twice, 0));
        assertNotEquals(alone, uid(twice, 1));
        assertEquals(
                uid(SampleReport.kyiv(), 0), uid(SampleReport.kyiv().chosen(ChoiceTest.room("kyiv-2017/wg-1")), 0));
    }

    @Test
    void everything_has_a_name_of_its_own() throws IOException {
        String file = written(SampleReport.kyiv(), Language.EN);
        List<String> names =
                file.lines().filter(line -> line.startsWith("UID:")).toList();
        assertEquals(3, names.size());
        assertEquals(names.size(), Set.copyOf(names).size());
    }

    private static String uid(MeetingReport report, int todo) throws IOException {
        return read(report).getTodos().get(todo).getUid().getValue();
    }

    @Test
    void only_what_was_chosen_is_there_and_always_the_meeting() throws IOException {
        ICalendar actions = read(SampleReport.kyiv().chosen(ChoiceTest.of(Choice.Part.ACTIONS)));
        assertEquals(1, actions.getEvents().size());
        assertEquals(1, actions.getTodos().size());
        ICalendar programme = read(SampleReport.kyiv().chosen(ChoiceTest.of(Choice.Part.PROGRAMME)));
        assertEquals(2, programme.getEvents().size());
        assertEquals(0, programme.getTodos().size());
    }

    @Test
    void what_is_no_day_is_no_day() throws IOException {
        for (String due : List.of("", "soon", "2026-02-30", "01.12.2026", "+12026-12-01", "0000-01-01")) {
            assertEquals(0, read(actions("Write", "", due)).getTodos().size(), due);
        }
        assertEquals(1, read(actions("Write", "", " 2026-12-01 ")).getTodos().size());
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_letter_is_cut() throws IOException {
        String words = "საქართველოს კონტაქტი, Зустріч; \\ end \uD83D\uDE00".repeat(9);
        String file = written(actions(words, "x", "2026-12-01"), Language.KA);
        for (String line : file.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(!line.contains("\uFFFD") && !line.contains("\n") && !line.contains("\r"), line);
        }
        assertTrue(file.lines().anyMatch(line -> line.getBytes(StandardCharsets.UTF_8).length > 71), "lines are full");
        assertEquals(
                words,
                Biweekly.parse(file).first().getTodos().get(0).getSummary().getValue());
    }

    @Test
    void words_end_no_line_and_begin_no_other_event() throws IOException {
        String words = "a\r\nEND:VTODO\nBEGIN:VALARM\rACTION:EMAIL";
        ICalendar calendar = read(actions("Write", words, "2026-12-01"));
        assertEquals(1, calendar.getTodos().size());
        assertEquals(0, calendar.getTodos().get(0).getAlarms().size());
        assertTrue(calendar.getTodos().get(0).getDescription().getValue().contains("END:VTODO"));
    }
}
