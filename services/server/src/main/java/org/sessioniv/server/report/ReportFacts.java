package org.sessioniv.server.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.Speech;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.DotsMethod;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.RankingMethod;
import org.sessioniv.domain.poll.Roll;
import org.sessioniv.domain.poll.ScoreMethod;
import org.sessioniv.domain.poll.SingleChoiceMethod;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.poll.YesNoAbstainMethod;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.topic.Lineage;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;

/**
 * Turns the rooms of a meeting into the facts that a report tells. Only published outcomes are told, and words that
 * were written before there was a rule for them are made safe to show.
 */
final class ReportFacts {
    private ReportFacts() {}

    /** The report of that meeting from its own room and the rooms below it, as of that instant. */
    static MeetingReport of(RoomState meeting, List<RoomState> rooms, Instant asOf) {
        Programme programme = meeting.programme().orElseThrow();
        return new MeetingReport(
                        meeting(meeting, programme),
                        asOf,
                        zone(programme),
                        meeting.roster().delegations().values().stream()
                                .sorted(Comparator.comparingInt(Delegation::order))
                                .map(delegation -> delegation(meeting, delegation))
                                .toList(),
                        meeting.topics().byId().values().stream()
                                .sorted(Comparator.comparingInt(Topic::order))
                                .map(ReportFacts::topic)
                                .toList(),
                        polls(meeting),
                        rooms.stream().map(room -> room(meeting, room)).toList())
                .placed(meeting.groups().givenPlaces().map(ReportFacts::places).orElse(null));
    }

    private static MeetingReport.Places places(GivenPlaces given) {
        Map<Reason.Kind, List<Reason>> why = given.places().values().stream()
                .map(own -> own.get(0).reason())
                .collect(Collectors.groupingBy(Reason::kind));
        List<Reason> wished = why.getOrDefault(Reason.Kind.WISH, List.of());
        int first = (int) wished.stream().filter(reason -> reason.wish() == 1).count();
        return new MeetingReport.Places(
                given.at(),
                given.seed(),
                first,
                wished.size() - first,
                why.getOrDefault(Reason.Kind.OTHER, List.of()).size(),
                why.getOrDefault(Reason.Kind.ANY, List.of()).size(),
                why.getOrDefault(Reason.Kind.BY_HAND, List.of()).size(),
                why.getOrDefault(Reason.Kind.SERVES, List.of()).size(),
                why.getOrDefault(Reason.Kind.JOINED, List.of()).size());
    }

    /** A name that this machine's tables do not know gives the zone in which times are kept. */
    private static ZoneId zone(Programme programme) {
        try {
            return ZoneId.of(programme.zone());
        } catch (DateTimeException unknown) {
            return ZoneId.of(Programme.ZONE_IF_NOT_NAMED);
        }
    }

    private static MeetingReport.Meeting meeting(RoomState meeting, Programme programme) {
        return new MeetingReport.Meeting(
                meeting.id().value(),
                Written.shown(meeting.look().nameOr(programme.title())),
                Written.shown(programme.place()),
                programme.from(),
                programme.to(),
                programme.sessions().stream()
                        .map(part -> new MeetingReport.ProgrammeSession(
                                part.id(),
                                Written.shown(part.title()),
                                Written.shown(part.subject()),
                                part.date().orElse(null)))
                        .toList());
    }

    private static MeetingReport.Delegation delegation(RoomState meeting, Delegation delegation) {
        return new MeetingReport.Delegation(
                delegation.id().value(),
                Written.shown(delegation.name()),
                Written.shown(delegation.shortName()),
                delegation.kind().word(),
                delegation.votes(),
                meeting.roster().seatsOf(delegation.id()).size());
    }

    private static MeetingReport.Topic topic(Topic topic) {
        return new MeetingReport.Topic(
                topic.id().value(),
                Written.shown(topic.title()),
                Written.shown(topic.why()),
                Written.shown(topic.question()),
                topic.by().map(Id::value).orElse(null),
                switch (topic.stage()) {
                    case PROPOSED -> MeetingReport.TopicState.PROPOSED;
                    case SHORTLISTED -> MeetingReport.TopicState.SHORTLISTED;
                    case RETURNED -> MeetingReport.TopicState.RETURNED;
                    case WITHDRAWN -> MeetingReport.TopicState.WITHDRAWN;
                    case SELECTED -> MeetingReport.TopicState.SELECTED;
                    case MERGED -> MeetingReport.TopicState.MERGED;
                    case SPLIT -> MeetingReport.TopicState.SPLIT;
                },
                topic.sponsors().standing().stream().map(Id::value).toList(),
                topic.returned().map(Written::shown).orElse(null),
                lineage(topic.lineage()));
    }

    private static MeetingReport.Lineage lineage(Lineage lineage) {
        return new MeetingReport.Lineage(
                ids(lineage.from()),
                ids(lineage.into()),
                ids(lineage.authors()),
                lineage.waiver().map(Lineage.Waiver::reason).map(Written::shown).orElse(null),
                lineage.waiver().map(waiver -> ids(waiver.without())).orElse(List.of()));
    }

