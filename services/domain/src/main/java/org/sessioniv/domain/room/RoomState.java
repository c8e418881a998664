package org.sessioniv.domain.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.domain.floor.EndSpeech;
import org.sessioniv.domain.floor.SpeakerList;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.programme.MeetingLook;
import org.sessioniv.domain.programme.Programme;
import org.sessioniv.domain.roster.Attendance;
import org.sessioniv.domain.roster.Roster;
import org.sessioniv.domain.screen.Screen;
import org.sessioniv.domain.session.Sitting;
import org.sessioniv.domain.topic.Topics;

/**
 * Everything that a room's journal says, as one immutable value. Only {@link Room} makes a next one from it. The
 * version at which each board document last changed is kept with it, so that a viewer can resume.
 */
public record RoomState(
        RoomId id,
        Version version,
        PMap<BoardKey, Version> touched,
        Optional<Opening> opening,
        OfMeeting ofMeeting,
        OfSitting ofSitting,
        Polls polls,
        Attendance attendance) {

    /** What only the meeting's own room has. */
    public record OfMeeting(
            Optional<Programme> programme, Roster roster, Topics topics, Groups groups, MeetingLook look) {}

    /** What only a plenary or a working group has. */
    public record OfSitting(Sitting sitting, SpeakerList floor, Screen screen, Note note) {}

    /** A room before its first fact. */
    public static RoomState empty(RoomId id) {
        return new RoomState(
                id,
                Version.ZERO,
                HashTreePMap.empty(),
                Optional.empty(),
                new OfMeeting(Optional.empty(), Roster.EMPTY, Topics.EMPTY, Groups.EMPTY, MeetingLook.PLAIN),
                new OfSitting(new Sitting.NotOpened(), SpeakerList.EMPTY, Screen.WELCOME, Note.EMPTY),
                Polls.EMPTY,
                Attendance.NOT_TAKEN);
    }

    public Optional<RoomKind> kind() {
        return opening.map(Opening::kind);
    }

    public Optional<Programme> programme() {
        return ofMeeting.programme();
    }

    public Roster roster() {
        return ofMeeting.roster();
    }

    public Topics topics() {
        return ofMeeting.topics();
    }

    public Groups groups() {
        return ofMeeting.groups();
    }

    public MeetingLook look() {
        return ofMeeting.look();
    }

    public Sitting sitting() {
        return ofSitting.sitting();
    }

    public SpeakerList floor() {
        return ofSitting.floor();
    }

    public Screen screen() {
        return ofSitting.screen();
    }

    public Note note() {
        return ofSitting.note();
    }

    /** Whether the meeting has that room. */
    public boolean hasRoom(RoomId room) {
        return groups().exists(room);
    }

    /** Whether an open poll of this room has that option. */
    public boolean offersInOpenPoll(String option) {
        return polls.offersInOpenPoll(option);
    }

    /** Whether any poll of this room has that option, open or over. */
    public boolean offeredInPoll(String option) {
        return polls.offered(option);
    }

    /** Whether a poll with that option is open, or its result is not published yet. */
    public boolean decidesInPoll(String option) {
        return polls.decidesOn(option);
    }

    /** Whether a published result selected that option. */
    public boolean electedInPoll(String option) {
        return polls.elected(option);
    }

    /** Whether a session of the room is open. */
    public boolean sits() {
        return sitting().isOpen();
    }

    public boolean isFloorTaken() {
        return floor().speaking().isPresent();
    }

    /** What becomes of the list of speakers when the session is closed. */
    public List<RoomEvent> floorAtClosing(Instant at) {
        return EndSpeech.atClosing(this, at);
    }

    /** What becomes of polls whose closing time has come by then. */
    public List<RoomEvent> pollsOver(Instant at) {
        return ClosePoll.due(this, at);
    }

    /** What goes on while somebody writes: {@code speech/<request>}, else the open poll, {@code poll/<id>}. */
    public Optional<String> underWay() {
        Optional<String> speech =
                floor().speaking().map(given -> "speech/" + given.request().id().value());
        return speech.or(() ->
                polls.newestOpen().map(poll -> BoardKey.poll(poll.terms().id()).text()));
    }

    /** The list of speakers open. */
    public RoomState withOpenList() {
        return with(floor().withOpen(true));
    }

    public RoomState opened(Opening value) {
        return new RoomState(id, version, touched, Optional.of(value), ofMeeting, ofSitting, polls, attendance);
    }

    public RoomState with(Programme value) {
        return with(new OfMeeting(Optional.of(value), roster(), topics(), groups(), look()));
    }

    public RoomState with(Roster value) {
        return with(new OfMeeting(programme(), value, topics(), groups(), look()));
    }

    public RoomState with(Topics value) {
        return with(new OfMeeting(programme(), roster(), value, groups(), look()));
    }

    public RoomState with(Groups value) {
        return with(new OfMeeting(programme(), roster(), topics(), value, look()));
    }

    public RoomState with(MeetingLook value) {
        return with(new OfMeeting(programme(), roster(), topics(), groups(), value));
    }

    public RoomState with(Sitting value) {
        return with(new OfSitting(value, floor(), screen(), note()));
    }

    public RoomState with(SpeakerList value) {
        return with(new OfSitting(sitting(), value, screen(), note()));
    }

    public RoomState with(Screen value) {
        return with(new OfSitting(sitting(), floor(), value, note()));
    }

    public RoomState with(Note value) {
        return with(new OfSitting(sitting(), floor(), screen(), value));
    }

    public RoomState with(Attendance value) {
        return new RoomState(id, version, touched, opening, ofMeeting, ofSitting, polls, value);
    }

    public RoomState with(Polls value) {
        return new RoomState(id, version, touched, opening, ofMeeting, ofSitting, value, attendance);
    }

    private RoomState with(OfMeeting value) {
        return new RoomState(id, version, touched, opening, value, ofSitting, polls, attendance);
    }

    private RoomState with(OfSitting value) {
        return new RoomState(id, version, touched, opening, ofMeeting, value, polls, attendance);
    }

    /** Whether that document changed after that version. */
    public boolean touchedSince(BoardKey key, Version from) {
        Version last = touched.get(key);
        return last != null && last.compareTo(from) > 0;
    }

    /** One fact more: the version counted up and remembered for the documents that the fact touches. */
    RoomState counted(Set<BoardKey> keys) {
        Version next = version.plus(1);
        PMap<BoardKey, Version> marked = touched;
        for (BoardKey key : keys) {
            marked = marked.plus(key, next);
        }
        return new RoomState(id, next, marked, opening, ofMeeting, ofSitting, polls, attendance);
    }

    /** So many facts more that touch no document. */
    RoomState counted(int facts) {
        return new RoomState(id, version.plus(facts), touched, opening, ofMeeting, ofSitting, polls, attendance);
    }
}
