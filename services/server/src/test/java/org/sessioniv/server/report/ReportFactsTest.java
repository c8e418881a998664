package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TimesDocument;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.compose.SpeakingTime;

/** What a report tells is what the boards told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFactsTest {
    /** Two speeches, a point of order, and a speech that still runs. */
    private static RoomState room() {
        return RoomScenario.room()
                .given(opened(), asked("a", "georgia-1"), granted("a"), ended("a", Duration.ofSeconds(70), T0))
                .given(raised("p", "georgia-1", "Order"), granted("p"), ended("p", Duration.ofSeconds(40), T0))
                .given(asked("b", "poland-1"), granted("b"), ended("b", Duration.ofSeconds(5), T0))
                .given(asked("c", "georgia-1"), granted("c"))
                .state();
    }

    @Test
    void speaking_times_of_the_report_are_those_of_the_board() {
        MeetingReport report = ReportFacts.of(SampleMeeting.meeting(), List.of(room()), T0);
        List<TimesDocument.Entry> told = SpeakingTime.of(report).stream()
                .map(each -> new TimesDocument.Entry(
                        each.delegation(), each.speeches(), each.spoken().toMillis()))
                .toList();
        List<TimesDocument.Entry> shown = TimesDocument.of(room()).orElseThrow().delegations();
        assertEquals(
                List.of(new TimesDocument.Entry("georgia", 1, 70_000), new TimesDocument.Entry("poland", 1, 5_000)),
                shown);
        assertEquals(shown, told);
    }

    @Test
    void a_point_of_order_is_counted_without_its_time() {
        MeetingReport report = ReportFacts.of(SampleMeeting.meeting(), List.of(room()), T0);
        assertEquals(
                List.of(1, 0),
                SpeakingTime.of(report).stream()
                        .map(SpeakingTime::pointsOfOrder)
                        .toList());
    }
}
