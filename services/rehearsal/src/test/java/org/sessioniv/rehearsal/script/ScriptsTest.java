package org.sessioniv.rehearsal.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.board.BoardCopy;
import org.sessioniv.rehearsal.wire.Wire;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScriptsTest {
    private static final Person GEORGIA_1 = new Person("s1", "Georgia 1", "ge");
    private static final String ROOMS = "'rooms':{'rooms':[{'room':'m/plenary','kind':'plenary','delegations':[]},"
            + "{'room':'m/wg-1','kind':'working-group','topic':'t1','delegations':['ge']},"
            + "{'room':'m/wg-2','kind':'working-group','topic':'t2','delegations':['am']}]}";

    private final Map<String, BoardCopy> boards = new HashMap<>();
    private final ParticipantScript participant = new ParticipantScript(GEORGIA_1, 0, true, "tag");
    private final ModeratorScript moderator = new ModeratorScript("m/plenary", "tag");
    private final OrganiserScript organiser = new OrganiserScript("tag");

    @Test
    void the_same_seed_makes_the_same_choices() {
        sitting("{'open':true,'queue':[]}");
        List<Act> once = drawn(random -> participant.next(scene(0.5), random));
        assertEquals(once, drawn(random -> participant.next(scene(0.5), random)));
    }

    @Test
    void a_participant_proposes_only_before_the_topic_poll() {
        board("m", "{" + ROOMS + "}");
        assertTrue(typesOf(random -> participant.next(scene(0.01), random)).contains("topic.propose"));
        assertFalse(typesOf(random -> participant.next(scene(0.5), random)).contains("topic.propose"));
        board("m", "{" + ROOMS + ",'topic/t':{'title':'Rehearsed topic tag.0'}}");
        assertFalse(typesOf(random -> participant.next(scene(0.01), random)).contains("topic.propose"));
    }

    @Test
    void a_participant_votes_within_the_terms_or_with_an_empty_ballot_and_only_with_a_paper() {
        String poll = "'poll/p':{'id':'p','state':'open','method':{'type':'approval','min':1,'max':2},"
                + "'options':[{'id':'a'},{'id':'b'},{'id':'c'}]}";
        board("m", "{" + ROOMS + "," + poll + ",'ballot-paper/p':{'entitled':true}}");

        Set<Integer> sizes = new TreeSet<>();
        drawn(random -> participant.next(scene(0.2), random)).stream()
                .filter(act -> act.type().equals("poll.cast"))
                .forEach(act -> {
                    List<JsonNode> choices =
                            Scene.elements(act.command().path("ballot").path("options"));
                    assertEquals(choices.size(), Set.copyOf(choices).size());
                    sizes.add(choices.size());
                });
        assertEquals(Set.of(0, 1, 2), sizes);

        board("m", "{" + ROOMS + "," + poll + "}");
        assertFalse(typesOf(random -> participant.next(scene(0.2), random)).contains("poll.cast"));
    }

    @Test
    void a_question_gets_one_answer_or_a_ballot_that_it_must_refuse() {
        board(
                "m",
                "{" + ROOMS + ",'ballot-paper/p':{'entitled':true},'poll/p':{'id':'p','state':'open',"
                        + "'method':{'type':'answer'},'options':[{'id':'yes'},{'id':'no'},{'id':'abstain'}]}}");

        Set<String> ballots = new TreeSet<>();
        drawn(random -> participant.next(scene(0.2), random)).stream()
                .filter(act -> act.type().equals("poll.cast"))
                .forEach(act -> ballots.add(act.command().path("ballot").toString()));
        assertEquals(
                Set.of(
                        "{\"type\":\"answer\",\"answer\":\"yes\"}",
                        "{\"type\":\"answer\",\"answer\":\"no\"}",
                        "{\"type\":\"answer\",\"answer\":\"abstain\"}",
                        "{\"type\":\"approval\",\"options\":[]}"),
                ballots);
    }

    @Test
    void ballots_over_many_topics_agree_on_some_so_that_the_poll_selects() {
        String options =
                IntStream.range(0, 16).mapToObj(i -> "{'id':'t" + i + "'}").collect(Collectors.joining(","));
        board(
                "m",
                "{" + ROOMS + ",'ballot-paper/p':{'entitled':true},'poll/p':{'id':'p','state':'open',"
                        + "'method':{'type':'approval','min':1,'max':3},'options':[" + options + "]}}");

        Map<String, Integer> counts = new HashMap<>();
        drawn(random -> participant.next(scene(0.2), random)).stream()
                .filter(act -> act.type().equals("poll.cast"))
                .flatMap(act -> Ballots.chosen(act.command()).stream())
                .forEach(option -> counts.merge(option, 1, Integer::sum));
        List<Integer> falling = IntStream.range(0, 4)
                .mapToObj(i -> counts.getOrDefault("t" + i, 0))
                .toList();
        for (int i = 1; i < falling.size(); i++) {
            assertTrue(falling.get(i - 1) > falling.get(i) * 1.2, counts.toString());
        }
    }

    @Test
    void the_first_seat_of_a_delegation_joins_and_leaves_groups_until_the_wrap_up_and_no_other_seat_does() {
        board("m", "{" + ROOMS + "}");
        Set<String> moves = new TreeSet<>();
        drawn(random -> participant.next(scene(0.5), random)).stream()
                .filter(act -> act.type().startsWith("group.") && !act.type().equals("group.wish"))
                .forEach(act ->
                        moves.add(act.type() + " " + act.command().path("room").asText()));
        assertEquals(Set.of("group.join m/wg-2", "group.leave m/wg-1"), moves);

        assertEquals(Set.of(), typesOf(random -> participant.next(scene(0.95), random)));
        ParticipantScript second = new ParticipantScript(GEORGIA_1, 20, false, "tag");
        assertEquals(Set.of(), typesOf(random -> second.next(scene(0.5), random)));
    }

    @Test
    void the_first_seat_of_a_delegation_says_which_groups_it_would_like_each_once() {
        board("m", "{" + ROOMS + "}");
        Set<List<String>> orders = drawn(random -> participant.next(scene(0.5), random)).stream()
                .filter(act -> act.type().equals("group.wish"))
                .map(act -> Scene.elements(act.command().path("groups")).stream()
                        .map(JsonNode::asText)
                        .toList())
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(List.of("m/wg-1"), List.of("m/wg-2"), List.of("m/wg-1", "m/wg-2"), List.of("m/wg-2", "m/wg-1")),
                orders);
    }

    @Test
    void a_participant_speaks_only_where_its_delegation_sits() {
        board("m", "{" + ROOMS + "}");
        for (String room : List.of("m/plenary", "m/wg-1", "m/wg-2")) {
            board(room, "{'room':{'session':{'state':'open'}},'floor':{'open':true,'queue':[]}}");
        }
        Set<String> rooms = new TreeSet<>();
        drawn(random -> participant.next(scene(0.5), random)).stream()
                .filter(act -> act.type().startsWith("floor."))
                .forEach(act -> rooms.add(act.room()));
        assertEquals(Set.of("m/plenary", "m/wg-1"), rooms);
    }

    @Test
    void a_participant_withdraws_its_own_request_and_yields_its_own_speech() {
        sitting("{'open':true,'queue':[{'request':'r8','participant':'s9','kind':'speech'},"
                + "{'request':'r9','participant':'s1','kind':'speech'}]}");
        Set<String> withdrawn = new TreeSet<>();
        drawn(random -> participant.next(scene(0.5), random)).stream()
                .filter(act -> act.type().equals("floor.withdraw"))
                .forEach(act -> withdrawn.add(act.command().path("request").asText()));
        assertEquals(Set.of("r9"), withdrawn);

        sitting("{'open':true,'speaking':{'participant':'s1'},'queue':[]}");
        assertEquals(Set.of("floor.yield"), floorTypes(typesOf(random -> participant.next(scene(0.5), random))));
    }

    @Test
    void a_moderator_opens_the_session_first() {
        board("m/plenary", "{'room':{'session':{'state':'not-opened'}}}");
        assertEquals(Set.of("session.open"), typesOf(random -> moderator.next(scene(0.1), random)));
    }

    @Test
    void a_moderator_runs_list_clock_and_polls() {
        sitting("{'open':true,'speaking':{'clock':{'runningAt':5}},'queue':[{'request':'r1'}]}");
        assertEquals(
                Set.of(
                        "floor.add-time",
                        "floor.close-list",
                        "floor.end",
                        "floor.give",
                        "floor.move",
                        "floor.pause",
                        "floor.set-speaking-time",
                        "floor.take-back",
                        "poll.open-question",
                        "screen.show"),
                typesOf(random -> moderator.next(scene(0.5), random)));
        sitting("{'open':false,'speaking':{'clock':{}},'queue':[]}");
        Set<String> paused = typesOf(random -> moderator.next(scene(0.5), random));
        assertTrue(paused.containsAll(Set.of("floor.resume", "floor.reopen-list")), paused.toString());
        assertFalse(paused.contains("floor.pause"));
    }

    @Test
    void a_moderator_says_that_all_attend_who_vote_there_and_then_of_one_that_it_left_or_came_back() {
        sitting("{'open':true,'queue':[]}");
        board(
                "m",
                "{" + ROOMS + ",'delegation/ge':{'id':'ge','votes':true},'delegation/io':{'id':'io','votes':false}}");
        Act first = moderator.next(scene(0.5), new SplittableRandom(1)).orElseThrow();
        assertEquals(
                "{\"type\":\"roster.mark-attendance\",\"present\":true,\"delegations\":[\"ge\"]}",
                first.command().toString());
        board(
                "m/plenary",
                "{'room':{'session':{'state':'open'}},'floor':{'open':true,'queue':[]},"
                        + "'attendance':{'marks':[{'delegation':'ge','present':true},{'delegation':'ua'}]}}");
        assertEquals(
                Set.of("true [\"ua\"]", "false [\"ge\"]"),
                drawn(random -> moderator.next(scene(0.5), random)).stream()
                        .filter(act -> act.type().equals("roster.mark-attendance"))
                        .map(Act::command)
                        .map(said -> said.path("present") + " " + said.path("delegations"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_other_question_of_a_moderator_needs_two_thirds_of_all_ballots_and_tells_all_who_voted() {
        sitting("{'open':true,'queue':[]}");
        assertEquals(Set.of(" of , "), majorities());
        board(
                "m/plenary",
                "{'room':{'session':{'state':'open'}},'floor':{'open':true,'queue':[]},"
                        + "'poll/q':{'id':'q','question':'Somebody else asks','state':'open'}}");
        assertEquals(Set.of("two-thirds of cast, all"), majorities());
    }

    private Set<String> majorities() {
        return drawn(random -> moderator.next(scene(0.5), random)).stream()
                .filter(act -> act.type().equals("poll.open-question"))
                .map(Act::command)
                .map(asked -> asked.path("majority").asText() + " of "
                        + asked.path("base").asText() + ", "
                        + asked.path("whoVoted").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void a_moderator_brings_the_polls_of_this_run_to_their_end_and_no_others() {
        board(
                "m/plenary",
                "{'poll/p':{'id':'p','question':'Rehearsed question tag.1?','state':'open'},"
                        + "'poll/q':{'id':'q','question':'Somebody else asks','state':'open'}}");
        Optional<Act> act = moderator.next(scene(0.95), new SplittableRandom(1));
        assertEquals("poll.close p", act.map(ScriptsTest::ofPoll).orElse(""));
        board("m/plenary", "{'poll/p':{'id':'p','question':'Rehearsed question tag.1?','state':'closed'}}");
        act = moderator.next(scene(0.95), new SplittableRandom(1));
        assertEquals("poll.publish p", act.map(ScriptsTest::ofPoll).orElse(""));
        board("m/plenary", "{'poll/q':{'id':'q','question':'Somebody else asks','state':'open'}}");
        assertEquals(Optional.empty(), moderator.next(scene(0.95), new SplittableRandom(1)));
    }

    @Test
    void the_organiser_takes_the_topic_poll_from_its_opening_to_the_groups() {
        String topics = "'topic/a':{'state':'proposed'},'topic/b':{'state':'proposed'},'topic/c':{'state':'proposed'}";
        board("m", "{" + ROOMS + "," + topics + "}");
        assertEquals("", organise(0.01));
        assertEquals("poll.open-topics", organise(0.1));
        board("m", "{" + ROOMS + "," + topics + "," + poll("open", "") + "}");
        assertEquals("", organise(0.2));
        assertEquals("poll.close", organise(0.31));
        board("m", "{" + ROOMS + "," + poll("closed", "") + "}");
        assertEquals("poll.publish", organise(0.4));
        board("m", "{" + ROOMS + "," + poll("published", "'t8','t9'") + "}");
        assertEquals("group.form", organise(0.4));
        board("m", "{" + ROOMS + "," + poll("published", "'t1','t2'") + "}");
        assertEquals("", organise(0.4));
    }

    @Test
    void the_organiser_asks_again_after_a_tie_and_leaves_it_after_three_polls() {
        String topics = "'topic/a':{'state':'proposed'},'topic/b':{'state':'proposed'},'topic/c':{'state':'proposed'}";
        String tied = poll("published", "");
        board("m", "{" + ROOMS + "," + topics + "," + tied + "}");
        Optional<Act> again = organiser.next(scene(0.3));
        assertEquals(
                "Rehearsed choice of topics tag, poll 2",
                again.map(act -> act.command().path("question").asText()).orElse(""));
        String second = poll("open", "").replace("poll/p", "poll/q");
        board("m", "{" + ROOMS + "," + tied + "," + second + "}");
        assertEquals("", organise(0.35));
        assertEquals("poll.close", organise(0.45));
        String decided = poll("published", "'t8'").replace("poll/p", "poll/q");
        board("m", "{" + ROOMS + "," + tied + "," + decided + "}");
        assertEquals("group.form", organise(0.5));
        board(
                "m",
                "{" + ROOMS + "," + topics + "," + tied + "," + tied.replace("poll/p", "poll/q") + ","
                        + tied.replace("poll/p", "poll/r") + "}");
        assertEquals("", organise(0.6));
    }

    @Test
    void the_organiser_merges_two_proposals_and_the_vote_waits_for_consent_or_for_the_waiver() {
        String others = "{" + ROOMS + ",'topic/x':{'state':'proposed'},'topic/y':{'state':'proposed'}";
        String two = "'topic/a':{'id':'a','title':'Rehearsed topic tag.0','revision':2,'state':'proposed'},"
                + "'topic/b':{'id':'b','title':'Rehearsed topic tag.1','revision':1,'state':'proposed'}";
        board("m", others + "," + two + "}");
        Act merge = organiser.next(scene(Merging.BEGINS)).orElseThrow();
        String named = merge.type() + merge.command().path("topics");
        assertEquals("topic.merge[{\"topic\":\"a\",\"seen\":2},{\"topic\":\"b\",\"seen\":1}]", named);
        String made = "'topic/c':{'id':'c','title':'Rehearsed merger tag','revision':1,'state':'proposed',"
                + "'lineage':{'missing':['d1']}}";
        board("m", others + "," + made + "}");
        assertEquals("", organise(Merging.BEGINS));
        assertEquals("topic.waive-consent", organise(0.1));
        board("m", others + "," + made.replace("['d1']", "['d1'],'waiver':{}") + "}");
        assertEquals("poll.open-topics", organise(0.1));
        board("m", others + "}");
        Act propose = organiser.nextByEveryMethod(scene(0.1)).orElseThrow();
        assertEquals("topic.propose", propose.type());
    }

    @Test
    void the_organiser_proposes_topics_where_there_are_too_few_to_choose_from() {
        board("m", "{" + ROOMS + ",'topic/a':{'state':'proposed'},'topic/b':{'state':'selected'}}");
        assertEquals("topic.propose", organise(0.1));
    }

    @Test
    void connections_are_mostly_kept_sometimes_cut_and_sometimes_read_slowly() {
        SplittableRandom random = new SplittableRandom(4);
        Map<SocketScript, Integer> counts = new HashMap<>();
        IntStream.range(0, 10_000).forEach(i -> counts.merge(SocketScript.next(random), 1, Integer::sum));

        assertEquals(Set.of(SocketScript.values()), counts.keySet());
        assertTrue(counts.getOrDefault(SocketScript.KEEP, 0) > 9_700, counts.toString());
    }

    private String organise(double progress) {
        return organiser.next(scene(progress)).map(Act::type).orElse("");
    }

    private static String poll(String state, String elected) {
        return "'poll/p':{'id':'p','question':'Rehearsed choice of topics tag','state':'" + state
                + "','outcome':{'decision':{'elected':[" + elected + "]}}}";
    }

    private static String ofPoll(Act act) {
        return act.type() + " " + act.command().path("poll").asText();
    }

    private void sitting(String floor) {
        board("m", "{'rooms':{'rooms':[{'room':'m/plenary','kind':'plenary','delegations':[]}]}}");
        board("m/plenary", "{'room':{'session':{'state':'open'}},'floor':" + floor + "}");
    }

    private void board(String room, String documents) {
        ObjectNode frame = Wire.typed("snapshot").put("version", 1);
        frame.set("documents", Wire.parse(documents.replace('\'', '"')));
        BoardCopy board = new BoardCopy();
        assertTrue(board.snapshot(frame));
        boards.put(room, board);
    }

    private Scene scene(double progress) {
        return new Scene("m", progress, room -> boards.getOrDefault(room, new BoardCopy()));
    }

    private static List<Act> drawn(Function<SplittableRandom, Optional<Act>> script) {
        SplittableRandom random = new SplittableRandom(17);
        return IntStream.range(0, 600)
                .mapToObj(i -> script.apply(random))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Set<String> typesOf(Function<SplittableRandom, Optional<Act>> script) {
        Set<String> types = new TreeSet<>();
        drawn(script).forEach(act -> types.add(act.type()));
        return types;
    }

    private static Set<String> floorTypes(Set<String> types) {
        Set<String> floor = new TreeSet<>(types);
        floor.removeIf(type -> !type.startsWith("floor."));
        return floor;
    }
}
