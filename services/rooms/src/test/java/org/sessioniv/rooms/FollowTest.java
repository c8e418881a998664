package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.GEORGIA_1;
import static org.sessioniv.rooms.RoomsFixture.MODERATOR;
import static org.sessioniv.rooms.RoomsFixture.PLENARY;
import static org.sessioniv.rooms.RoomsFixture.UKRAINE_1;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.OpenQuestionPoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.journal.InMemoryJournal;

/** What a gateway is given that has missed news of a room: for all who watch there, whoever they are. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FollowTest {
    private static final String LETTER = """
            [{"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text","text":"ა"}]}}]
            """;
    private static final List<ParticipantId> VIEWERS = List.of(GEORGIA_1, UKRAINE_1, MODERATOR);

    private final InMemoryJournal journal = new InMemoryJournal();
    private RoomsFixture rooms = RoomsFixture.on(journal).withOpenPlenary();
    private final List<Lineage> places = new ArrayList<>();

    @BeforeEach
    void a_poll_is_held_and_somebody_asks_for_the_floor() {
        act(MODERATOR, new OpenQuestionPoll.Open("Shall we?", Optional.empty()));
        PollId poll = new PollId(board(MODERATOR, Optional.empty()).documents().keySet().stream()
                .filter(key -> key.startsWith("poll/") && key.indexOf('/', 5) < 0)
                .findFirst()
                .orElseThrow()
                .substring(5));
        act(GEORGIA_1, new CastBallot.Cast(poll, Facts.YES));
        act(UKRAINE_1, new RequestFloor.Ask());
        act(UKRAINE_1, new CastBallot.Cast(poll, Facts.NO));
        act(MODERATOR, new ClosePoll.Close(poll));
        act(MODERATOR, new PublishPoll.Publish(poll));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private void act(ParticipantId by, RoomCommand command) {
        assertTrue(rooms.submit(PLENARY, by, command) instanceof Answer.Done, command::toString);
        places.add(board(by, Optional.empty()).lineage());
    }

    private Viewer viewer(ParticipantId who) {
        return Viewer.of(rooms.directory.standing(PLENARY, who).orElseThrow());
    }

    private BoardReply board(ParticipantId who, Optional<Lineage> have) {
        return await(rooms.client.watch(PLENARY, rooms.gateway(), viewer(who), have));
    }

    private FollowReply follow(Lineage have, Optional<Long> revision) {
        return await(rooms.client.follow(PLENARY, rooms.gateway(), have, revision));
    }

    /** The part of a change that is for that seat. */
    private Map<String, Optional<Buffer>> partFor(ParticipantId who, BoardChange change) {
        Map<String, Optional<Buffer>> part = new TreeMap<>();
        change.audiences().stream()
                .filter(one -> viewer(who).audiences().contains(one.audience()))
                .forEach(one -> part.putAll(one.documents()));
        return part;
    }

    private void assertAllAreToldWhatTheyWouldHearIfTheyCameBack() {
        for (Lineage place : places) {
            BoardChange change = follow(place, Optional.empty()).board().orElseThrow();
            assertEquals(place.version(), change.since());
            assertEquals(board(MODERATOR, Optional.empty()).lineage(), change.lineage());
            for (ParticipantId who : VIEWERS) {
                assertEquals(board(who, Optional.of(place)).documents(), partFor(who, change), who + " from " + place);
            }
        }
    }

    @Test
    void everybody_is_told_what_they_would_hear_if_they_came_back() {
        assertAllAreToldWhatTheyWouldHearIfTheyCameBack();
    }

    /** Which documents there are no more has to be known by a room that never had them in memory. */
    @Test
    void everybody_is_told_the_same_by_a_node_that_has_read_the_journal_only_now() {
        Map<String, Optional<Buffer>> before = partFor(
                GEORGIA_1, follow(places.get(0), Optional.empty()).board().orElseThrow());
        rooms.close();
        rooms = RoomsFixture.on(journal);
        assertEquals(
                before,
                partFor(
                        GEORGIA_1,
                        follow(places.get(0), Optional.empty()).board().orElseThrow()));
        assertAllAreToldWhatTheyWouldHearIfTheyCameBack();
    }

    @Test
    void counts_that_move_fast_are_named_as_such() {
        BoardChange change = follow(places.get(0), Optional.empty()).board().orElseThrow();
        change.audiences()
                .forEach(one -> one.documents()
                        .keySet()
                        .forEach(key -> assertEquals(
                                key.endsWith("/progress") || key.endsWith("/missing"),
                                one.paced().contains(key),
                                key)));
        assertTrue(change.audiences().stream().anyMatch(one -> !one.paced().isEmpty()));
    }

    @Test
    void a_place_that_the_room_never_had_cannot_be_gone_on_from() {
        Lineage other = new Lineage(places.get(0).version(), "0123456789abcdef");
        FollowReply reply = follow(other, Optional.of(0L));
        assertEquals(new FollowReply(Optional.empty(), Optional.empty()), reply);
        Lineage later = new Lineage(new Version(1_000), "0123456789abcdef");
        assertTrue(follow(later, Optional.empty()).board().isEmpty());
    }

    @Test
    void the_notes_commits_come_along_for_who_follows_it() {
        Lineage start = places.get(places.size() - 1);
        for (int i = 0; i < 3; i++) {
            act(MODERATOR, new CommitSteps.Commit(i, ("" + i).repeat(32), Note.STEPS.readSteps(LETTER)));
        }
        assertEquals(Optional.empty(), follow(start, Optional.empty()).note());
        for (long from = 0; from <= 3; from++) {
            NoteChange note = follow(start, Optional.of(from)).note().orElseThrow();
            assertEquals(3, note.revision());
            assertEquals(from, note.since());
        }
        assertEquals(Optional.empty(), follow(start, Optional.of(4L)).note());
    }
}
