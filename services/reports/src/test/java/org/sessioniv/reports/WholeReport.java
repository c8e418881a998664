package org.sessioniv.reports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.MeetingReport.Lineage;
import org.sessioniv.reports.MeetingReport.Topic;
import org.sessioniv.reports.MeetingReport.TopicState;
import org.sessioniv.reports.PollReport.Answered;
import org.sessioniv.reports.PollReport.Count;
import org.sessioniv.reports.PollReport.Decision;
import org.sessioniv.reports.PollReport.Majority;
import org.sessioniv.reports.PollReport.Method;
import org.sessioniv.reports.PollReport.Option;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.PollReport.Reason;
import org.sessioniv.reports.PollReport.Selected;
import org.sessioniv.reports.PollReport.Settled;
import org.sessioniv.reports.PollReport.Sides;
import org.sessioniv.reports.PollReport.Turnout;
import org.sessioniv.reports.PollReport.Undecided;

/** Meetings in which everything happens that a report has words for. Whatever somebody wrote is in no such word. */
public final class WholeReport {
    private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");
    private static final List<String> RULES = List.of(
            "plurality",
            "two-round",
            "borda",
            "schulze",
            "ranked-pairs",
            "ranked-pairs-margins",
            "irv",
            "stv",
            "approval",
            "score",
            "median",
            "mes",
            "spav",
            "phragmen");

    private WholeReport() {}

    /** Several meetings, since what happens in one keeps other things from happening in it. */
    public static List<MeetingReport> all() {
        MeetingReport kyiv = SampleReport.kyiv();
        MeetingReport.Meeting meeting = kyiv.meeting();
        List<MeetingReport.Delegation> delegations = new ArrayList<>(kyiv.delegations());
        delegations.add(new MeetingReport.Delegation("u", "Universitas", "U", "academia", false, 8, capacities()));
        delegations.add(new MeetingReport.Delegation("n", "Amnesty", "N", "ngo", false, 1));
        List<RoomReport> rooms = new ArrayList<>(kyiv.rooms());
        rooms.add(room(RoomReport.Kind.PLENARY, questions()));
        rooms.add(room(RoomReport.Kind.WORKING_GROUP, List.of()));
        MeetingReport whole = new MeetingReport(meeting, AT, kyiv.zone(), delegations, topics(), topicPolls(), rooms)
                .of("register 12 abc")
                .with(new Picture(Picture.Format.PNG, 2, 2, new byte[] {1, 2, 3}))
                .placed(new MeetingReport.Places(AT, "lots", 1, 2, 3, 4, 5, 6, 7));
        MeetingReport.Meeting months = new MeetingReport.Meeting(
                meeting.id(),
                meeting.title(),
                meeting.place(),
                meeting.from(),
                meeting.to().plusMonths(1),
                List.of());
        MeetingReport.Meeting years = new MeetingReport.Meeting(
                meeting.id(),
                meeting.title(),
                meeting.place(),
                meeting.from(),
                meeting.to().plusYears(1),
                List.of());
        MeetingReport unsigned = whole.chosen(new Choice(null, Choice.WHOLE.parts(), Choice.Attribution.DELEGATION));
        MeetingReport quiet =
                bare(years).chosen(new Choice(null, Set.of(Choice.Part.DECISIONS), Choice.Attribution.NONE));
        return List.of(whole, unsigned, quiet, bare(months), bare(years));
    }

    private static List<MeetingReport.InCapacity> capacities() {
        return Arrays.stream(MeetingReport.Capacity.values())
                .map(capacity -> new MeetingReport.InCapacity(capacity, 2))
                .toList();
    }

    private static MeetingReport bare(MeetingReport.Meeting meeting) {
        return new MeetingReport(meeting, AT, SampleReport.kyiv().zone(), List.of(), List.of(), List.of(), List.of());
    }

    private static RoomReport room(RoomReport.Kind kind, List<PollReport> polls) {
        return new RoomReport(
                "kyiv-2017/more",
                kind,
                "Aula",
                "t1",
                List.of(),
                polls,
                Stream.of("Organiser", "Moderator", "Rapporteur", "Projector", "Lex")
                        .map(label -> new RoomReport.Speech(
                                null,
                                label,
                                RoomReport.SpeechKind.SPEECH,
                                AT,
                                Duration.ofSeconds(9),
                                Duration.ofSeconds(9)))
                        .toList(),
                null);
    }

