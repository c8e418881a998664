package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.programme.PrepareMeeting;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.Names;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.words.Language;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamesInTest {
    private static final Delegation MOLDOVA =
            delegation("md", "Republic of Moldova", "MDA", Optional.of("MD"), new Names.In("hy", "Մոլդովա"));
    private static final Delegation GEORGIA = delegation("ge", "საქართველო", "საქართველო", Optional.of("GE"));
    private static final Delegation OSCE = delegation("osce", "OSCE", "OSCE", Optional.empty());

    private static Delegation delegation(
            String id, String name, String shortName, Optional<String> country, Names.In... own) {
        Names names = new Names(country, List.of(own));
        return new Delegation(
                new DelegationId(id), name, shortName, Delegation.Kind.STATE, true, 1, names, Optional.empty());
    }

    private static NamesIn in(Language language) {
        return new NamesIn(language, Map.of(MOLDOVA.id(), MOLDOVA, GEORGIA.id(), GEORGIA, OSCE.id(), OSCE));
    }

    @Test
    void a_name_in_the_letters_of_the_language_is_as_it_was_entered() {
        assertEquals("Republic of Moldova", in(Language.EN).name(MOLDOVA));
        assertEquals("MDA", in(Language.EN).shortName(MOLDOVA));
        assertEquals("საქართველო", in(Language.KA).name(GEORGIA));
    }

    @Test
    void else_it_is_that_of_the_country_and_the_organisers_own_wins() {
        assertEquals("Республіка Молдова", in(Language.UK).name(MOLDOVA));
        assertEquals("Молдова", in(Language.UK).shortName(MOLDOVA));
        assertEquals("Georgia", in(Language.EN).name(GEORGIA));
        assertEquals("Մոլդովա", in(Language.HY).name(MOLDOVA));
    }

    @Test
    void what_is_no_country_keeps_its_name() {
        assertEquals("OSCE", in(Language.UK).name(OSCE));
    }

    @Test
    void a_seat_is_called_after_its_delegation_unless_somebody_named_it() {
        NamesIn names = in(Language.UK);
        assertEquals("Молдова 12", names.label(Optional.of(MOLDOVA.id()), "MDA 12"));
        assertEquals("MDA 12 bis", names.label(Optional.of(MOLDOVA.id()), "MDA 12 bis"));
        assertEquals("MDAX 1", names.label(Optional.of(MOLDOVA.id()), "MDAX 1"));
        assertEquals("MDA 12", names.label(Optional.empty(), "MDA 12"));
        assertEquals("Old 1", names.label(Optional.of(new DelegationId("gone")), "Old 1"));
    }

    @Test
    void delegations_and_their_seats_are_called_as_in_the_language_of_the_report() {
        RoomState meeting = RoomScenario.meeting()
                .given(new PrepareMeeting.DelegationEntered(new Delegation(
                        SampleMeeting.GEORGIA,
                        "Georgia",
                        "Georgia",
                        Delegation.Kind.STATE,
                        true,
                        1,
                        new Names(Optional.of("GE"), List.of()),
                        Optional.empty())))
                .state();
        RoomState spoken = RoomScenario.room()
                .given(Facts.opened(), Facts.asked("a", "georgia-1"), Facts.granted("a"))
                .given(Facts.ended("a", Duration.ofSeconds(70), T0))
                .state();
        RoomState voted = RoomScenario.room()
                .given(Facts.questionPoll())
                .given(Facts.cast("georgia-1", Facts.YES))
                .given(Facts.pollClosed())
                .state();
        MeetingReport report = ReportFacts.of(meeting, List.of(spoken, voted), T0, Language.UK);
        assertEquals("Грузія", report.delegationName("georgia"));
        assertEquals("Poland", report.delegationName("poland"));
        assertEquals("Грузія 1", report.rooms().get(0).speeches().get(0).label());
        PollReport.Vote vote =
                report.rooms().get(1).polls().get(0).roll().get(0).vote();
        assertEquals("Грузія 1", Objects.requireNonNull(vote).by());
    }
}
