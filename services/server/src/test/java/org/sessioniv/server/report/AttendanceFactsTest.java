package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.roster.MarkAttendance;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.reports.PollReport;

/** What the report tells of who attended. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendanceFactsTest {
    private static PollReport poll(RoomScenario plenary) {
        return ReportFacts.of(SampleMeeting.meeting(), List.of(plenary.state()), T0)
                .rooms()
                .get(0)
                .polls()
                .get(0);
    }

    @Test
    void the_roll_tells_who_attended_where_that_was_said() {
        RoomScenario said = RoomScenario.room()
                .given(Facts.questionPoll(), new MarkAttendance.Marked(Set.of(POLAND), true, "Chair", T0))
                .given(Facts.pollClosed());
        assertEquals(
                List.of(
                        new PollReport.Voter("georgia", null, false),
                        new PollReport.Voter("poland", null, true),
                        new PollReport.Voter("ukraine", null, false)),
                poll(said).roll());
    }

    @Test
    void who_was_there_is_told_with_the_turnout() {
        Outcome.Turnout turnout =
                new Outcome.Turnout(3, 1, 0, Optional.of(new Quorum(2)), Optional.of(new Outcome.Attended(2, true)));
        PollOpened opened = Facts.deciding(
                Facts.questionPoll(),
                new RequiredMajority(RequiredMajority.Part.TWO_THIRDS, RequiredMajority.Base.PRESENT));
        Outcome counted = new Outcome(turnout, List.of(), new PollDecision.Answered(false));
        RoomScenario published = RoomScenario.room()
                .given(opened, Facts.pollClosed(), new PublishPoll.Published(Facts.POLL, counted, T0));
        PollReport.Outcome outcome = Objects.requireNonNull(poll(published).outcome());
        assertEquals(
                new PollReport.Turnout(3, 1, 0, new PollReport.Quorum(2, true), new PollReport.Present(2, true)),
                outcome.turnout());
        assertEquals(
                new PollReport.Answered(
                        false,
                        new PollReport.Majority(
                                PollReport.Majority.Part.TWO_THIRDS, PollReport.Majority.Base.PRESENT, 2)),
                outcome.decision());
    }
}
