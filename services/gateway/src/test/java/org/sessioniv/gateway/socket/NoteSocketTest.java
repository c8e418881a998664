package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.floor.GrantFloor;
import org.sessioniv.domain.floor.RequestFloor;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.domain.topic.ProposeTopic;
import org.sessioniv.gateway.Eventually;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Secrets;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.RoomsFixture;

/** A note over a real socket: coming back, coming too late, too often, and who wrote what. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NoteSocketTest {
    private static final RoomId PLENARY = RoomsFixture.PLENARY;

    private final LiveGateway gateway = LiveGateway.open();

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

    private static void join(Tab tab, String revision) {
        tab.send("{\"type\":\"note-join\",\"room\":\"kyiv/plenary\"" + revision + "}");
    }

    /** What a client says that has that revision, of this very note. */
    private String from(long revision) {
        Tab reader = gateway.seat(RoomsFixture.MODERATOR).tab();
        join(reader, "");
        return ",\"revision\":" + revision + ",\"lineage\":"
                + reader.next("note-state").path("lineage");
    }

    private static String commit(long revision, int at, String text) {
        return "{\"type\":\"note.commit\",\"revision\":" + revision + ",\"steps\":[{\"stepType\":\"replace\",\"from\":"
                + at + ",\"to\":" + at + ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}}]}";
    }

    private void type(String letters) {
        List<CommitSteps.Commit> commits = IntStream.range(0, letters.length())
                .mapToObj(i -> NoteEdits.insert(i, letters.substring(i, i + 1)))
                .toList();
        assertEquals(letters.length(), gateway.submitAll(PLENARY, RoomsFixture.GEORGIA_1, commits));
    }

    private String text() {
        Tab reader = ukraine();
        join(reader, "");
        JsonNode paragraph =
                reader.next("note-state").path("document").path("content").path(0);
        return paragraph.path("content").path(0).path("text").asText();
    }

    @Test
    void whoever_comes_back_gets_the_commits_since_then_and_no_document() {
        type("abcde");
        Tab tab = ukraine();
        join(tab, from(3));
        assertEquals(4, tab.next("note-commit").path("revision").asLong());
        assertEquals(5, tab.next("note-commit").path("revision").asLong());
        assertEquals(List.of(), tab.untilBeat());
        Tab upToDate = ukraine();
        join(upToDate, from(5));
        assertEquals(List.of(), upToDate.untilBeat());
    }

    @Test
    void whoever_comes_back_from_a_revision_that_never_was_gets_the_document() {
        type("ab");
        Tab tab = ukraine();
        join(tab, from(3));
        assertEquals(2, tab.next("note-state").path("revision").asLong());
    }

    @Test
    void whoever_is_further_behind_than_the_window_gets_the_document_and_nothing_is_rebased_blindly() {
        for (int from = 0; from <= Note.WINDOW; from += 5_000) {
            int start = from;
            List<CommitSteps.Commit> replaced = IntStream.range(start, start + 5_000)
                    .mapToObj(i -> i == 0 ? NoteEdits.insert(0, "a") : replaced(i))
                    .toList();
            assertEquals(5_000, gateway.submitAll(PLENARY, RoomsFixture.GEORGIA_1, replaced));
        }
        long now = Note.WINDOW + 5_000L;
        Tab late = ukraine();
        late.submit(PLENARY, commit(4_999, 1, "late"));
        assertEquals("revision-unknown", late.next("refused").path("code").asText());
        join(late, from(4999));
        JsonNode state = late.next("note-state");
        assertEquals(now, state.path("revision").asLong());
        assertEquals("a", state.at("/document/content/0/content/0/text").asText(), "untouched");
        Tab justInTime = ukraine();
        justInTime.submit(PLENARY, commit(5_000, 1, "b"));
        justInTime.next("done");
    }

    /** A commit that leaves the note as it was. */
    private static CommitSteps.Commit replaced(long revision) {
        return new CommitSteps.Commit(
                revision,
                NoteEdits.REF,
                Note.STEPS.readSteps("[{\"stepType\":\"replace\",\"from\":1,\"to\":2,\"slice\":{\"content\":"
                        + "[{\"type\":\"text\",\"text\":\"a\"}]}}]"));
    }

    @Test
    void a_commit_from_the_future_is_refused_and_others_go_on() {
        type("a");
        Tab hasty = georgia();
        hasty.submit(PLENARY, commit(9, 1, "x"));
        assertEquals("revision-unknown", hasty.next("refused").path("code").asText());
        Tab other = ukraine();
        other.submit(PLENARY, commit(1, 2, "b"));
        other.next("done");
        assertEquals("ab", text());
    }

    @Test
    void a_commit_that_is_sent_again_is_answered_again_and_is_in_the_text_once() {
        Tab tab = georgia();
        join(tab, "");
        String id = tab.submit(PLENARY, commit(0, 1, "once"));
        JsonNode first = tab.next("done");
        tab.submit(PLENARY, id, commit(0, 1, "once"));
        assertEquals(first, tab.next("done"));
        assertEquals("once", text());
        tab.submit(PLENARY, id, commit(0, 1, "other"));
        assertEquals("id-reused", tab.next("refused").path("code").asText());
    }

    @Test
    void a_thousand_commits_at_once_from_one_client_hinder_nobody() {
        Tab flood = georgia();
        for (int i = 0; i < 1_000; i++) {
            flood.socket.writeTextMessage("{\"type\":\"submit\",\"room\":\"kyiv/plenary\",\"id\":\"" + Secrets.id()
                    + "\",\"command\":" + commit(0, 1, "x") + "}");
        }
        Tab other = ukraine();
        other.submit(PLENARY, commit(0, 1, "b"));
        other.next("done");
        assertEquals("protocol", flood.next("closing").path("code").asText(), "too many frames are faults");
        assertTrue(gateway.gateway.counters().of(Counters.Event.COMMANDS_REFUSED_TOO_MANY) > 0);
        assertTrue(text().length() < 200, "no more than the rate of one connection");
    }

    @Test
    void whoever_asks_hears_who_wrote_a_block_and_during_what() {
        type("abcd");
        gateway.submit(PLENARY, RoomsFixture.UKRAINE_1, new RequestFloor.Ask());
        gateway.submit(
                PLENARY,
                RoomsFixture.MODERATOR,
                new GrantFloor.Grant(gateway.firstWaiting(), java.util.Optional.empty()));
        Tab tab = ukraine();
        join(tab, "");
        tab.submit(PLENARY, commit(4, 5, "xy"));
        tab.next("note-commit");
        tab.send("{\"type\":\"note-authors\",\"room\":\"kyiv/plenary\",\"revision\":4,\"from\":0,\"to\":6}");
        JsonNode authors = tab.next("note-authors");
        assertEquals("Ukraine 1", authors.path("last").path("label").asText());
        assertEquals(2, authors.path("writers").size());
        assertEquals("speech/", authors.at("/writers/0/during").asText().substring(0, 7));
        assertEquals("georgia-1", authors.at("/writers/1/by").asText());
        assertEquals(4, authors.at("/writers/1/letters").asInt());
        tab.send("{\"type\":\"note-authors\",\"room\":\"kyiv/plenary\",\"revision\":99,\"from\":0,\"to\":6}");
        assertEquals(List.of(), tab.untilBeat(), "a revision that never was");
        Tab outside = georgia();
        outside.send("{\"type\":\"note-authors\",\"room\":\"kyiv/plenary\",\"revision\":4,\"from\":0,\"to\":6}");
        assertEquals("malformed-frame", outside.next("fault").path("code").asText());
    }

    @Test
    void cursors_are_sampled_and_leave_no_trace_in_the_room() {
        Tab author = georgia();
        Tab reader = ukraine();
        long version = reader.watch(PLENARY).path("version").asLong();
        join(author, "");
        join(reader, "");
        reader.next("note-state");
        author.next("note-state");
        for (int i = 0; i < 60; i++) {
            author.send("{\"type\":\"cursor\",\"room\":\"kyiv/plenary\",\"revision\":0,\"anchor\":1,\"head\":1}");
        }
        author.untilBeat();
        long seen = reader.untilBeat().stream()
                .filter(frame -> frame.path("type").asText().equals("cursor"))
                .count();
        assertTrue(seen >= 1 && seen <= 20, seen + " of 60 cursors");
        assertTrue(gateway.gateway.counters().of(Counters.Event.CURSORS_DROPPED) >= 40);
        assertEquals(version, reader.watch(PLENARY).path("version").asLong());
    }

    @Test
    void cursors_for_a_connection_that_does_not_read_are_dropped_and_not_kept() {
        for (int i = 0; i < 80; i++) {
            gateway.submit(
                    RoomsFixture.MEETING,
                    Directory.ORGANISER,
                    new ProposeTopic.Propose("Topic " + i, "w".repeat(1_000), "q".repeat(200)));
        }
        Tab slow = georgia();
        join(slow, "");
        slow.next("note-state");
        slow.socket.pause();
        long refused = gateway.gateway.counters().of(Counters.Event.FRAMES_REFUSED);
        Eventually.until("the socket is full", () -> {
            slow.send("{\"type\":\"watch\",\"room\":\"kyiv\"}");
            return gateway.gateway.counters().of(Counters.Event.FRAMES_REFUSED) > refused;
        });
        Tab author = ukraine();
        join(author, "");
        author.next("note-state");
        long before = gateway.gateway.counters().of(Counters.Event.CURSORS_DROPPED);
        author.send("{\"type\":\"cursor\",\"room\":\"kyiv/plenary\",\"revision\":0,\"anchor\":1,\"head\":1}");
        Eventually.until(
                "it is dropped", () -> gateway.gateway.counters().of(Counters.Event.CURSORS_DROPPED) == before + 1);
        slow.socket.resume();
        assertTrue(slow.untilBeat().stream()
                .noneMatch(frame -> frame.path("type").asText().equals("cursor")));
    }
}
