package org.sessioniv.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a report tells about one meeting, as it stood at one instant.
 * Times are shown in {@code zone}, the clock on the wall of the meeting. {@code journalHead} names the end of the
 * journal from which it was made, so that what the report tells can be held against the journal later. {@code logo}
 * stands above the title where a format has pictures. {@code places} is absent where none were published.
 * {@code choice} says what of the meeting is told.
 */
public record MeetingReport(
        Meeting meeting,
        Instant asOf,
        ZoneId zone,
        List<Delegation> delegations,
        List<Topic> topics,
        List<PollReport> topicPolls,
        List<RoomReport> rooms,
        @Nullable String journalHead,
        @Nullable Picture logo,
        @Nullable Places places,
        Choice choice) {

    public MeetingReport {
        delegations = List.copyOf(delegations);
        topics = List.copyOf(topics);
        topicPolls = List.copyOf(topicPolls);
        rooms = List.copyOf(rooms);
    }

    /** A report that does not say from which journal it was made, without a logo. */
    public MeetingReport(
            Meeting meeting,
            Instant asOf,
            ZoneId zone,
            List<Delegation> delegations,
            List<Topic> topics,
            List<PollReport> topicPolls,
            List<RoomReport> rooms) {
        this(meeting, asOf, zone, delegations, topics, topicPolls, rooms, null, null, null, Choice.WHOLE);
    }

    /** The same, made from the journal with that head. */
    public MeetingReport of(String head) {
        return new MeetingReport(
                meeting, asOf, zone, delegations, topics, topicPolls, rooms, head, logo, places, choice);
    }

    /** The same, with the meeting's logo. */
    public MeetingReport with(Picture picture) {
        return new MeetingReport(
                meeting, asOf, zone, delegations, topics, topicPolls, rooms, journalHead, picture, places, choice);
    }

    /** The same, with how the delegations came to their groups. */
    public MeetingReport placed(@Nullable Places given) {
        return new MeetingReport(
                meeting, asOf, zone, delegations, topics, topicPolls, rooms, journalHead, logo, given, choice);
    }

    /** What of this report is told by that choice; fails where it is of a room that the report does not have. */
    public MeetingReport chosen(Choice chosen) {
        return new Chosen(this, chosen).facts();
    }

    /**
     * How the delegations came to their places in working groups, as they were published last: how many by which
     * reason. Nobody's wish can be read from it.
     */
    public record Places(
            Instant at,
            String seed,
            int firstWish,
            int laterWish,
            int otherThanWished,
            int withoutWish,
            int byHand,
            int ofRapporteurs,
            int joined) {}

    /** The meeting itself: {@code from} and {@code to} are its first and last day. */
    public record Meeting(
            String id, String title, String place, LocalDate from, LocalDate to, List<ProgrammeSession> sessions) {

        public Meeting {
            sessions = List.copyOf(sessions);
        }
    }

    /** One session of the programme, such as "Session IV". */
    public record ProgrammeSession(
            String id,
            String title,
            String subject,
            @Nullable LocalDate date) {}

    /** How many seats of a delegation are in that capacity. */
    public record InCapacity(Capacity capacity, int seats) {}

    /** In which capacity somebody sits in a delegation. */
    public enum Capacity {
        HEAD,
        ALTERNATE,
        ADVISER,
        OBSERVER
    }

    /**
     * A delegation with its number of seats; one that does not vote takes part without a ballot.
     *
     * @param capacities how many of its seats are those of a head, of alternates, advisers and observers, in this
     *     order; empty where nothing was said of them
     */
    public record Delegation(
            String id,
            String name,
            String shortName,
            String kind,
            boolean votes,
            int seats,
            List<InCapacity> capacities) {
        public Delegation {
            capacities = List.copyOf(capacities);
        }

        /** With nothing said of its seats. */
        public Delegation(String id, String name, String shortName, String kind, boolean votes, int seats) {
            this(id, name, shortName, kind, votes, seats, List.of());
        }
    }

    /**
     * A topic as proposed; {@code by} is the proposing delegation, absent when the organisers proposed it, and
     * {@code sponsors} are those that stand behind it too; {@code returned} is why it was given back, if it is, and
     * {@code lineage} where it comes from and what came of it.
     */
    public record Topic(
            String id,
            String title,
            String why,
            String question,
            @Nullable String by,
            TopicState state,
            List<String> sponsors,
            @Nullable String returned,
            Lineage lineage) {
        public Topic {
            sponsors = List.copyOf(sponsors);
        }
    }

    /** What became of a topic. */
    public enum TopicState {
        PROPOSED,
        SHORTLISTED,
        RETURNED,
        WITHDRAWN,
        SELECTED,
        MERGED,
        SPLIT
    }

    /**
     * Where a topic comes from and what came of it, by ids: the topics that it was made of, those that were made of it,
     * and the delegations that proposed the former; {@code waived} is why it went forward without the consent of
     * {@code without}, if it did.
     */
    public record Lineage(
            List<String> from,
            List<String> into,
            List<String> authors,
            @Nullable String waived,
            List<String> without) {
        /** That of a topic which was neither made of others nor merged or split. */
        public static final Lineage NONE = new Lineage(List.of(), List.of(), List.of(), null, List.of());

        public Lineage {
            from = List.copyOf(from);
            into = List.copyOf(into);
            authors = List.copyOf(authors);
            without = List.copyOf(without);
        }
    }

    /** The delegation with this id, if the report knows it. */
    public Optional<Delegation> delegation(String id) {
        return delegations.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The topic with this id, if the report knows it. */
    public Optional<Topic> topic(String id) {
        return topics.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The name of a delegation; an id that nobody knows stands for itself, so that no fact is lost. */
    public String delegationName(String id) {
        return delegation(id).map(Delegation::name).orElse(id);
    }
}
