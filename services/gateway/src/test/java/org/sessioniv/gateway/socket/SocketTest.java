package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.RoomsFixture;

/** Boards, commands, notes and presence over a real socket, before real rooms. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketTest {
    private final LiveGateway gateway = LiveGateway.open();

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void a_welcome_says_who_one_is() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).connect();
        tab.hello(gateway.seat(RoomsFixture.UKRAINE_1).ticket());
        JsonNode welcome = tab.next("welcome");
        assertEquals("ukraine-1", welcome.path("participant").asText());
        assertEquals("Ukraine 1", welcome.path("label").asText());
        assertEquals("ukraine", welcome.path("delegation").asText());
        assertEquals("kyiv", welcome.path("meeting").asText());
        assertEquals("member", welcome.path("roles").path(0).path("role").asText());
        assertEquals(65_536, welcome.path("limits").path("frameBytes").asInt());
    }

    @Test
    void a_watched_room_sends_its_whole_board_first() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        JsonNode snapshot = tab.watch(RoomsFixture.PLENARY);
        assertTrue(snapshot.path("documents").has("floor"), snapshot::toString);
        assertEquals(
                "open",
                snapshot.path("documents")
                        .path("room")
                        .path("session")
                        .path("state")
                        .asText());
        assertTrue(snapshot.path("version").asLong() > 0);
    }

    @Test
    void a_command_is_done_and_all_viewers_see_it() {
        Tab speaker = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        Tab viewer = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        viewer.watch(RoomsFixture.PLENARY);
        String id = speaker.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
        JsonNode done = speaker.next("done");
        assertEquals(id, done.path("id").asText());
        JsonNode floor = viewer.nextDocument("floor");
        assertEquals(
                "georgia-1", floor.path("queue").path(0).path("participant").asText());
    }

    @Test
    void the_same_command_again_gets_the_same_answer() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        String id = tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
        JsonNode first = tab.next("done");
        tab.submit(RoomsFixture.PLENARY, id, "{ \"type\" : \"floor.request\" }");
        assertEquals(first, tab.next("done"));
    }

    @Test
    void another_command_under_the_same_id_is_refused() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        String id = tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
        tab.next("done");
        tab.submit(RoomsFixture.PLENARY, id, "{\"type\":\"floor.yield\",\"request\":\"none\"}");
        assertEquals("id-reused", tab.next("refused").path("code").asText());
    }

    @Test
    void what_a_role_may_not_do_is_refused() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.PLENARY, "{\"type\":\"session.close\"}");
        assertEquals("not-allowed", tab.next("refused").path("code").asText());
    }

    @Test
    void a_sender_cannot_say_to_be_somebody_else() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\",\"by\":\"moderator\"}");
        assertEquals("malformed-command", tab.next("refused").path("code").asText());
        tab.send("{\"type\":\"watch\",\"room\":\"kyiv\",\"participant\":\"moderator\"}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    @Test
    void commands_that_only_the_program_gives_do_not_exist() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        tab.submit(RoomsFixture.MEETING, "{\"type\":\"roster.knock\",\"entry\":\"x\",\"delegation\":\"georgia\"}");
        assertEquals("unknown-command", tab.next("refused").path("code").asText());
    }

    @Test
    void a_client_that_was_away_gets_only_what_changed() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        JsonNode whole = tab.watch(RoomsFixture.PLENARY);
        long have = whole.path("version").asLong();
        tab.send("{\"type\":\"unwatch\",\"room\":\"kyiv/plenary\"}");
        tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
        tab.next("done");
        tab.send("{\"type\":\"watch\",\"room\":\"kyiv/plenary\",\"have\":" + have + ",\"lineage\":"
                + whole.path("lineage") + "}");
        JsonNode change = tab.next("change");
        assertTrue(change.path("set").has("floor"), change::toString);
        assertFalse(change.path("set").has("room"), change::toString);
        assertEquals(have + 1, change.path("version").asLong());
    }

    @Test
    void a_client_with_another_lineage_gets_the_whole_board_and_is_told() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        JsonNode whole = tab.watch(RoomsFixture.PLENARY);
        assertFalse(whole.path("parted").asBoolean(true));
        for (String lineage :
                java.util.List.of("999999-0123456789abcdef", whole.path("version") + "-0123456789abcdef")) {
            tab.send("{\"type\":\"watch\",\"room\":\"kyiv/plenary\",\"lineage\":\"" + lineage + "\"}");
            JsonNode afresh = tab.next("snapshot");
            assertTrue(afresh.path("parted").asBoolean(), lineage);
            assertEquals(whole.path("documents"), afresh.path("documents"));
        }
    }

    @Test
    void a_client_hears_which_of_its_commands_the_room_has() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        String had = tab.submit(RoomsFixture.PLENARY, "{\"type\":\"floor.request\"}");
        tab.next("done");
        String asks = "{\"type\":\"recall\",\"room\":\"kyiv/plenary\",\"ids\":";
        tab.send(asks + "[\"" + had + "\",\"" + "f".repeat(32) + "\"]}");
        JsonNode recalled = tab.next("recalled");
        assertEquals("[\"" + had + "\"]", recalled.path("known").toString());
        assertEquals("[\"" + "f".repeat(32) + "\"]", recalled.path("unknown").toString());
        assertFalse(recalled.path("parted").asBoolean(true), "without a lineage nobody can say");
        tab.send(asks + "[],\"lineage\":\"999999-0123456789abcdef\"}");
        assertTrue(tab.next("recalled").path("parted").asBoolean());
        tab.send(asks + "[\"no id\"]}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    @Test
    void a_client_may_ask_about_so_many_commands_at_once() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        String most = ids(200);
        tab.send("{\"type\":\"recall\",\"room\":\"kyiv/plenary\",\"ids\":[" + most + "]}");
        assertEquals("[]", tab.next("recalled").path("known").toString());
        tab.send("{\"type\":\"recall\",\"room\":\"kyiv/plenary\",\"ids\":[" + ids(201) + "]}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    private static String ids(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> String.format("\"f%031x\"", i))
                .collect(java.util.stream.Collectors.joining(","));
    }

    @Test
    void a_client_with_a_version_that_never_was_gets_the_whole_board() {
        Tab tab = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        JsonNode whole = tab.watch(RoomsFixture.PLENARY);
        tab.send("{\"type\":\"watch\",\"room\":\"kyiv/plenary\",\"have\":999999}");
        assertEquals(whole, tab.next("snapshot"));
        tab.send("{\"type\":\"watch\",\"room\":\"kyiv/plenary\",\"have\":-1}");
        assertEquals("malformed-frame", tab.next("fault").path("code").asText());
    }

    @Test
    void a_ballot_is_seen_by_its_own_delegation_only() {
        Tab moderator = gateway.seat(RoomsFixture.MODERATOR).tab();
        Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        Tab ukraine = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        georgia.watch(RoomsFixture.PLENARY);
        ukraine.watch(RoomsFixture.PLENARY);
        moderator.submit(RoomsFixture.PLENARY, "{\"type\":\"poll.open-question\",\"question\":\"Shall we?\"}");
        moderator.next("done");
        JsonNode opened = georgia.next("change");
        while (opened.path("set").size() == 0 || !opened.toString().contains("Shall we?")) {
            opened = georgia.next("change");
        }
        String key = opened.path("set").fieldNames().next();
        String poll = key.substring(key.indexOf('/') + 1).replaceAll("/.*", "");
        georgia.submit(
                RoomsFixture.PLENARY,
                "{\"type\":\"poll.cast\",\"poll\":\"" + poll
                        + "\",\"ballot\":{\"type\":\"answer\",\"answer\":\"yes\"}}");
        georgia.next("done");
        JsonNode own = gateway.seat(RoomsFixture.GEORGIA_1).tab().watch(RoomsFixture.PLENARY);
        assertEquals(
                "yes",
                own.path("documents")
                        .path("ballot/" + poll)
                        .path("ballot")
                        .path("answer")
                        .asText());
        JsonNode progress = ukraine.nextDocument("poll/" + poll + "/progress");
        while (progress.path("cast").asInt() == 0) {
            progress = ukraine.nextDocument("poll/" + poll + "/progress");
        }
        assertTrue(
                ukraine.untilBeat().stream().noneMatch(frame -> frame.toString().matches(".*\"(ballot|vote)/.*")));
        assertFalse(gateway.seat(RoomsFixture.UKRAINE_1)
                .tab()
                .watch(RoomsFixture.PLENARY)
                .path("documents")
                .has("ballot/" + poll));
    }

    @Test
    void presence_counts_seats_by_delegation() {
        Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        georgia.watch(RoomsFixture.PLENARY);
        Tab moderator = gateway.seat(RoomsFixture.MODERATOR).tab();
        moderator.watch(RoomsFixture.PLENARY);
        JsonNode presence = georgia.next("live").path("set").path("presence");
        while (presence.path("connected").asInt() < 2) {
            presence = georgia.next("live").path("set").path("presence");
        }
        assertEquals(1, presence.path("delegations").path("georgia").asInt());
        assertEquals(1, presence.path("staff").asInt());
        moderator.send("{\"type\":\"unwatch\",\"room\":\"kyiv/plenary\"}");
        assertEquals(
                1,
                georgia.next("live")
                        .path("set")
                        .path("presence")
                        .path("connected")
                        .asInt());
    }

    @Test
    void a_note_goes_to_all_who_joined_and_back_to_its_author() {
        Tab author = gateway.seat(RoomsFixture.GEORGIA_1).tab();
        Tab reader = gateway.seat(RoomsFixture.UKRAINE_1).tab();
        for (Tab tab : java.util.List.of(author, reader)) {
            tab.send("{\"type\":\"note-join\",\"room\":\"kyiv/plenary\"}");
            assertEquals(0, tab.next("note-state").path("revision").asLong());
        }
        String id = author.submit(
                RoomsFixture.PLENARY,
                "{\"type\":\"note.commit\",\"revision\":0,\"steps\":[{\"stepType\":\"replace\",\"from\":1,\"to\":1,"
                        + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"Agreed\"}]}}]}");
        for (Tab tab : java.util.List.of(author, reader)) {
            JsonNode commit = tab.next("note-commit");
            assertEquals(1, commit.path("revision").asLong());
            assertEquals(id, commit.path("ref").asText());
            assertEquals("georgia-1", commit.path("by").asText());
        }
        reader.send("{\"type\":\"cursor\",\"room\":\"kyiv/plenary\",\"revision\":1,\"anchor\":2,\"head\":3}");
        JsonNode cursor = author.next("cursor");
        assertEquals("ukraine-1", cursor.path("by").asText());
        reader.send("{\"type\":\"note-leave\",\"room\":\"kyiv/plenary\"}");
        assertEquals("ukraine-1", author.next("cursor-gone").path("by").asText());
    }
}
