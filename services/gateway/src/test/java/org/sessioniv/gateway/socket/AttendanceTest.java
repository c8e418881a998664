package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.SeatsShown;

/** Who is counted as present, here and at other nodes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendanceTest {
    private static final RoomId ROOM = new RoomId("kyiv/plenary");
    private static final NodeId SELF = new NodeId("self");
    private static final NodeId OTHER = new NodeId("other");
    private static final NodeId THIRD = new NodeId("third");
    private static final Seats.Seat GEORGIA = seat("georgia-1", Optional.of("georgia"));
    private static final Seats.Seat UKRAINE = seat("ukraine-1", Optional.of("ukraine"));
    private static final Seats.Seat MODERATOR = seat("moderator", Optional.empty());
    private static final List<Seats.Seat> KNOWN = List.of(GEORGIA, UKRAINE, MODERATOR);

    private final Attendance attendance = new Attendance();

    private static Seats.Seat seat(String participant, Optional<String> delegation) {
        return new Seats.Seat(
                ROOM.meeting(),
                new ParticipantId(participant),
                participant,
                delegation.map(DelegationId::new),
                List.of());
    }

    private static SeatsShown shown(NodeId node, String... who) {
        return new SeatsShown(
                ROOM, node, List.of(who).stream().map(ParticipantId::new).toList());
    }

    private void hear(SeatsShown shown, Duration at) {
        attendance.hear(
                shown,
                who -> KNOWN.stream()
                        .filter(seat -> seat.participant().equals(who))
                        .findFirst(),
                at.toNanos());
    }

    private Attendance.Now now() {
        return attendance.since(ROOM, -1).orElseThrow();
    }

    private ServerFrame.Presence present() {
        return now().presence();
    }

    private List<SeatsShown> toShow(Duration at) {
        return attendance.toShow(SELF, at.toNanos(), false);
    }

    @Test
    void a_seat_counts_as_long_as_one_of_its_connections_is_there() {
        attendance.enter(ROOM, GEORGIA);
        attendance.enter(ROOM, GEORGIA);
        attendance.leave(ROOM, GEORGIA);
        assertEquals(new ServerFrame.Presence(1, Map.of("georgia", 1), 0), present());
        attendance.leave(ROOM, GEORGIA);
        assertEquals(new ServerFrame.Presence(0, Map.of(), 0), present());
    }

    @Test
    void seats_at_other_nodes_count_and_one_that_is_open_at_two_counts_once() {
        attendance.enter(ROOM, GEORGIA);
        hear(shown(OTHER, "georgia-1", "ukraine-1"), Duration.ZERO);
        hear(shown(THIRD, "ukraine-1", "moderator"), Duration.ZERO);
        assertEquals(new ServerFrame.Presence(3, Map.of("georgia", 1, "ukraine", 1), 1), present());
    }

    @Test
    void what_a_node_shows_takes_the_place_of_what_it_showed_before() {
        hear(shown(OTHER, "georgia-1", "ukraine-1"), Duration.ZERO);
        hear(shown(OTHER, "moderator"), Duration.ZERO);
        assertEquals(new ServerFrame.Presence(1, Map.of(), 1), present());
        hear(shown(OTHER), Duration.ZERO);
        assertEquals(0, present().connected());
    }

    @Test
    void nothing_is_told_again_when_a_node_shows_the_same() {
        hear(shown(OTHER, "georgia-1"), Duration.ZERO);
        long number = now().number();
        hear(shown(OTHER, "georgia-1"), Duration.ofSeconds(1));
        assertTrue(attendance.since(ROOM, number).isEmpty());
        hear(shown(OTHER, "ukraine-1"), Duration.ofSeconds(2));
        assertTrue(attendance.since(ROOM, number).isPresent());
    }

    @Test
    void nothing_is_told_when_a_node_shows_for_the_first_time_that_nobody_is_there() {
        hear(shown(OTHER, "georgia-1"), Duration.ZERO);
        long number = now().number();
        hear(shown(THIRD), Duration.ZERO);
        assertTrue(attendance.since(ROOM, number).isEmpty());
    }

    @Test
    void a_seat_that_nobody_knows_here_is_not_counted() {
        hear(shown(OTHER, "nobody", "georgia-1"), Duration.ZERO);
        assertEquals(1, present().connected());
    }

    @Test
    void what_is_not_shown_again_in_time_is_void() {
        hear(shown(OTHER, "georgia-1"), Duration.ZERO);
        hear(shown(THIRD, "ukraine-1"), Duration.ofNanos(1));
        attendance.forget(Attendance.VOID.toNanos() - 1);
        assertEquals(2, present().connected());
        long number = now().number();
        attendance.forget(Attendance.VOID.toNanos());
        assertEquals(Map.of("ukraine", 1), present().delegations());
        assertTrue(attendance.since(ROOM, number).isPresent());
        attendance.forget(Attendance.VOID.toNanos() + 1);
        assertEquals(0, present().connected());
    }

    @Test
    void a_change_here_is_shown_once_and_all_is_shown_again_after_a_while() {
        assertEquals(List.of(), toShow(Duration.ZERO));
        attendance.enter(ROOM, GEORGIA);
        assertEquals(List.of(shown(SELF, "georgia-1")), toShow(Duration.ofSeconds(1)));
        Duration again = Duration.ofSeconds(1).plus(Attendance.AGAIN);
        assertEquals(List.of(), toShow(again.minusNanos(1)));
        assertEquals(List.of(shown(SELF, "georgia-1")), toShow(again));
        attendance.leave(ROOM, GEORGIA);
        assertEquals(List.of(shown(SELF)), toShow(again.plusNanos(1)));
        assertEquals(List.of(), toShow(again.plus(Attendance.AGAIN).plusNanos(1)));
    }

    @Test
    void a_second_connection_of_a_seat_and_what_others_show_are_no_change_here() {
        attendance.enter(ROOM, GEORGIA);
        toShow(Duration.ZERO);
        attendance.enter(ROOM, GEORGIA);
        hear(shown(OTHER, "ukraine-1"), Duration.ZERO);
        assertEquals(List.of(), toShow(Duration.ofNanos(1)));
    }

    @Test
    void a_full_room_is_shown_less_often() {
        IntStream.range(0, Attendance.MANY).forEach(i -> attendance.enter(ROOM, seat("seat-" + i, Optional.empty())));
        assertEquals(1, toShow(Duration.ZERO).size());
        attendance.enter(ROOM, GEORGIA);
        assertEquals(List.of(), toShow(Duration.ofNanos(1)));
        assertEquals(1, attendance.toShow(SELF, 2, true).size());
    }
}
