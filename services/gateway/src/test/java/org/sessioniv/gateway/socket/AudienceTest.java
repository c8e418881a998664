package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.RoomsFixture;

/** Who hears what over real sockets while it happens: all for whom it is, each once, and nobody else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AudienceTest {
    private static final RoomId PLENARY = RoomsFixture.PLENARY;
    private static final String ASK = "{\"type\":\"floor.request\"}";

    private final LiveGateway gateway = openGateway();

    LiveGateway openGateway() {
        return LiveGateway.open();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    private Tab georgia() {
        return gateway.seat(RoomsFixture.GEORGIA_1).tab();
    }

    private Tab ukraine() {
        return gateway.seat(RoomsFixture.UKRAINE_1).tab();
    }

    private static void join(Tab tab) {
        tab.send("{\"type\":\"note-join\",\"room\":\"kyiv/plenary\"}");
        tab.next("note-state");
    }

    private static String commit(long revision, String lineage) {
        return "{\"type\":\"submit\",\"room\":\"kyiv/plenary\",\"id\":\"" + "a".repeat(32) + "\"" + lineage
                + ",\"command\":{\"type\":\"note.commit\",\"revision\":" + revision + ",\"steps\":[{\"stepType\":"
                + "\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"x\"}]}}]}}";
    }

    private static void point(Tab tab, long revision) {
        tab.send("{\"type\":\"cursor\",\"room\":\"kyiv/plenary\",\"revision\":" + revision
                + ",\"anchor\":1,\"head\":1}");
    }

    @Test
    void a_ballot_is_told_at_once_to_its_delegation_and_to_nobody_else() {
        Browser device = gateway.seat(RoomsFixture.GEORGIA_1);
        Tab voter = device.tab();
        Tab colleague = device.tab();
        Tab ukraine = ukraine();
        Tab moderator = gateway.seat(RoomsFixture.MODERATOR).tab();
        for (Tab tab : new Tab[] {colleague, ukraine, moderator}) {
            tab.watch(PLENARY);
        }
        moderator.submit(PLENARY, "{\"type\":\"poll.open-question\",\"question\":\"Shall we?\"}");
        String key = "";
        while (!key.startsWith("ballot-paper/")) {
            JsonNode set = colleague.next("change").path("set");
            key = set.isEmpty() ? "" : set.fieldNames().next();
        }
        String poll = key.substring("ballot-paper/".length());
        voter.submit(
                PLENARY,
                "{\"type\":\"poll.cast\",\"poll\":\"" + poll
                        + "\",\"ballot\":{\"type\":\"answer\",\"answer\":\"yes\"}}");
        assertEquals(
                "yes",
                colleague
                        .nextDocument("ballot/" + poll)
                        .path("ballot")
                        .path("answer")
                        .asText());
        assertCountedWithoutBallot(ukraine, poll);
        assertCountedWithoutBallot(moderator, poll);
    }

    private static void assertCountedWithoutBallot(Tab tab, String poll) {
        int cast = 0;
        while (cast == 0) {
            JsonNode set = tab.next("change").path("set");
            assertFalse(set.has("ballot/" + poll), set::toString);
            assertFalse(set.has("vote/" + poll), set::toString);
            cast = set.path("poll/" + poll + "/progress").path("cast").asInt();
        }
    }

    @Test
    void a_room_of_another_meeting_is_unknown_also_to_a_seat_of_the_same_name() {
        RoomId other = new RoomId("lviv/plenary");
        gateway.submit(other.meeting(), Standing.SYSTEM.who(), RoomsFixture.prepare());
        gateway.submit(other, RoomsFixture.MODERATOR, new OpenSession.Open());
        Tab georgia = georgia();
        for (String frame : new String[] {"watch", "note-join"}) {
            georgia.send("{\"type\":\"" + frame + "\",\"room\":\"lviv/plenary\"}");
            assertEquals(
                    "unknown-room",
                    georgia.next("fault", "snapshot", "note-state").path("code").asText());
        }
        georgia.submit(other, ASK);
        assertEquals(
                "unknown-room", georgia.next("refused", "done").path("code").asText());
    }

    @Test
    void a_command_is_answered_once_and_with_the_version_that_it_led_to() {
        Tab georgia = georgia();
        long before = georgia.watch(PLENARY).path("version").asLong();
        georgia.submit(PLENARY, ASK);
        assertEquals(before + 1, georgia.next("done").path("version").asLong());
        georgia.submit(PLENARY, ASK);
        assertEquals(
                "already-waiting", georgia.next("done", "refused").path("code").asText());
    }

    @Test
    void a_commit_that_rests_on_another_history_is_refused() {
        Tab georgia = georgia();
        georgia.send(commit(0, ",\"lineage\":\"999999-0123456789abcdef\""));
        assertEquals(
                "revision-unknown", georgia.next("refused", "done").path("code").asText());
    }

    @Test
    void whoever_turns_from_the_board_and_stays_in_the_note_hears_its_commits() {
        Tab reader = ukraine();
        join(reader);
        reader.watch(PLENARY);
        reader.send("{\"type\":\"unwatch\",\"room\":\"kyiv/plenary\"}");
        reader.untilBeat();
        georgia().send(commit(0, ""));
        assertEquals(1, reader.next("note-commit").path("revision").asLong());
    }

    @Test
    void a_seat_is_present_once_on_however_many_devices_until_the_last_one_leaves() {
        Browser georgia = gateway.seat(RoomsFixture.GEORGIA_1);
        Tab phone = georgia.tab();
        for (Tab tab : new Tab[] {phone, georgia.tab()}) {
            tab.watch(PLENARY);
        }
        Tab ukraine = ukraine();
        ukraine.watch(PLENARY);
        assertEquals(2, present(ukraine));
        phone.send("{\"type\":\"unwatch\",\"room\":\"kyiv/plenary\"}");
        phone.untilBeat();
        gateway.seat(RoomsFixture.MODERATOR).tab().watch(PLENARY);
        assertEquals(3, present(ukraine));
    }

    private static int present(Tab tab) {
        return tab.next("live").at("/set/presence/connected").asInt();
    }

    @Test
    void a_cursor_is_shown_to_the_others_and_not_to_whose_it_is() {
        Tab author = georgia();
        Tab reader = ukraine();
        join(author);
        join(reader);
        point(author, 0);
        assertEquals("georgia-1", reader.next("cursor").path("by").asText());
        assertTrue(author.untilBeat().stream()
                .noneMatch(frame -> frame.path("type").asText().equals("cursor")));
    }

    @Test
    void whoever_has_not_joined_the_note_shows_no_cursor_in_it() {
        Tab author = georgia();
        Tab passer = ukraine();
        join(author);
        point(passer, 0);
        passer.untilBeat();
        join(passer);
        passer.send("{\"type\":\"cursor\",\"room\":\"kyiv/plenary\",\"revision\":0,\"anchor\":2,\"head\":2}");
        assertEquals(2, author.next("cursor").path("head").asInt(), "the first that is shown");
    }
}
