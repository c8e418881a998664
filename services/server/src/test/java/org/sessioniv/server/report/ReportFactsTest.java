package org.sessioniv.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.asked;
import static org.sessioniv.domain.testing.Facts.ended;
import static org.sessioniv.domain.testing.Facts.granted;
import static org.sessioniv.domain.testing.Facts.opened;
import static org.sessioniv.domain.testing.Facts.raised;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.board.TimesDocument;
import org.sessioniv.domain.group.PlaceDelegations;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.placing.Place;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.DecideTie;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.Quorum;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.poll.YesNoAbstainMethod;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.Proposals;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.testing.WayOfVoting;
import org.sessioniv.domain.topic.DraftTopic;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.WaiveConsent;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollTerm;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.compose.SpeakingTime;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.formats.Renderers;

/** What a report tells is what the boards told. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportFactsTest {
    /** Two speeches, a point of order, and a speech that still runs. */
    static RoomState room() {
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
    void how_delegations_came_to_their_groups_is_counted_without_saying_whose_wish_was_met() {
        RoomId group = SampleMeeting.GROUP;
        List<Place> places = List.of(
                new Place(SampleMeeting.GEORGIA, group, new Reason(Reason.Kind.WISH, 1, List.of(), List.of())),
                new Place(SampleMeeting.UKRAINE, group, new Reason(Reason.Kind.WISH, 2, List.of(), List.of())),
                new Place(SampleMeeting.POLAND, group, Reason.of(Reason.Kind.BY_HAND)),
                new Place(SampleMeeting.OBSERVER, group, Reason.of(Reason.Kind.JOINED)));
        RoomState meeting = RoomScenario.meeting()
                .given(Facts.topicPollWonBy("water"))
                .given(Facts.formed(1, "water"))
                .given(new PlaceDelegations.Placed(new Limits(List.of(), false, false, false), "lots-1", places, T0))
                .state();
        assertEquals(
                new MeetingReport.Places(T0, "lots-1", 1, 1, 0, 0, 1, 0, 1),
                ReportFacts.of(meeting, List.of(), T0).places());
        assertNull(ReportFacts.of(SampleMeeting.meeting(), List.of(), T0).places());
    }

    /** What a journal of before the rule holds: a title that turns what follows it, a label that steers a terminal. */
    private static MeetingReport old() {
        TopicId topic = new TopicId("old");
        List<PollTerms.Option> options = List.of(new PollTerms.Option("old", "\u202E21 for 12"));
        PollTerms asked = Facts.topicPoll(1).terms();
        RoomState meeting = RoomScenario.meeting()
                .given(new ProposeTopic.Proposed(
                        topic, "\u202E21 for 12", "One\nTwo\u001B[2J", "", Optional.empty(), T0))
                .given(new PollOpened(new PollTerms(
                        asked.id(),
                        1,
                        "Which \u2066one?",
                        asked.subject(),
                        asked.method(),
                        asked.deciding(),
                        options,
                        asked.electorate(),
                        Optional.empty(),
                        T0,
                        Optional.empty(),
                        Optional.empty())))
                .given(Facts.pollClosed(), Facts.published("old"))
                .state();
        return ReportFacts.of(meeting, List.of(room()), T0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"md", "json", "docx"})
    void words_from_before_the_rule_read_in_every_format_as_they_are(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.of(format).orElseThrow().render(ReportComposer.compose(old()), out);
        String text = format.equals("docx")
                ? documentOf(out.toByteArray())
                : out.toString(StandardCharsets.UTF_8).replace("\\", "");
        String spelled = format.equals("docx") ? "&lt;U+202E>21 for 12" : "<U+202E>21 for 12";
        assertTrue(text.contains("“" + spelled + "” (1)"), text);
        assertTrue(text.codePoints().noneMatch(code -> code == 0x202E || code == 0x2066 || code == 0x1B), text);
    }

    private static String documentOf(byte[] docx) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("word/document.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("no document in it");
    }

    private static PollReport told(PollOpened opened, Outcome outcome) {
        RoomState plenary = RoomScenario.room()
                .given(opened, Facts.pollClosed(), new PublishPoll.Published(Facts.POLL, outcome, T0))
                .state();
        return ReportFacts.of(SampleMeeting.meeting(), List.of(plenary), T0)
                .rooms()
                .get(0)
                .polls()
                .get(0);
    }

    private static PollReport.Outcome told(PollDecision decision) {
        Outcome.Turnout turnout = new Outcome.Turnout(3, 2, 1, Optional.of(new Quorum(2)));
        PollReport poll = told(Facts.topicPoll(1), new Outcome(turnout, List.of(), decision));
        return Objects.requireNonNull(poll.outcome());
    }

    @Test
    void a_result_is_told_as_it_was_decided() {
        assertEquals(
                new PollReport.Selected(List.of("water"), List.of(List.of("energy", "health")), null),
                told(new PollDecision.Selected(List.of("water"), List.of("energy", "health")))
                        .decision());
        assertEquals(
                new PollReport.Selected(List.of("water"), List.of(), null),
                told(new PollDecision.Selected(List.of("water"), List.of())).decision());
        assertEquals(
                new PollReport.Answered(true),
                told(new PollDecision.Answered(true)).decision());
        assertEquals(
                new PollReport.Undecided(PollReport.Reason.NO_BALLOTS),
                told(new PollDecision.Undecided(PollDecision.Reason.NO_BALLOTS)).decision());
        assertEquals(
                new PollReport.Undecided(PollReport.Reason.QUORUM_MISSED),
                told(new PollDecision.Undecided(PollDecision.Reason.QUORUM_MISSED))
                        .decision());
        assertEquals(
                new PollReport.Turnout(3, 2, 1, new PollReport.Quorum(2, true)),
                told(new PollDecision.Answered(true)).turnout());
    }

    @Test
    void a_tie_that_the_chair_decided_is_told_with_the_reason() {
        PollOpened opened = Facts.heldBy(Facts.topicPoll(2), new Conduct(Ties.CHAIR, Optional.empty()));
        Outcome outcome = new Outcome(
                new Outcome.Turnout(3, 2, 0, Optional.empty()),
                List.of(),
                new PollDecision.Selected(List.of("water"), List.of("energy", "health")));
        RoomState plenary = RoomScenario.room()
                .given(
                        opened,
                        Facts.pollClosed(),
                        new PublishPoll.Published(Facts.POLL, outcome, T0),
                        new DecideTie.Decided(Facts.POLL, new TieDecision(List.of("health"), "It is new", T0)))
                .state();
        PollReport told = ReportFacts.of(SampleMeeting.meeting(), List.of(plenary), T0)
                .rooms()
                .get(0)
                .polls()
                .get(0);
        assertEquals(
                new PollReport.Selected(
                        List.of("water", "health"),
                        List.of(List.of("energy", "health")),
                        new PollReport.Settled(PollReport.Settled.By.CHAIR, List.of("health"), "It is new")),
                Objects.requireNonNull(told.outcome()).decision());
    }

    @Test
    void a_lot_is_told_with_its_seed() {
        PollOpened opened = Facts.heldBy(Facts.topicPoll(1), new Conduct(Ties.LOT, Optional.of("seed-7")));
        Outcome outcome = new Outcome(
                new Outcome.Turnout(3, 2, 0, Optional.empty()),
                List.of(),
                new PollDecision.Selected(List.of("health"), List.of("energy", "health"), Optional.of(Ties.LOT)));
        assertEquals(
                new PollReport.Selected(
                        List.of("health"),
                        List.of(List.of("energy", "health")),
                        new PollReport.Settled(PollReport.Settled.By.LOT, List.of("health"), "seed-7")),
                Objects.requireNonNull(told(opened, outcome).outcome()).decision());
    }

    @Test
    void what_the_terms_say_of_its_conduct_is_told() {
        Outcome outcome = new Outcome(
                new Outcome.Turnout(3, 0, 0, Optional.empty()),
                List.of(),
                new PollDecision.Undecided(PollDecision.Reason.NO_BALLOTS));
        Conduct atClose = new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.of(Results.AT_CLOSE), Optional.empty());
        assertEquals(
                List.of(PollTerm.PUBLISHED_AT_CLOSE),
                told(Facts.heldBy(Facts.topicPoll(1), atClose), outcome).terms());
        Conduct once = new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.empty(), Optional.of(Changes.FINAL));
        assertEquals(
                List.of(PollTerm.FINAL_VOTES),
                told(Facts.heldBy(Facts.topicPoll(1), once), outcome).terms());
        assertEquals(List.of(), told(Facts.topicPoll(1), outcome).terms());
    }

    @Test
    void a_poll_is_told_by_its_method() {
        Outcome outcome =
                new Outcome(new Outcome.Turnout(3, 1, 0, Optional.empty()), List.of(), new PollDecision.Answered(true));
        assertEquals(
                PollReport.Method.YES_NO_ABSTAIN,
                told(Facts.questionPoll(), outcome).method());
        assertEquals(
                PollReport.Method.APPROVAL, told(Facts.topicPoll(1), outcome).method());
    }

    @Test
    void the_roll_of_a_closed_poll_is_told_and_of_an_open_one_nothing() {
        RoomScenario voted = RoomScenario.room().given(Facts.questionPoll()).given(Facts.cast("poland-1", Facts.YES));
        assertEquals(List.of(), onlyPoll(voted).roll());
        List<PollReport.Voter> roll = onlyPoll(voted.given(Facts.pollClosed())).roll();
        assertEquals(
                List.of(
                        new PollReport.Voter("georgia", null),
                        new PollReport.Voter("poland", new PollReport.Vote("Poland 1", T0)),
                        new PollReport.Voter("ukraine", null)),
                roll);
        assertEquals(
                roll,
                onlyPoll(RoomScenario.room()
                                .given(Facts.questionPoll())
                                .given(Facts.cast("poland-1", Facts.NO))
                                .given(Facts.pollClosed()))
                        .roll());
    }

    private static PollReport onlyPoll(RoomScenario plenary) {
        return ReportFacts.of(SampleMeeting.meeting(), List.of(plenary.state()), T0)
                .rooms()
                .get(0)
                .polls()
                .get(0);
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void a_poll_over_topics_is_told_by_its_method_and_its_rule(WayOfVoting way) {
        Outcome outcome = new Outcome(
                new Outcome.Turnout(3, 1, 0, Optional.empty()),
                List.of(new Outcome.Count("water", 1, Optional.of(new Outcome.Sides(2, 3)))),
                new PollDecision.Selected(List.of("water"), List.of()));
        PollReport told = told(Facts.topicPoll(way.method(), new Selection(way.rule(), 1)), outcome);
        assertEquals(way.rule().word(), told.rule());
        assertEquals(METHODS.get(way.method().getClass()), told.method());
        assertEquals(
                new PollReport.Sides(2, 3),
                Objects.requireNonNull(told.outcome()).sidesOf("water").orElseThrow());
    }

    private static final Map<Class<?>, PollReport.Method> METHODS = Map.of(
            SingleChoiceMethod.class, PollReport.Method.SINGLE_CHOICE,
            YesNoAbstainMethod.class, PollReport.Method.EACH_OPTION,
            ApprovalMethod.class, PollReport.Method.APPROVAL,
            ScoreMethod.class, PollReport.Method.SCORE,
            DotsMethod.class, PollReport.Method.DOTS,
            RankingMethod.class, PollReport.Method.RANKING);

    @Test
    void a_topic_is_told_with_its_author_its_sponsors_and_what_became_of_it() {
        TopicId sea = new TopicId("sea");
        RoomScenario meeting = RoomScenario.meeting()
                .given(
                        Proposals.proposed(),
                        Proposals.sponsored(Proposals.ROADS, "poland-1"),
                        Proposals.sponsored(Proposals.ROADS, "osce-1"),
                        Proposals.returned("Too wide"),
                        Proposals.shortlisted(Proposals.HEALTH),
                        new DraftTopic.Begun(
                                sea,
                                SampleMeeting.POLAND,
                                Proposals.words("Not yet for others"),
                                SampleMeeting.member("poland-1").who(),
                                T0));
        String told = PlainText.of(ReportComposer.compose(ReportFacts.of(meeting.state(), List.of(), T0))
                .blocks());
        assertTrue(told.contains("Georgia; co-sponsored by Poland, OSCE"), told);
        assertTrue(told.contains("returned: Too wide"), told);
        assertTrue(told.contains("shortlisted"), told);
        assertFalse(told.contains("Not yet for others"), told);
    }

    @Test
    void what_was_merged_says_into_what_and_the_new_one_of_what_by_whom_and_without_whose_consent() {
        RoomScenario meeting = RoomScenario.meeting()
                .given(
                        Proposals.proposed(),
                        Proposals.sponsored(Proposals.ROADS, "poland-1"),
                        Proposals.merged(Proposals.HEALTH),
                        Proposals.sponsored(Proposals.BOTH, "georgia-1"),
                        new WaiveConsent.Waived(
                                Proposals.BOTH,
                                List.of(SampleMeeting.POLAND),
                                "No answer came",
                                SampleMeeting.ORGANISER.who(),
                                T0));
        MeetingReport report = ReportFacts.of(meeting.state(), List.of(), T0);
        String told = PlainText.of(ReportComposer.compose(report).blocks());
        assertTrue(told.contains("Georgia; co-sponsored by Poland"), told);
        assertTrue(told.contains("merged into “Both”"), told);
        assertTrue(told.contains("the organisers, of what was proposed by Georgia; co-sponsored by Georgia"), told);
        assertTrue(
                told.contains("proposed; made of “Roads”, “Health”; without the consent of Poland: No answer came"),
                told);
        assertEquals(
                List.of("roads", "health"),
                report.topic("both").orElseThrow().lineage().from());
        assertEquals(
                MeetingReport.Lineage.NONE, report.topic("water").orElseThrow().lineage());
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
