package org.sessioniv.counting.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotTreeTest {
    private static Map<String, Object> file(String kind, Object... ballots) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("format", "session-iv-ballots/1");
        file.put("kind", kind);
        file.put("options", List.of("A", "B"));
        file.put("ballots", Arrays.asList(ballots));
        return file;
    }

    private static Map<String, Object> ballot(Object answer) {
        return Collections.singletonMap("answer", answer);
    }

    private static String refusal(Object tree) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> BallotTree.read(tree))
                .getMessage());
    }

    private static String refusal(String kind, Object answer) {
        return refusal(file(kind, ballot(answer)));
    }

    @Test
    void the_tree_of_ballots_is_read_back_the_same() {
        for (Map<String, Object> file : List.of(
                file("single", ballot("A"), ballot(null)),
                file("yes-no-abstain", ballot(Map.of("A", "yes", "B", "abstain"))),
                file("approval", ballot(List.of("B", "A")), ballot(List.of())),
                file("score", ballot(Map.of("A", -3L))),
                file("dots", ballot(Map.of("A", 3, "B", 0))),
                file("ranking", ballot(List.of(List.of("B"), List.of(), List.of("A")))))) {
            Profile read = BallotTree.read(file);
            BallotKind kind = BallotTree.kindOf(read);
            assertEquals(file.get("kind"), kind.tag());
            assertEquals(
                    read.groups(),
                    BallotTree.read(BallotTree.written(read, kind)).groups());
            assertEquals(
                    List.of("format", "kind", "options", "ballots"),
                    new ArrayList<>(BallotTree.written(read, kind).keySet()));
        }
    }

    @Test
    void a_ballot_means_what_its_answer_says() {
        Ballot read = BallotTree.read(file("score", ballot(Map.of("A", BigInteger.TWO, "B", -1L))))
                .groups()
                .keySet()
                .iterator()
                .next();
        assertEquals(new ScoreBallot(Map.of(new Option("A"), 2, new Option("B"), -1)), read);
        assertEquals(
                Map.of(SingleChoiceBallot.abstention(), Fraction.ONE),
                BallotTree.read(file("single", ballot(null))).groups());
        assertEquals(
                Map.of(ApprovalBallot.of("A"), Fraction.of(5, 2)),
                BallotTree.read(file(
                                "approval",
                                Map.of("answer", List.of("A"), "weight", "0.5"),
                                Map.of("answer", List.of("A"), "weight", 2L)))
                        .groups());
    }

    @Test
    void what_is_of_another_form_is_shown_as_json_writes_it() {
        assertEquals("the answer is a list in [ ], not {\"A\":1}", refusal("approval", Map.of("A", 1)));
        assertEquals("the answer is an object in { }, not [null,true]", refusal("dots", Arrays.asList(null, true)));
        assertEquals("an option is a text, not 7", refusal("single", 7L));
        assertEquals("a score is a whole number, not 1.5", refusal("score", Map.of("A", 1.5)));
        assertEquals("a score is a whole number, not 3000000000", refusal("score", Map.of("A", 3_000_000_000L)));
        assertEquals(
                "a score is a whole number, not \"x\\\"\\n\\u0001\"", refusal("score", Map.of("A", "x\"\n\u0001")));
        assertEquals(
                "an answer is yes, no or abstain, not null",
                refusal("yes-no-abstain", Collections.singletonMap("A", null)));
        assertEquals(
                "a ballot has an answer, perhaps a weight, and nothing else",
                refusal(file("single", Map.of("weight", "1"))));
        assertEquals(
                "a ballot has an answer, perhaps a weight, and nothing else",
                refusal(file("single", Map.of("answer", "A", "voter", "x"))));
        assertEquals(
                "a weight is a whole number or a text such as \"1.5\", not 1.5",
                refusal(file("single", Map.of("answer", "A", "weight", 1.5))));
        assertEquals("X is not on the ballot.", refusal("single", "X"));
    }

    @Test
    void fields_stand_in_their_order_and_no_others() {
        assertEquals("a ballot file is one object in { }", refusal(List.of()));
        assertEquals("here belongs the field 'format'", refusal(Map.of()));
        assertEquals("the format is 'session-iv-ballots/1', not '2'", refusal(Map.of("format", 2)));
        assertEquals("\"votes\" is no kind of ballot", refusal(file("votes")));
        Map<String, Object> more = file("single");
        more.put("more", 1);
        assertEquals("after the ballots the file ends", refusal(more));
        Map<String, Object> none = file("single");
        none.put("options", List.of());
        assertEquals("options is a list of one option or more", refusal(none));
        Map<String, Object> twice = file("single");
        twice.put("options", List.of("A", "A"));
        assertEquals("the name 'A' stands for two alternatives", refusal(twice));
        Map<String, Object> text = file("single");
        text.put("ballots", "A");
        assertEquals("ballots is a list in [ ]", refusal(text));
    }
}
