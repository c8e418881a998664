package org.sessioniv.reports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.Meeting;
import org.sessioniv.reports.MeetingReport.ProgrammeSession;
import org.sessioniv.reports.MeetingReport.Topic;
import org.sessioniv.reports.MeetingReport.TopicState;
import org.sessioniv.reports.PollReport.Count;
import org.sessioniv.reports.PollReport.Option;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.PollReport.Quorum;
import org.sessioniv.reports.PollReport.Turnout;
import org.sessioniv.reports.RoomReport.Speech;
import org.sessioniv.reports.RoomReport.SpeechKind;

/** The meeting of Kyiv in 2017 with a Session IV as it could have been: every part of a report occurs in it. */
public final class SampleReport {
    private static final Instant START = Instant.parse("2017-10-18T07:00:00Z");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SampleReport() {}

    public static MeetingReport kyiv() {
        return new MeetingReport(
                        new Meeting(
                                "kyiv-2017",
                                "Expert Meeting on Preventing Facilitation of Irregular Migration",
                                "Kyiv, Ukraine",
                                LocalDate.of(2017, 10, 17),
                                LocalDate.of(2017, 10, 18),
                                List.of(
                                        new ProgrammeSession(
                                                "s1", "Session I", "National approaches and legislation", null),
                                        new ProgrammeSession(
                                                "s4", "Session IV", "Practical session", LocalDate.of(2017, 10, 18)))),
                        START.plusSeconds(18_000),
                        ZoneId.of("Europe/Kiev"),
                        List.of(
                                new Delegation(
                                        "ge",
                                        "Georgia",
                                        "GEO",
                                        "state",
                                        true,
                                        2,
                                        List.of(
                                                new MeetingReport.InCapacity(MeetingReport.Capacity.HEAD, 1),
                                                new MeetingReport.InCapacity(MeetingReport.Capacity.ADVISER, 1))),
                                new Delegation("md", "Republic of Moldova", "MDA", "state", true, 2),
                                new Delegation("ua", "Ukraine", "UKR", "state", true, 3),
                                new Delegation(
                                        "iom",
                                        "International Organization for Migration",
                                        "IOM",
                                        "organisation",
                                        false,
                                        1)),
                        List.of(
                                topic("t1", "Contact points", "ge", TopicState.SELECTED),
                                topic("t2", "Money flows", "ua", TopicState.SELECTED),
                                topic("t3", "Information campaigns", null, TopicState.PROPOSED)),
                        List.of(topicPoll()),
                        List.of(plenary(), group("kyiv-2017/wg-1", "Contact points", "t1", "note.json"), second()))
                .placed(new MeetingReport.Places(START, "lots-1", 1, 0, 1, 1, 0, 0, 1));
    }

    private static Topic topic(String id, String title, @Nullable String by, TopicState state) {
        return new Topic(
                id,
                title,
                "It comes up in every case.",
                "What works already?",
                by,
                state,
                List.of(),
                null,
                MeetingReport.Lineage.NONE);
    }

    public static PollReport topicPoll() {
        return new PollReport(
                "p1",
                1,
                "Which two topics should Session IV take up?",
                PollReport.Method.APPROVAL,
                "approval",
                List.of(
                        new Option("t1", "Contact points"),
                        new Option("t3", "Information campaigns"),
                        new Option("t2", "Money flows")),
                PollReport.State.PUBLISHED,
                List.of(),
                START,
                START.plusSeconds(600),
                new Outcome(
                        List.of(new Count("t1", 3, null), new Count("t3", 1, null), new Count("t2", 2, null)),
                        new Turnout(3, 3, 0, new Quorum(2, true)),
                        new PollReport.Selected(List.of("t1", "t2"), List.of(), null)),
                List.of(
                        new PollReport.Voter("ge", new PollReport.Vote("Georgia 1", START.plusSeconds(60))),
                        new PollReport.Voter("ua", new PollReport.Vote("Ukraine 2", START.plusSeconds(90))),
                        new PollReport.Voter("md", null)));
    }

