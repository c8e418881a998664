package org.sessioniv.server.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sessioniv.domain.floor.FloorRequest;
import org.sessioniv.domain.floor.Speech;
import org.sessioniv.domain.group.GivenPlaces;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.placing.Reason;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.room.Id;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.Delegation;
import org.sessioniv.domain.topic.Lineage;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.words.Language;

/**
 * Turns the rooms of a meeting into the facts that a report tells. Only published outcomes are told, and words that
 * were written before there was a rule for them are made safe to show.
 */
final class ReportFacts {
    private final NamesIn names;

    private ReportFacts(NamesIn names) {
        this.names = names;
    }

    /** The report in English. */
    static MeetingReport of(RoomState meeting, List<RoomState> rooms, Instant asOf) {
        return of(meeting, rooms, asOf, Language.EN);
    }

    /**
     * The report of that meeting from its own room and the rooms below it, as of that instant; delegations are called
     * as they are in that language.
     */
    static MeetingReport of(RoomState meeting, List<RoomState> rooms, Instant asOf, Language language) {
        return new ReportFacts(new NamesIn(language, meeting.roster().delegations())).report(meeting, rooms, asOf);
    }

    private MeetingReport report(RoomState meeting, List<RoomState> rooms, Instant asOf) {
        Programme programme = meeting.programme().orElseThrow();
        return new MeetingReport(
                        meeting(meeting, programme),
                        asOf,
                        zone(programme),
                        meeting.roster().delegations().values().stream()
                                .sorted(Comparator.comparingInt(Delegation::order))
                                .map(delegation -> DelegationFacts.of(meeting, delegation, names))
                                .toList(),
                        meeting.topics().byId().values().stream()
                                .sorted(Comparator.comparingInt(Topic::order))
                                .map(ReportFacts::topic)
                                .toList(),
                        new PollFacts(names).of(meeting),
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

    private RoomReport room(RoomState meeting, RoomState room) {
        Groups.Entry entry = meeting.groups().find(room.id()).orElseThrow();
        return new RoomReport(
                room.id().value(),
                kind(entry.kind()),
                Written.shown(entry.title()),
                entry.topic().map(Topic.Words::id).orElse(null),
                entry.joined().stream().map(Id::value).sorted().toList(),
                new PollFacts(names).of(room),
                room.floor().finished().stream().map(this::speech).toList(),
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

    private RoomReport.Speech speech(Speech.Finished speech) {
        FloorRequest request = speech.request();
        return new RoomReport.Speech(
                request.by().delegation().map(Id::value).orElse(null),
                names.label(request.by().delegation(), request.by().label()),
                kind(request.kind()),
                speech.startedAt(),
                speech.spoken(),
                speech.speakingTime());
    }
}
