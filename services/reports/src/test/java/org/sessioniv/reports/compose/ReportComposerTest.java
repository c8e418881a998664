package org.sessioniv.reports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.ChoiceTest;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.SampleReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.PlainText;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportComposerTest {
    private final Document document = ReportComposer.compose(SampleReport.kyiv());

    private static List<String> headings(Document document, int level) {
        return document.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .filter(each -> each.level() == level)
                .map(each -> PlainText.ofLine(each.content()))
                .toList();
    }

    @Test
    void the_parts_stand_in_reading_order() {
        assertEquals(
                List.of(
                        "Programme",
                        "Selection of topics",
                        "Recommendations, decisions and actions",
                        "Plenary",
                        "Contact points",
                        "Money flows",
                        "Speakers and times",
                        "Delegations"),
                headings(document, 1));
    }

    private static Document chosen(Choice choice) {
        return ReportComposer.compose(SampleReport.kyiv().chosen(choice));
    }

    @Test
    void only_the_parts_that_were_chosen_are_there_and_the_report_says_which() {
        Document extract = chosen(ChoiceTest.of(Choice.Part.RECOMMENDATIONS, Choice.Part.ACTIONS));
        assertEquals(List.of("Recommendations", "Action items"), headings(extract, 1));
        assertEquals(List.of(), headings(extract, 2));
        String text = PlainText.of(extract.blocks());
        assertTrue(text.contains("Contents Recommendations, Action items"), text);
        assertEquals(2, extract.findings().recommendations().size());
    }

    @Test
    void each_part_of_a_room_is_chosen_by_itself() {
        assertEquals(List.of("Note", "Note", "Note"), inRooms(chosen(ChoiceTest.of(Choice.Part.NOTES))));
        assertEquals(List.of("Quick polls"), inRooms(chosen(ChoiceTest.of(Choice.Part.POLLS))));
        assertEquals(List.of("Speakers", "Speakers"), inRooms(chosen(ChoiceTest.of(Choice.Part.SPEAKERS))));
    }

    private static List<String> inRooms(Document document) {
        return headings(document, 2).stream()
                .filter(List.of("Note", "Quick polls", "Speakers")::contains)
                .toList();
    }

    @Test
    void a_chosen_part_that_there_is_none_of_is_said_to_be_empty() {
        Document none = ReportComposer.compose(SampleReport.kyiv()
                .chosen(new Choice("kyiv-2017/plenary", Set.of(Choice.Part.DECISIONS), Choice.Attribution.SEAT)));
        assertEquals(List.of("Decisions"), headings(none, 1));
        String text = PlainText.of(none.blocks());
        assertTrue(text.contains("Contents Plenary: Decisions"), text);
        assertTrue(text.contains("The notes record none."), text);
    }

    @Test
    void a_report_on_one_room_is_numbered_by_itself_and_has_nothing_of_the_others() {
        Document group = chosen(ChoiceTest.room("kyiv-2017/wg-2"));
        assertEquals(
                List.of("Recommendations, decisions and actions", "Money flows", "Speakers and times", "Delegations"),
                headings(group, 1));
        assertEquals(
                List.of(1),
                group.findings().recommendations().stream()
                        .map(Findings.Stated::number)
                        .toList());
        String text = PlainText.of(group.blocks());
        assertTrue(text.contains("Contents Money flows"), text);
        assertTrue(!text.contains("Contact points"), text);
    }

    @Test
    void without_attribution_times_are_told_as_one_sum_and_rooms_without_members() {
        Document quiet = chosen(ChoiceTest.by(Choice.Attribution.NONE));
        String text = PlainText.of(quiet.blocks());
        assertTrue(text.contains("Speeches Points of order Speaking time 4 1 1:07:46"), text);
        assertTrue(text.contains("neither names nor affiliations are told."), text);
        assertTrue(!text.contains("No delegation joined."), text);
        assertEquals(
                List.of(), inRooms(quiet).stream().filter("Speakers"::equals).toList());
    }

    @Test
    void by_delegation_a_roll_says_who_voted_and_when() {
        String text = PlainText.of(
                chosen(ChoiceTest.by(Choice.Attribution.DELEGATION)).blocks());
        assertTrue(text.contains("Georgia 18 Oct, 10:01"), text);
        assertTrue(text.contains("Voted: Georgia (18 Oct, 10:16)."), text);
        assertTrue(text.contains("18 Oct, 10:26 Without a delegation speech 1:01"), text);
    }

    @Test
    void findings_are_numbered_through_all_rooms_and_say_where_they_come_from() {
        Findings findings = document.findings();
        assertEquals(
                List.of("1 Contact points", "2 Money flows"),
                findings.recommendations().stream()
                        .map(each -> each.number() + " " + each.origin().title())
                        .toList());
        assertEquals(
                List.of("1 Georgia, Moldova 2017-12-01", "2  "),
                findings.actions().stream()
                        .map(each -> each.item().number() + " " + each.item().who() + " "
                                + each.item().due())
                        .toList());
    }

    @Test
    void the_topic_poll_is_told_in_its_sentence() {
        String text = PlainText.of(document.blocks());
        assertTrue(text.contains("the quorum of 2 was met. Selected: “Contact points” (3), “Money flows” (2)."), text);
    }

    @Test
    void times_are_those_of_the_meetings_own_clock() {
        assertTrue(PlainText.of(document.blocks()).contains("18 Oct, 10:20 Georgia 1 Georgia speech 3:05"));
    }

    @Test
    void speaking_times_are_added_up_by_delegation_over_all_rooms() {
        assertEquals(
                List.of(
                        new SpeakingTime("ge", 2, 0, Duration.ofSeconds(280)),
                        new SpeakingTime("md", 1, 0, Duration.ofSeconds(3725)),
                        new SpeakingTime("ua", 0, 1, Duration.ZERO),
                        new SpeakingTime("", 1, 0, Duration.ofSeconds(61))),
                SpeakingTime.of(SampleReport.kyiv()));
    }

    @Test
    void a_meeting_in_which_nothing_happened_has_a_report() {
        LocalDate day = LocalDate.of(2017, 10, 17);
        Document empty = ReportComposer.compose(new MeetingReport(
                new MeetingReport.Meeting("m", "Quiet", "Here", day, day, List.of()),
                Instant.EPOCH,
                ZoneId.of("UTC"),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
        String text = PlainText.of(empty.blocks());
        assertTrue(text.contains("No poll on the topics was held."), text);
        assertTrue(text.contains("Nobody took the floor."), text);
        assertTrue(text.contains("The notes record no recommendation, decision or action item."), text);
    }
}