    private static List<String> ids(List<? extends Id> named) {
        return named.stream().map(Id::value).toList();
    }

    private static RoomReport room(RoomState meeting, RoomState room) {
        Groups.Entry entry = meeting.groups().find(room.id()).orElseThrow();
        return new RoomReport(
                room.id().value(),
                kind(entry.kind()),
                Written.shown(entry.title()),
                entry.topic().map(Topic.Words::id).orElse(null),
                entry.joined().stream().map(Id::value).sorted().toList(),
                polls(room),
                room.floor().finished().stream().map(ReportFacts::speech).toList(),
                room.note().revision() == 0
                        ? null
                        : ShownJson.of(room.note().document().toJson()));
    }

    private static RoomReport.Kind kind(RoomKind kind) {
        return switch (kind) {
            case PLENARY -> RoomReport.Kind.PLENARY;
            case WORKING_GROUP -> RoomReport.Kind.WORKING_GROUP;
            case MEETING -> throw new IllegalArgumentException("nobody sits in a meeting's own room");
        };
    }

    private static RoomReport.SpeechKind kind(FloorRequest.Kind kind) {
        return switch (kind) {
            case SPEECH -> RoomReport.SpeechKind.SPEECH;
            case POINT_OF_ORDER -> RoomReport.SpeechKind.POINT_OF_ORDER;
        };
    }

    private static RoomReport.Speech speech(Speech.Finished speech) {
        FloorRequest request = speech.request();
        return new RoomReport.Speech(
                request.by().delegation().map(Id::value).orElse(null),
                Written.shown(request.by().label()),
                kind(request.kind()),
                speech.startedAt(),
                speech.spoken(),
                speech.speakingTime());
    }

    private static List<PollReport> polls(RoomState room) {
        return room.polls().byId().values().stream()
                .sorted(Comparator.comparingInt(poll -> poll.terms().number()))
                .map(ReportFacts::poll)
                .toList();
    }

    private static PollReport poll(Poll poll) {
        PollTerms terms = poll.terms();
        return new PollReport(
                terms.id().value(),
                terms.number(),
                Written.shown(terms.question()),
                terms.method().read(METHODS),
                terms.deciding()
                        .selection()
                        .map(selection -> selection.rule().word())
                        .orElse(null),
                terms.options().stream()
                        .map(option -> new PollReport.Option(option.id(), Written.shown(option.title())))
                        .toList(),
                switch (poll.stage()) {
                    case OPEN -> PollReport.State.OPEN;
                    case CLOSED -> PollReport.State.CLOSED;
                    case PUBLISHED -> PollReport.State.PUBLISHED;
                },
                terms.openedAt(),
                poll.end().orElse(null),
                poll.result()
                        .map(outcome -> outcome(terms, outcome, poll.tieDecision()))
                        .orElse(null),
                poll.end().map(at -> roll(poll.roll())).orElse(List.of()));
    }

    private static List<PollReport.Voter> roll(Roll roll) {
        return roll.lines().stream()
                .map(line -> new PollReport.Voter(
                        line.delegation().value(),
                        line.vote()
                                .map(vote -> new PollReport.Vote(Written.shown(vote.by()), vote.at()))
                                .orElse(null)))
                .toList();
    }

    private static PollReport.Outcome outcome(PollTerms terms, Outcome outcome, Optional<TieDecision> tie) {
        return new PollReport.Outcome(
                outcome.counts().stream()
                        .map(count -> new PollReport.Count(
                                count.option(),
                                count.count(),
                                count.sides()
                                        .map(sides -> new PollReport.Sides(sides.no(), sides.abstain()))
                                        .orElse(null)))
                        .toList(),
                turnout(outcome.turnout()),
                outcome.decision().read(new Decided(terms, outcome, tie)));
    }

    private static PollReport.Turnout turnout(Outcome.Turnout turnout) {
        return new PollReport.Turnout(
                turnout.entitled(),
                turnout.cast(),
                turnout.abstained(),
                turnout.quorum()
                        .map(set -> new PollReport.Quorum(set.needed(), turnout.quorumMet()))
                        .orElse(null));
    }

    private static final Method.Reader<PollReport.Method> METHODS = new Method.Reader<>() {
        @Override
        public PollReport.Method singleChoice(SingleChoiceMethod method) {
            return PollReport.Method.SINGLE_CHOICE;
        }

        @Override
        public PollReport.Method yesNoAbstain(YesNoAbstainMethod method) {
            return PollReport.Method.EACH_OPTION;
        }

        @Override
        public PollReport.Method score(ScoreMethod method) {
            return PollReport.Method.SCORE;
        }

        @Override
        public PollReport.Method dots(DotsMethod method) {
            return PollReport.Method.DOTS;
        }

        @Override
        public PollReport.Method ranking(RankingMethod method) {
            return PollReport.Method.RANKING;
        }

        @Override
        public PollReport.Method approval(ApprovalMethod method) {
            return PollReport.Method.APPROVAL;
        }

        @Override
        public PollReport.Method answer(AnswerMethod method) {
            return PollReport.Method.YES_NO_ABSTAIN;
        }
    };
}