    public static PollReport quickPoll(int yes, int no, int abstain, PollReport.Decision decision) {
        return new PollReport(
                "p2",
                2,
                "Shall the list be public?",
                PollReport.Method.YES_NO_ABSTAIN,
                null,
                List.of(new Option("yes", "Yes"), new Option("no", "No"), new Option("abstain", "Abstain")),
                PollReport.State.PUBLISHED,
                List.of(),
                START.plusSeconds(1000),
                START.plusSeconds(1100),
                new Outcome(
                        List.of(
                                new Count("yes", yes, null),
                                new Count("no", no, null),
                                new Count("abstain", abstain, null)),
                        new Turnout(31, yes + no + abstain, 0, new Quorum(16, yes + no + abstain >= 16)),
                        decision),
                List.of(
                        new PollReport.Voter("ge", new PollReport.Vote("Georgia 2", START.plusSeconds(1010))),
                        new PollReport.Voter("ua", new PollReport.Vote("Ukraine 1", START.plusSeconds(1090))),
                        new PollReport.Voter("md", null)));
    }

    /** The same poll, with that in its terms. */
    public static PollReport held(PollReport usual, List<PollTerm> terms) {
        return new PollReport(
                usual.id(),
                usual.number(),
                usual.question(),
                usual.method(),
                usual.rule(),
                usual.options(),
                usual.state(),
                terms,
                usual.openedAt(),
                usual.closedAt(),
                usual.outcome(),
                usual.roll());
    }

    /** The same where it was said who attends, and the terms rest on that. */
    public static PollReport attended(PollReport poll, @Nullable Quorum quorum, PollReport.Present present) {
        Outcome outcome = Objects.requireNonNull(poll.outcome());
        Turnout turnout = outcome.turnout();
        return new PollReport(
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
                new Outcome(
                        outcome.counts(),
                        new Turnout(turnout.entitled(), turnout.cast(), turnout.abstained(), quorum, present),
                        outcome.decision()),
                List.of(
                        new PollReport.Voter("ge", new PollReport.Vote("Georgia 2", START.plusSeconds(1010)), true),
                        new PollReport.Voter("md", null, true),
                        new PollReport.Voter("ua", null, false)));
    }

    private static RoomReport plenary() {
        return new RoomReport(
                "kyiv-2017/plenary",
                RoomReport.Kind.PLENARY,
                "Plenary",
                null,
                List.of(),
                List.of(attended(
                        quickPoll(18, 6, 3, new PollReport.Answered(true)),
                        new Quorum(16, true),
                        new PollReport.Present(29, true))),
                List.of(
                        speech("ge", "Georgia 1", SpeechKind.SPEECH, 1200, 185),
                        speech("ua", "Ukraine 2", SpeechKind.POINT_OF_ORDER, 1500, 40),
                        speech(null, "Secretariat", SpeechKind.SPEECH, 1600, 61)),
                null);
    }

    private static RoomReport group(String id, String title, String topic, String note) {
        return new RoomReport(
                id,
                RoomReport.Kind.WORKING_GROUP,
                title,
                topic,
                List.of("ge", "md"),
                List.of(),
                List.of(
                        speech("md", "Moldova 1", SpeechKind.SPEECH, 3000, 3725),
                        speech("ge", "Georgia 2", SpeechKind.SPEECH, 7000, 95)),
                note(note));
    }

    private static RoomReport second() {
        return new RoomReport(
                "kyiv-2017/wg-2",
                RoomReport.Kind.WORKING_GROUP,
                "Money flows",
                "t2",
                List.of("ua"),
                List.of(),
                List.of(),
                note("second-note.json"));
    }

    private static Speech speech(@Nullable String delegation, String label, SpeechKind kind, int after, int seconds) {
        Duration spoken = Duration.ofSeconds(seconds);
        Duration counted = kind == SpeechKind.SPEECH ? spoken : Duration.ZERO;
        return new Speech(delegation, label, kind, START.plusSeconds(after), spoken, counted);
    }

    /** A report on one working group with this note and this title. */
    public static MeetingReport withNote(String title, JsonNode note) {
        Meeting meeting =
                new Meeting("m", title, title, LocalDate.of(2017, 10, 17), LocalDate.of(2017, 10, 17), List.of());
        RoomReport room = new RoomReport(
                "m/wg-1", RoomReport.Kind.WORKING_GROUP, title, null, List.of(), List.of(), List.of(), note);
        return new MeetingReport(meeting, START, ZoneId.of("UTC"), List.of(), List.of(), List.of(), List.of(room));
    }

    public static JsonNode note(String resource) {
        try (InputStream in = SampleReport.class.getResourceAsStream(resource)) {
            return MAPPER.readTree(Objects.requireNonNull(in, resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
