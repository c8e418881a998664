package org.sessioniv.rehearsal.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BoardCopyTest {
    private final BoardCopy board = new BoardCopy();

    @Test
    void a_snapshot_replaces_everything() {
        assertTrue(board.snapshot(json("{'version':3,'documents':{'floor':1,'times':2}}")));
        assertTrue(board.snapshot(json("{'version':5,'documents':{'floor':9}}")));

        assertEquals(9, board.document("floor").intValue());
        assertFalse(board.has("times"));
        assertEquals(5, board.version());
        assertTrue(board.isKnown());
    }

    @Test
    void a_change_sets_and_removes_documents() {
        board.snapshot(json("{'version':3,'documents':{'floor':1,'times':2}}"));

        assertTrue(board.change(json("{'version':4,'set':{'room':7},'gone':['times']}")));

        assertEquals(List.of(1, 7), values());
        assertEquals(4, board.version());
    }

    @Test
    void a_change_without_a_version_keeps_the_one_at_hand() {
        board.snapshot(json("{'version':3,'documents':{}}"));

        assertTrue(board.change(json("{'set':{'ballot/p':1},'gone':[]}")));
        assertTrue(board.change(json("{'version':null,'set':{},'gone':[]}")));

        assertEquals(3, board.version());
        assertTrue(board.has("ballot/p"));
    }

    @Test
    void the_same_version_again_is_in_order() {
        board.snapshot(json("{'version':3,'documents':{}}"));

        assertTrue(board.change(json("{'version':3,'set':{},'gone':[]}")));
    }

    @Test
    void a_version_that_goes_back_is_noticed_in_a_change_and_in_a_snapshot() {
        board.snapshot(json("{'version':3,'documents':{}}"));

        assertFalse(board.change(json("{'version':2,'set':{},'gone':[]}")));
        assertFalse(board.snapshot(json("{'version':1,'documents':{}}")));
    }

    @Test
    void what_is_live_has_no_version_and_does_not_count_as_a_difference() {
        board.snapshot(json("{'version':3,'documents':{'floor':1}}"));
        BoardCopy other = board.frozen();

        board.live(json("{'set':{'presence':{'connected':4}}}"));

        assertEquals(3, board.version());
        assertTrue(board.has("presence"));
        assertEquals(List.of(), board.differences(other));
    }

    @Test
    void differences_name_what_is_other_what_is_missing_and_what_is_too_much() {
        board.snapshot(json("{'version':3,'documents':{'a':1,'b':1,'c':1}}"));
        BoardCopy other = new BoardCopy();
        other.snapshot(json("{'version':3,'documents':{'a':1,'b':2,'d':1}}"));

        assertEquals(List.of("b", "c", "d"), board.differences(other));
    }

    @Test
    void polls_are_told_from_their_progress() {
        board.snapshot(json("{'version':1,'documents':{'poll/p':{'id':'p'},'poll/p/progress':{'cast':1},'room':0}}"));

        assertEquals(
                List.of("p"),
                board.polls().map(poll -> poll.path("id").asText()).toList());
    }

    @Test
    void a_frozen_copy_stays_as_it_was() {
        board.snapshot(json("{'version':1,'documents':{'floor':1}}"));
        BoardCopy frozen = board.frozen();

        board.change(json("{'version':2,'set':{'floor':2},'gone':[]}"));

        assertEquals(1, frozen.document("floor").intValue());
        assertEquals(1, frozen.version());
    }

    @Test
    void the_lineage_is_that_of_the_newest_frame_with_a_version() {
        assertEquals("", board.lineage());
        board.snapshot(json("{'version':3,'lineage':'3-a','documents':{}}"));
        board.change(json("{'version':4,'lineage':'4-a','set':{},'gone':[]}"));
        board.change(json("{'set':{'me':1},'gone':[]}"));

        assertEquals("4-a", board.lineage());
    }

    @Test
    void a_board_of_another_history_may_have_an_earlier_version() {
        board.snapshot(json("{'version':3,'lineage':'3-a','documents':{'lost':1}}"));

        assertTrue(board.snapshot(json("{'version':2,'lineage':'2-b','parted':true,'documents':{'kept':1}}")));
        assertEquals("2-b", board.lineage());
        assertEquals(List.of(1), values());
        assertFalse(board.has("lost"));
    }

    private List<Integer> values() {
        return board.family("").stream().map(JsonNode::intValue).toList();
    }

    private static JsonNode json(String text) {
        return Wire.parse(text.replace('\'', '"'));
    }
}
