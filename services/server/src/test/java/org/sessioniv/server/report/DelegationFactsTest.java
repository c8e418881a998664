package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.MeetingReport.InCapacity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DelegationFactsTest {
    private static NameCapacity.Named named(String seat, Capacity capacity) {
        return new NameCapacity.Named(SampleMeeting.member(seat).who(), GEORGIA, Optional.of(capacity));
    }

    /** As told of Georgia, which has two seats. */
    private static List<InCapacity> told(NameCapacity.Named... named) {
        MeetingReport report =
                ReportFacts.of(RoomScenario.meeting().given(named).state(), List.of(), T0);
        return report.delegations().stream()
                .filter(each -> each.id().equals(GEORGIA.value()))
                .map(MeetingReport.Delegation::capacities)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void seats_are_counted_by_what_they_are_from_the_head_on() {
        assertEquals(
                List.of(
                        new InCapacity(MeetingReport.Capacity.HEAD, 1),
                        new InCapacity(MeetingReport.Capacity.OBSERVER, 1)),
                told(named("georgia-1", Capacity.OBSERVER), named("georgia-2", Capacity.HEAD)));
        assertEquals(
                List.of(new InCapacity(MeetingReport.Capacity.ADVISER, 2)),
                told(named("georgia-1", Capacity.ADVISER), named("georgia-2", Capacity.ADVISER)));
        assertEquals(
                List.of(new InCapacity(MeetingReport.Capacity.ALTERNATE, 1)),
                told(named("georgia-2", Capacity.ALTERNATE)));
    }

    @Test
    void a_seat_of_which_nothing_was_said_is_not_told() {
        assertEquals(List.of(), told());
    }
}