    private static List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        Lineage made = new Lineage(List.of("t1"), List.of("t2"), List.of("ge"), "quia", List.of("ua"));
        for (TopicState state : TopicState.values()) {
            topics.add(topic("t" + topics.size(), state, null, "quod", made));
        }
        topics.add(topic("t" + topics.size(), TopicState.RETURNED, "ua", null, Lineage.NONE));
        return topics;
    }

    private static Topic topic(
            String id, TopicState state, @Nullable String by, @Nullable String returned, Lineage lineage) {
        return new Topic(id, "Aqua", "Quare", "Quid", by, state, List.of("md"), returned, lineage);
    }

    /** Each rule with some method, and each method with each way to end. */
    public static List<PollReport> topicPolls() {
        PollReport.Present present = new PollReport.Present(3, true);
        List<PollReport> polls = new ArrayList<>(
                List.of(SampleReport.topicPoll(), SampleReport.attended(SampleReport.topicPoll(), null, present)));
        RULES.forEach(rule -> polls.add(poll(Method.RANKING, rule, new Selected(List.of("a"), List.of(), null), 5, 0)));
        List<List<String>> tied = List.of(List.of("b", "c"));
        List<Decision> choices = Stream.concat(
                        Arrays.stream(Reason.values()).map(Undecided::new),
                        Stream.<Decision>of(
                                new Selected(List.of("a", "b", "c"), tied, settled(Settled.By.ALL_GO_ON, "b", "c")),
                                new Selected(List.of("a", "c"), tied, settled(Settled.By.CHAIR, "c")),
                                new Selected(List.of("a", "c"), tied, settled(Settled.By.LOT, "c")),
                                new Selected(List.of(), tied, null),
                                new Selected(List.of(), List.of(), null)))
                .toList();
        for (Method method : Method.values()) {
            if (method.equals(Method.YES_NO_ABSTAIN)) {
                continue;
            }
            for (String rule : List.of("approval", "mes")) {
                choices.forEach(choice -> polls.add(poll(method, rule, choice, 5, 2)));
            }
        }
        polls.add(poll(Method.APPROVAL, "approval", choices.get(0), 5, 5));
        polls.add(poll(Method.APPROVAL, "approval", choices.get(0), 1, 1));
        return polls;
    }

    private static Settled settled(Settled.By by, String... chosen) {
        return new Settled(by, List.of(chosen), "sors");
    }

    private static PollReport poll(Method method, String rule, Decision decision, int cast, int abstained) {
        List<Option> options = List.of(new Option("a", "Alpha"), new Option("b", "Beta"), new Option("c", "Gamma"));
        Outcome outcome = new Outcome(
                List.of(new Count("a", cast, new Sides(2, 1)), new Count("b", 1, new Sides(0, 0))),
                new Turnout(31, cast, abstained, null),
                decision);
        return new PollReport(
                "p",
                3,
                "Quid",
                method,
                rule,
                options,
                PollReport.State.PUBLISHED,
                List.of(),
                AT,
                AT,
                outcome,
                List.of());
    }

    /** Questions with each way to be answered or not. */
    public static List<PollReport> questions() {
        List<PollReport> polls = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            polls.add(SampleReport.quickPoll(9, 1, 0, new Undecided(reason)));
        }
        for (Majority.Part part : Majority.Part.values()) {
            for (Majority.Base base : Majority.Base.values()) {
                polls.add(SampleReport.quickPoll(18, 6, 1, new Answered(true, new Majority(part, base, 13))));
            }
        }
        PollReport few = SampleReport.quickPoll(2, 1, 0, new Answered(true));
        for (int present : new int[] {0, 1, 5, 22}) {
            PollReport.Present there = new PollReport.Present(present, true);
            polls.add(SampleReport.attended(few, new PollReport.Quorum(16, present >= 16), there));
            polls.add(SampleReport.attended(few, null, there));
        }
        polls.add(SampleReport.quickPoll(18, 6, 21, new Answered(true)));
        polls.add(SampleReport.quickPoll(6, 18, 2, new Answered(false)));
        polls.add(SampleReport.quickPoll(9, 9, 0, new Answered(false)));
        polls.add(SampleReport.quickPoll(0, 0, 4, new Answered(false)));
        for (PollTerm term : PollTerm.values()) {
            polls.add(SampleReport.held(SampleReport.quickPoll(18, 6, 21, new Answered(true)), List.of(term)));
        }
        for (PollReport.State state : List.of(PollReport.State.OPEN, PollReport.State.CLOSED)) {
            polls.add(new PollReport(
                    "p",
                    9,
                    "Quid",
                    Method.YES_NO_ABSTAIN,
                    null,
                    List.of(),
                    state,
                    List.of(),
                    AT,
                    null,
                    null,
                    List.of()));
        }
        polls.add(new PollReport(
                "p",
                10,
                "Quid",
                Method.YES_NO_ABSTAIN,
                null,
                List.of(),
                PollReport.State.ANNULLED,
                List.of(),
                AT,
                AT,
                null,
                "sors",
                9,
                null,
                List.of()));
        return polls;
    }
}
