package org.sessioniv.rehearsal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.board.NoteText;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LostEffectsTest {
    private static final Person GEORGIA_1 = new Person("s1", "Georgia 1", "ge");
    private static final Person GEORGIA_2 = new Person("s2", "Georgia 2", "ge");
    private static final Person ORGANISER = new Person("organiser", "Organiser", "");

    private final List<Errand> errands = new ArrayList<>();
    private final Map<String, BoardCopy> before = new HashMap<>();
    private final Map<String, BoardCopy> after = new HashMap<>();
    private final Map<String, BoardCopy> ofGeorgia = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    private static String ballot(String... options) {
        return "'ballot':{'type':'approval','options':['" + String.join("','", options) + "']}";
    }

    private static String cast(String... options) {
        return "{'type':'poll.cast','poll':'p'," + ballot(options) + "}";
    }

    private static String stands(String by, String... options) {
        return "{'ballot/p':{" + ballot(options) + "},'vote/p':{'by':'" + by + "'}}";
    }

    @Test
    void the_ballot_that_stands_is_the_acked_one_of_the_highest_version() {
        done(GEORGIA_1, "m", cast("a", "b"), 8);
        done(GEORGIA_2, "m", cast("c"), 7);

        board(ofGeorgia, "m", stands("Georgia 1", "b", "a"));
        assertLost(0);
        board(ofGeorgia, "m", stands("Georgia 2", "c"));
        assertLost(1);
        board(ofGeorgia, "m", "{}");
        assertLost(1);
    }

    @Test
    void a_ballot_that_was_never_answered_may_stand_and_a_refused_one_may_not() {
        done(GEORGIA_1, "m", cast("a"), 7);
        sent(GEORGIA_2, "m", cast("b"));
        refused(GEORGIA_2, "m", cast("c"));

        board(ofGeorgia, "m", stands("Georgia 2", "b"));
        assertLost(0);
        board(ofGeorgia, "m", stands("Georgia 2", "c"));
        assertLost(1);
    }

    private static String answer(String by, String answer) {
        return "{'ballot/p':{'ballot':{'type':'answer','answer':'" + answer + "'}},'vote/p':{'by':'" + by + "'}}";
    }

    @Test
    void a_ballot_that_answers_otherwise_or_that_another_seat_cast_is_not_the_acked_one() {
        done(GEORGIA_1, "m", "{'type':'poll.cast','poll':'p','ballot':{'type':'answer','answer':'yes'}}", 7);

        board(ofGeorgia, "m", answer("Georgia 1", "yes"));
        assertLost(0);
        board(ofGeorgia, "m", answer("Georgia 1", "no"));
        assertLost(1);
        board(ofGeorgia, "m", answer("Georgia 2", "yes"));
        assertLost(1);
    }

    @Test
    void a_published_result_counts_every_delegation_whose_ballot_stands() {
        done(GEORGIA_1, "m", cast("a"), 7);
        board(ofGeorgia, "m", stands("Georgia 1", "a"));

        board(after, "m", "{'poll/p':{'outcome':{'turnout':{'cast':1}}}}");
        assertLost(0);
        board(after, "m", "{'poll/p':{'outcome':{'turnout':{'cast':0}}}}");
        assertLost(1);
    }

    @Test
    void a_request_for_the_floor_waits_is_held_is_over_or_was_withdrawn() {
        board(before, "m/plenary", "{'times':{'delegations':[{'delegation':'ge','speeches':2}]}}");
        for (int i = 0; i < 4; i++) {
            done(GEORGIA_1, "m/plenary", "{'type':'floor.request'}", 10 + i);
        }
        done(GEORGIA_1, "m/plenary", "{'type':'floor.withdraw','request':'r'}", 20);

        board(
                after,
                "m/plenary",
                "{'floor':{'speaking':{'kind':'speech','delegation':'ge'},'queue':[{'kind':'speech','delegation':'ge'},"
                        + "{'kind':'point-of-order','delegation':'ge'},{'kind':'speech','delegation':'am'}]},"
                        + "'times':{'delegations':[{'delegation':'ge','speeches':3}]}}");
        assertLost(0);
        board(after, "m/plenary", "{'times':{'delegations':[{'delegation':'ge','speeches':3}]}}");
        assertLost(2);
    }

    @Test
    void a_speech_that_was_interrupted_is_not_lost() {
        done(GEORGIA_1, "m/plenary", "{'type':'floor.request'}", 10);

        board(
                after,
                "m/plenary",
                "{'floor':{'speaking':{'kind':'point-of-order','delegation':'am'},'interrupted':{'delegation':'ge'}}}");
        assertLost(0);
        board(after, "m/plenary", "{'floor':{'interrupted':{'delegation':'am'}}}");
        assertLost(1);
    }

    @Test
    void a_setting_is_what_the_acked_command_of_the_highest_version_made_it() {
        done(ORGANISER, "m/plenary", "{'type':'session.open'}", 3);
        done(ORGANISER, "m/plenary", "{'type':'floor.set-speaking-time','ms':60000}", 4);
        done(ORGANISER, "m/plenary", "{'type':'floor.close-list'}", 5);
        done(ORGANISER, "m/plenary", "{'type':'screen.show','view':'floor'}", 6);
        done(ORGANISER, "m", "{'type':'poll.close','poll':'p'}", 7);
        done(ORGANISER, "m", "{'type':'poll.publish','poll':'p'}", 8);

        board(after, "m", "{'poll/p':{'state':'published'}}");
        board(
                after,
                "m/plenary",
                "{'room':{'session':{'state':'open'}},'floor':{'open':false,'speakingTimeMs':60000},"
                        + "'screen':{'view':'floor'}}");
        assertLost(0);

        board(after, "m", "{'poll/p':{'state':'closed'}}");
        board(
                after,
                "m/plenary",
                "{'room':{'session':{'state':'closed'}},'floor':{'open':true,'speakingTimeMs':180000},"
                        + "'screen':{'view':'blank'}}");
        assertLost(5);
    }

    @Test
    void a_result_that_waits_for_nobody_is_published_by_the_closing() {
        done(ORGANISER, "m", "{'type':'poll.close','poll':'p'}", 7);

        board(after, "m", "{'poll/p':{'state':'published','conduct':{'results':'at-close'}}}");
        assertLost(0);
        board(after, "m", "{'poll/p':{'state':'closed','conduct':{'results':'at-close'}}}");
        assertLost(1);
        board(after, "m", "{'poll/p':{'state':'published','conduct':{'ties':'lot'}}}");
        assertLost(1);
    }

    @Test
    void a_setting_with_a_command_that_was_never_answered_is_left_out() {
        done(ORGANISER, "m/plenary", "{'type':'floor.close-list'}", 5);
        sent(ORGANISER, "m/plenary", "{'type':'floor.reopen-list'}");

        board(after, "m/plenary", "{'floor':{'open':true}}");
        assertLost(0);
    }

    @Test
    void topics_polls_and_groups_stay_once_they_are_made() {
        done(GEORGIA_1, "m", "{'type':'topic.propose','title':'Visas'}", 2);
        done(ORGANISER, "m", "{'type':'poll.open-topics','question':'Which?'}", 3);
        done(ORGANISER, "m", "{'type':'group.form','poll':'p'}", 4);
        done(ORGANISER, "m", "{'type':'topic.merge','words':{'title':'Both'}}", 5);
        done(ORGANISER, "m", "{'type':'topic.waive-consent','topic':'u'}", 6);

        board(
                after,
                "m",
                "{'topic/t':{'title':'Visas'},'topic/u':{'title':'Both','lineage':{'waiver':{'reason':'r'}}},'poll/p':{'question':'Which?','outcome':{'decision':{'elected':['t']}}},"
                        + "'rooms':{'rooms':[{'room':'m/wg-1','topic':'t'}]}}");
        assertLost(0);
        board(
                after,
                "m",
                "{'poll/p':{'question':'Other','outcome':{'decision':{'elected':['t']}}},'rooms':{'rooms':[]}}");
        assertLost(5);
    }

    @Test
    void a_delegation_is_where_its_last_command_put_it() {
        done(GEORGIA_1, "m", "{'type':'group.join','room':'m/wg-1'}", 4);
        done(GEORGIA_1, "m", "{'type':'group.join','room':'m/wg-2'}", 5);
        done(GEORGIA_1, "m", "{'type':'group.leave','room':'m/wg-2'}", 6);

        board(
                after,
                "m",
                "{'rooms':{'rooms':[{'room':'m/wg-1','delegations':['ge']},{'room':'m/wg-2','delegations':[]}]}}");
        assertLost(0);
        board(
                after,
                "m",
                "{'rooms':{'rooms':[{'room':'m/wg-1','delegations':[]},{'room':'m/wg-2','delegations':['ge']}]}}");
        assertLost(2);
    }

    @Test
    void a_delegation_would_like_what_it_said_last() {
        done(GEORGIA_1, "m", "{'type':'group.wish','groups':['m/wg-1'],'languages':['ka']}", 4);
        done(GEORGIA_1, "m", "{'type':'group.wish','groups':['m/wg-2'],'languages':['ka']}", 5);

        board(after, "m", "{'wishes':{'wishes':[{'delegation':'ge','groups':['m/wg-2'],'languages':['ka']}]}}");
        assertLost(0);
        board(after, "m", "{'wishes':{'wishes':[{'delegation':'ge','groups':['m/wg-1'],'languages':['ka']}]}}");
        assertLost(1);
        board(after, "m", "{'wishes':{'wishes':[{'delegation':'ge','groups':['m/wg-2'],'languages':['en']}]}}");
        assertLost(1);
        board(after, "m", "{'wishes':{'wishes':[{'delegation':'md','groups':['m/wg-2'],'languages':['ka']}]}}");
        assertLost(1);
    }

    @Test
    void seats_that_were_added_are_there() {
        board(before, "m", "{'delegation/ge':{'seats':[{}]}}");
        done(ORGANISER, "m", "{'type':'roster.add-seat','delegation':'ge'}", 4);
        done(ORGANISER, "m", "{'type':'roster.add-seat','delegation':'ge'}", 5);

        board(after, "m", "{'delegation/ge':{'seats':[{},{},{}]}}");
        assertLost(0);
        board(after, "m", "{'delegation/ge':{'seats':[{}]}}");
        assertLost(2);
    }

    @Test
    void a_draft_that_was_confirmed_is_the_ballot_by_whoever_confirmed_it() {
        done(GEORGIA_1, "m", "{'type':'poll.draft-ballot','poll':'p','ballot':{'type':'approval','options':['a']}}", 4);
        done(GEORGIA_1, "m", "{'type':'poll.confirm-ballot','poll':'p','seen':'d','votes':0}", 5);
        String by = "'vote/p':{'by':'Georgia 1'}";

        board(ofGeorgia, "m", "{" + by + ",'ballot/p':{'ballot':{'type':'approval','options':['a']}}}");
        assertLost(0);
        board(ofGeorgia, "m", "{" + by + ",'ballot/p':{'ballot':{'type':'approval','options':['b']}}}");
        assertLost(1);
        board(ofGeorgia, "m", "{}");
        assertLost(1);
    }

    @Test
    void a_draft_of_an_earlier_rehearsal_that_was_confirmed_is_a_vote_whatever_it_says() {
        done(GEORGIA_1, "m", "{'type':'poll.confirm-ballot','poll':'p','seen':'d','votes':0}", 5);
        String ballot = "'ballot/p':{'ballot':{'type':'approval','options':['a']}}";

        board(ofGeorgia, "m", "{'vote/p':{'by':'Georgia 1'}," + ballot + "}");
        assertLost(0);
        board(ofGeorgia, "m", "{'vote/p':{'by':'Georgia 2'}," + ballot + "}");
        assertLost(1);
        board(ofGeorgia, "m", "{}");
        assertLost(1);
    }

    @Test
    void what_was_said_last_of_a_seat_stands() {
        done(ORGANISER, "m", "{'type':'roster.name-capacity','participant':'s1','capacity':'adviser'}", 4);
        done(ORGANISER, "m", "{'type':'roster.name-capacity','participant':'s1','capacity':'head'}", 5);

        board(after, "m", "{'delegation/ge':{'seats':[{'participant':'s1','capacity':'head'}]}}");
        assertLost(0);
        board(after, "m", "{'delegation/ge':{'seats':[{'participant':'s1','capacity':'adviser'}]}}");
        assertLost(1);
        board(after, "m", "{'delegation/ge':{'seats':[{'participant':'s1'}]}}");
        assertLost(1);
    }

    @Test
    void what_was_said_last_of_who_attends_stands() {
        done(ORGANISER, "m", "{'type':'roster.mark-attendance','delegations':['ge','ua'],'present':true}", 4);
        done(ORGANISER, "m", "{'type':'roster.mark-attendance','delegations':['ua'],'present':false}", 5);

        String georgia = "{'delegation':'ge','present':true}";
        board(after, "m", "{'attendance':{'marks':[" + georgia + ",{'delegation':'ua','present':false}]}}");
        assertLost(0);
        board(after, "m", "{'attendance':{'marks':[" + georgia + ",{'delegation':'ua','present':true}]}}");
        assertLost(1);
        board(after, "m", "{}");
        assertLost(2);
    }

    @Test
    void words_are_in_the_note_unless_they_were_handed_back() {
        ObjectNode command = Wire.typed("note.commit");
        command.putArray("steps").add(NoteText.insertText(3, "w1;"));
        Errand typed = done(GEORGIA_1, "m/plenary", command.toString(), 4);
        ObjectNode second = Wire.typed("note.commit");
        second.putArray("steps").add(NoteText.insertParagraph(3, "P1: w2;"));
        done(GEORGIA_1, "m/plenary", second.toString(), 5);

        notes.put("m/plenary", "P1: w2; w1;");
        assertLost(0);
        notes.put("m/plenary", "P1: w0;");
        assertLost(2);
        typed.handBack();
        assertLost(1);
    }

    private void assertLost(int count) {
        List<String> lost = LostEffects.find(errands, new FinalBoards(before, after, Map.of("ge", ofGeorgia), notes));
        assertEquals(count, lost.size(), lost.toString());
    }

    private Errand sent(Person by, String room, String command) {
        Act act = new Act(room, (ObjectNode) json(command));
        Errand errand = new Errand("id" + errands.size(), act, by);
        errands.add(errand);
        return errand;
    }

    private Errand done(Person by, String room, String command, long version) {
        Errand errand = sent(by, room, command);
        errand.answer(Errand.Answer.done(version));
        return errand;
    }

    private void refused(Person by, String room, String command) {
        sent(by, room, command).answer(Errand.Answer.refused("poll-not-open"));
    }

    private static void board(Map<String, BoardCopy> boards, String room, String documents) {
        BoardCopy board = new BoardCopy();
        ObjectNode frame = Wire.typed("snapshot").put("version", 1);
        frame.set("documents", json(documents));
        assertEquals(true, board.snapshot(frame));
        boards.put(room, board);
    }

    private static JsonNode json(String text) {
        return Wire.parse(text.replace('\'', '"'));
    }
}
