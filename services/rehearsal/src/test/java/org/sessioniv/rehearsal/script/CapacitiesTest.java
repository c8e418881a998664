package org.sessioniv.rehearsal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CapacitiesTest {
    private static Scene scene(String seats) {
        ObjectNode frame = Wire.typed("snapshot").put("version", 1);
        String alone = "'delegation/am':{'votes':true,'seats':[{'participant':'a1'}]}";
        String mute = "'delegation/ii':{'votes':false,'seats':[{'participant':'i1'},{'participant':'i2'}]}";
        String several = "'delegation/ge':{'votes':true,'seats':[" + seats + "]}";
        String documents = "{" + alone + "," + mute + "," + several + "}";
        frame.set("documents", Wire.parse(documents.replace('\'', '"')));
        BoardCopy board = new BoardCopy();
        assertTrue(board.snapshot(frame));
        return new Scene("m", 0, room -> board);
    }

    private static String next(String seats) {
        return Capacities.next(scene(seats))
                .map(act -> act.command().toString())
                .orElse("");
    }

    @Test
    void a_head_and_an_adviser_are_named_one_after_the_other_and_once() {
        String plain = "{'participant':'g1'},{'participant':'g2'}";
        String head = plain.replace("'g1'", "'g1','capacity':'head'");
        assertEquals("{\"type\":\"roster.name-capacity\",\"participant\":\"g1\",\"capacity\":\"head\"}", next(plain));
        assertEquals("{\"type\":\"roster.name-capacity\",\"participant\":\"g2\",\"capacity\":\"adviser\"}", next(head));
        assertEquals("", next(head.replace("'g2'", "'g2','capacity':'adviser'")));
        assertEquals(Optional.empty(), Capacities.next(scene("{'participant':'g1'}")));
    }

    @Test
    void a_seat_casts_unless_the_board_says_otherwise() {
        Scene scene = scene("{'participant':'g1','mandate':'casts'},{'participant':'g2','mandate':'advises'}");
        assertTrue(Capacities.casts(scene, new Person("g1", "", "ge")));
        assertFalse(Capacities.casts(scene, new Person("g2", "", "ge")));
        assertTrue(Capacities.casts(scene, new Person("a1", "", "am")));
        assertTrue(Capacities.casts(scene, new Person("unknown", "", "")));
    }
}
