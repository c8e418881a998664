package org.sessioniv.domain.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PLENARY;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.prepare;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.MeetingDocument;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Role;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.roster.Appointment;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.Participant;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.topic.Topic;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrepareMeetingTest {
    private static final RoomScenario EMPTY = RoomScenario.of(RoomState.empty(MEETING));
    private static final RoomScenario PREPARED =
            EMPTY.when(prepare()).by(Standing.SYSTEM).thenAccepted();

    @Test
    void the_meeting_stands_with_its_frame() {
        MeetingDocument document = PREPARED.document(MeetingDocument.class, BoardKey.MEETING, Audience.Group.PUBLIC);
        assertEquals(
                new MeetingDocument(
                        "kyiv-2017",
                        "Session IV",
                        "Kyiv",
                        "Europe/Kyiv",
                        "2017-10-17",
                        "2017-10-18",
                        List.of(new MeetingDocument.Part(
                                "iv", "Session IV", "Practical work", Optional.of("2017-10-18"))),
                        Optional.empty()),
                document);
    }

    @Test
    void it_has_a_plenary_and_no_other_room() {
        assertEquals(
                List.of(PLENARY),
                PREPARED.state().groups().inOrder().stream()
                        .map(Groups.Entry::room)
                        .toList());
    }

    @Test
    void what_the_file_says_of_seats_is_said_from_the_first_on_and_a_head_that_is_not_first_is_marked() {
        PrepareMeeting.Prepare plain = prepare();
        List<PrepareMeeting.DelegationEntry> entries = plain.delegations().stream()
                .map(entry -> new PrepareMeeting.DelegationEntry(
                        entry.delegation(), 3, List.of(Capacity.ADVISER, Capacity.HEAD)))
                .toList();
        List<Participant> seats = EMPTY.when(
                        new PrepareMeeting.Prepare(plain.programme(), entries, plain.staff(), plain.topics()))
                .by(Standing.SYSTEM)
                .thenAccepted()
                .state()
                .roster()
                .seatsOf(GEORGIA);
        assertEquals(
                List.of(
                        "georgia-2 true Optional[HEAD]",
                        "georgia-1 false Optional[ADVISER]",
                        "georgia-3 false Optional.empty"),
                seats.stream()
                        .map(seat -> seat.id().value() + " " + seat.head() + " " + seat.capacity())
                        .toList());
    }

    @Test
    void seats_bear_the_delegations_short_name_and_a_number() {
        assertEquals(
                List.of("Georgia 1", "Georgia 2"),
                PREPARED.state().roster().seatsOf(GEORGIA).stream()
                        .map(Participant::label)
                        .toList());
    }

    @Test
    void the_first_seat_of_each_delegation_is_its_heads() {
        assertEquals(
                List.of(true, false),
                PREPARED.state().roster().seatsOf(POLAND).stream()
                        .map(Participant::head)
                        .toList());
    }

    @Test
    void those_without_a_vote_are_no_voters() {
        assertEquals(VOTERS, PREPARED.state().roster().voters());
    }

    @Test
    void staff_holds_its_roles_in_the_whole_meeting() {
        Participant chair =
                PREPARED.state().roster().participant(MODERATOR.who()).orElseThrow();
        assertEquals(Set.of(new Appointment(Role.MODERATOR, Optional.empty())), chair.appointments());
    }

    @Test
    void the_first_topics_are_the_secretariats_in_their_order() {
        List<Topic> topics = PREPARED.state().topics().forPoll();
        assertEquals(
                List.of("water", "energy", "health"),
                topics.stream().map(topic -> topic.id().value()).toList());
        assertTrue(topics.stream().allMatch(topic -> topic.by().isEmpty()));
    }

    @Test
    void happens_once() {
        PREPARED.when(prepare()).by(Standing.SYSTEM).thenRefused(Code.ROOM_OPENED);
    }

    @Test
    void is_not_for_people() {
        EMPTY.when(prepare()).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }
}
