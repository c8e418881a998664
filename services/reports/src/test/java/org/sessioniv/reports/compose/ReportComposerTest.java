package org.sessioniv.reports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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
