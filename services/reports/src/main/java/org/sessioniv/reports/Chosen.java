package org.sessioniv.reports;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.Lineage;
import org.sessioniv.reports.MeetingReport.Topic;
import org.sessioniv.reports.RoomReport.Speech;

/**
 * The facts of a meeting that are left once a choice is made. What is not to be told of anybody is not in them, so that
 * no format can tell it.
 */
record Chosen(MeetingReport report, Choice choice) {

    /** Fails where the report has no room of that id. */
    MeetingReport facts() {
        List<RoomReport> rooms = report.rooms().stream()
                .filter(room -> choice.room() == null || room.id().equals(choice.room()))
                .toList();
        if (choice.room() != null && rooms.isEmpty()) {
            throw new IllegalArgumentException("the report has no room " + choice.room());
        }
        List<Topic> topics = report.topics().stream()
                .filter(topic -> choice.room() == null || isOf(topic, rooms))
                .toList();
        return new MeetingReport(
                report.meeting(),
                report.asOf(),
                report.zone(),
                delegations(rooms, topics),
                topics.stream().map(this::topic).toList(),
                choice.room() == null ? polls(report.topicPolls()) : List.of(),
                rooms.stream().map(this::room).toList(),
                report.journalHead(),
                report.logo(),
                choice.room() == null ? report.places() : null,
                choice);
    }

    private static boolean isOf(Topic topic, List<RoomReport> rooms) {
        return rooms.stream().anyMatch(room -> topic.id().equals(room.topic()));
    }

    /** Those that a report on one room is about; a plenary without members is about all. */
    private List<Delegation> delegations(List<RoomReport> rooms, List<Topic> topics) {
        if (!choice.namesDelegations()) {
            return List.of();
        }
        boolean all = choice.room() == null || rooms.stream().anyMatch(Chosen::isOfAll);
        Set<String> named = new HashSet<>();
        rooms.stream().flatMap(Chosen::namedIn).forEach(named::add);
        topics.stream().flatMap(Chosen::namedIn).forEach(named::add);
        return report.delegations().stream()
                .filter(each -> all || named.contains(each.id()))
                .toList();
    }

    private static boolean isOfAll(RoomReport room) {
        return switch (room.kind()) {
            case PLENARY -> room.delegations().isEmpty();
            case WORKING_GROUP -> false;
        };
    }

    private static Stream<String> namedIn(RoomReport room) {
        Stream<@Nullable String> speakers = room.speeches().stream().map(Speech::delegation);
        return Stream.of(
                        room.delegations().stream(),
                        speakers.filter(Objects::nonNull),
                        room.polls().stream()
                                .flatMap(poll -> poll.roll().stream())
                                .map(PollReport.Voter::delegation))
                .flatMap(each -> each);
    }

    private static Stream<String> namedIn(Topic topic) {
        Lineage lineage = topic.lineage();
        return Stream.of(
                        Stream.ofNullable(topic.by()),
                        topic.sponsors().stream(),
                        lineage.authors().stream(),
                        lineage.without().stream())
                .flatMap(each -> each);
    }

    /** A waiver names those that it passed over; without them it is not told. */
    private Topic topic(Topic topic) {
        if (choice.namesDelegations()) {
            return topic;
        }
        Lineage lineage = topic.lineage();
        return new Topic(
                topic.id(),
                topic.title(),
                topic.why(),
                topic.question(),
                null,
                topic.state(),
                List.of(),
                topic.returned(),
                new Lineage(lineage.from(), lineage.into(), List.of(), null, List.of()));
    }

    private RoomReport room(RoomReport room) {
        return new RoomReport(
                room.id(),
                room.kind(),
                room.title(),
                room.topic(),
                choice.namesDelegations() ? room.delegations() : List.of(),
                polls(room.polls()),
                speeches(room.speeches()),
                room.note() == null || choice.namesDelegations()
                        ? room.note()
                        : new NamelessNote(report).of(room.note()));
    }

    private List<PollReport> polls(List<PollReport> polls) {
        return polls.stream().map(this::poll).toList();
    }

    private PollReport poll(PollReport poll) {
        return switch (choice.attribution()) {
            case SEAT -> poll;
            case DELEGATION ->
                poll.with(poll.roll().stream()
                        .map(voter ->
                                new PollReport.Voter(voter.delegation(), unsigned(voter.vote()), voter.attended()))
                        .toList());
            case NONE -> poll.with(List.of());
        };
    }

    private static PollReport.@Nullable Vote unsigned(PollReport.@Nullable Vote vote) {
        return vote == null ? null : new PollReport.Vote(null, vote.at());
    }

    /** Speeches of nobody come in an order, and at no time, by which nobody can be told. */
    private List<Speech> speeches(List<Speech> speeches) {
        return switch (choice.attribution()) {
            case SEAT -> speeches;
            case DELEGATION ->
                speeches.stream()
                        .map(each -> new Speech(
                                each.delegation(),
                                null,
                                each.kind(),
                                each.startedAt(),
                                each.spoken(),
                                each.speakingTime()))
                        .toList();
            case NONE ->
                speeches.stream()
                        .map(each -> new Speech(null, null, each.kind(), null, each.spoken(), each.speakingTime()))
                        .sorted(Comparator.comparing(Speech::kind)
                                .thenComparing(Speech::spoken)
                                .thenComparing(Speech::speakingTime))
                        .toList();
        };
    }
}
