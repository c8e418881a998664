package org.sessioniv.rehearsal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DraftsTest {
    private static final String OPEN = "'poll/p':{'id':'p','state':'open','method':{'type':'approval','min':1,'max':2},"
            + "'options':[{'id':'a'},{'id':'b'}]},'ballot-paper/p':{'entitled':true}";
    private static final String WAITS = ",'vote/p':{'votes':2},'ballot-draft/p':{'id':'d'}";

    private static Set<String> acts(String mandate, String more) {
        ObjectNode frame = Wire.typed("snapshot").put("version", 1);
        String seat = "'delegation/ge':{'seats':[{'participant':'g1','mandate':'" + mandate + "'}]}";
        frame.set("documents", Wire.parse(("{" + seat + "," + OPEN + more + "}").replace('\'', '"')));
        BoardCopy board = new BoardCopy();
        assertTrue(board.snapshot(frame));
        Scene scene = new Scene("m", 0.5, room -> board);
        ParticipantScript script = new ParticipantScript(new Person("g1", "Georgia 1", "ge"), 0, false, "tag");
        SplittableRandom random = new SplittableRandom(5);
        Set<String> acts = new TreeSet<>();
        for (int n = 0; n < 200; n++) {
            script.next(scene, random).ifPresent(act -> acts.add(act.type()));
        }
        return acts;
    }

    @Test
    void who_advises_drafts_where_no_draft_waits_and_who_casts_confirms_one_that_does() {
        assertEquals(Set.of("poll.draft-ballot"), acts("advises", ""));
        assertEquals(Set.of(), acts("advises", WAITS));
        assertEquals(Set.of("poll.cast"), acts("casts", ""));
        assertEquals(Set.of("poll.confirm-ballot"), acts("casts", WAITS));
    }

    @Test
    void what_is_confirmed_is_the_draft_and_the_votes_that_were_seen() {
        ObjectNode frame = Wire.typed("snapshot").put("version", 1);
        frame.set("documents", Wire.parse(("{" + OPEN + WAITS + "}").replace('\'', '"')));
        BoardCopy board = new BoardCopy();
        assertTrue(board.snapshot(frame));
        assertEquals(
                "{\"type\":\"poll.confirm-ballot\",\"poll\":\"p\",\"seen\":\"d\",\"votes\":2}",
                Drafts.confirm(board, "m", board.document("poll/p"))
                        .orElseThrow()
                        .command()
                        .toString());
    }
}
