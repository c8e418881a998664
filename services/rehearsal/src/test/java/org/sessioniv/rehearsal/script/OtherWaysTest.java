package org.sessioniv.rehearsal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OtherWaysTest {
    private final OrganiserScript organiser = new OrganiserScript("tag");
    private BoardCopy meeting = new BoardCopy();

    @Test
    void beside_the_poll_that_decides_one_is_held_by_each_other_method() {
        String topics = "'topic/a':{'state':'proposed'},'topic/b':{'state':'proposed'},'topic/c':{'state':'proposed'}";
        List<String> polls = new ArrayList<>(List.of(poll("open")));
        Set<String> methods = new TreeSet<>();
        for (int number = 1; number <= 5; number++) {
            board("{" + topics + "," + String.join(",", polls) + "}");
            Act act = organiser.nextByEveryMethod(scene(0.1)).orElseThrow();
            assertEquals("poll.open-topics", act.type());
            assertEquals(3, act.command().path("topics").size());
            methods.add(act.command().path("method").path("type").asText());
            polls.add("'poll/o" + number + "':{'id':'o" + number + "','question':'"
                    + act.command().path("question").asText() + "','state':'open'}");
        }
        assertEquals(OrganiserScript.otherMethods().collect(Collectors.toCollection(TreeSet::new)), methods);
        board("{" + topics + "," + String.join(",", polls) + "}");
        assertEquals(Optional.empty(), organiser.nextByEveryMethod(scene(0.1)));
        assertEquals(Optional.empty(), organiser.next(scene(0.1)), "without being asked for, none is opened");
        polls.remove(0);
        board("{" + topics + "," + poll("published") + "," + String.join(",", polls) + "}");
        assertEquals(
                Optional.of("poll.close"),
                organiser.nextByEveryMethod(scene(0.85)).map(Act::type));
        board("{" + poll("published") + "," + String.join(",", polls).replace("'open'", "'closed'") + "}");
        assertEquals(
                Optional.of("poll.publish"),
                organiser.nextByEveryMethod(scene(0.85)).map(Act::type));
        board("{" + poll("published") + "," + String.join(",", polls).replace("'open'", "'published'") + "}");
        assertEquals(Optional.empty(), organiser.nextByEveryMethod(scene(0.85)));
    }

    @Test
    void a_result_that_waits_for_nobody_is_not_published_by_the_organiser() {
        String dots = "'poll/o':{'id':'o','question':'Rehearsed way of voting tag: dots','state':'closed',"
                + "'conduct':{'ties':'chair','results':'at-close'}}";
        board("{" + poll("published") + "," + dots + "}");
        assertEquals(Optional.empty(), organiser.nextByEveryMethod(scene(0.85)));
        board("{" + poll("published") + "," + dots.replace("at-close", "when-published") + "}");
        assertEquals(
                Optional.of("poll.publish"),
                organiser.nextByEveryMethod(scene(0.85)).map(Act::type));
    }

    @Test
    void a_tie_that_is_the_chairs_is_decided_once() {
        String dots = "'poll/o':{'id':'o','question':'Rehearsed way of voting tag: dots','state':'published',"
                + "'conduct':{'ties':'chair'},'deciding':{'seats':2},'outcome':{'decision':{'elected':['x'],"
                + "'tied':['y','z']}}}";
        board("{" + poll("published") + "," + dots + "}");
        Act decide = organiser.nextByEveryMethod(scene(0.85)).orElseThrow();
        assertEquals("poll.decide-tie", decide.type());
        assertEquals("[\"y\"]", decide.command().path("options").toString());
        board("{" + poll("published") + "," + dots.replace("'y','z']", "'y','z'],'settled':'chair'") + "}");
        assertEquals(Optional.empty(), organiser.nextByEveryMethod(scene(0.85)));
    }

    @Test
    void one_of_them_is_annulled_once_and_asked_again() {
        String topics = "'topic/a':{'state':'proposed'},'topic/b':{'state':'proposed'},'topic/c':{'state':'proposed'}";
        String others = Stream.of("single-choice", "yes-no-abstain", "dots", "ranking")
                .map(type -> way(type, type, "open", ""))
                .collect(Collectors.joining(","));
        board("{" + poll("open") + "," + topics + "," + others + "," + way("s", "score", "open", "") + "}");
        assertEquals(Optional.empty(), organiser.nextByEveryMethod(scene(0.1)));
        Act annul = organiser.nextByEveryMethod(scene(0.2)).orElseThrow();
        assertEquals("poll.annul", annul.type());
        assertEquals("s", annul.command().path("poll").asText());
        String annulled = way("s", "score", "annulled", "");
        board("{" + poll("open") + "," + topics + "," + others + "," + annulled + "}");
        Act again = organiser.nextByEveryMethod(scene(0.2)).orElseThrow();
        assertEquals("poll.open-topics", again.type());
        assertEquals("s", again.command().path("again").asText());
        String asked = way("t", "score", "open", ",'again':1");
        board("{" + poll("open") + "," + topics + "," + others + "," + annulled + "," + asked + "}");
        assertEquals(Optional.empty(), organiser.nextByEveryMethod(scene(0.2)), "it is not annulled again");
    }

    private static String way(String id, String type, String state, String more) {
        return "'poll/" + id + "':{'id':'" + id + "','question':'Rehearsed way of voting tag: " + type + "','state':'"
                + state + "'" + more + "}";
    }

    private static String poll(String state) {
        return "'rooms':{'rooms':[{'room':'m/wg-1','kind':'working-group','topic':'t1','delegations':['ge']}]},'poll/p':{'id':'p','question':'Rehearsed choice of topics tag','state':'"
                + state + "','outcome':{'decision':{'elected':['t1']}}}";
    }

    private void board(String documents) {
        ObjectNode frame = Wire.typed("snapshot").put("version", 1);
        frame.set("documents", Wire.parse(documents.replace('\'', '"')));
        meeting = new BoardCopy();
        assertTrue(meeting.snapshot(frame));
    }

    private Scene scene(double progress) {
        return new Scene("m", progress, room -> meeting);
    }
}
