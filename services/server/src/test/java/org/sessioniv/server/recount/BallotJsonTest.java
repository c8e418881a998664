package org.sessioniv.server.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.DotsBallot;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.SingleChoiceBallot;
import org.sessioniv.counting.model.Weight;
import org.sessioniv.counting.model.YesNoAbstainBallot;
import org.sessioniv.counting.model.YesNoAbstainBallot.Answer;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotJsonTest {
    private static final Option A = new Option("A, the \"first\"");
    private static final Option B = new Option("Б");
    private static final Option C = new Option("C");

    private static Profile read(String text) throws IOException, BallotFileException {
        return BallotJson.read(new StringReader(text));
    }

    private static String file(String kind, String... ballots) {
        return "{\"format\": \"session-iv-ballots/1\", \"kind\": \"" + kind
                + "\", \"options\": [\"A\", \"B\"], \"ballots\": [\n" + String.join(",\n", ballots) + "\n]}\n";
    }

    private static String refusal(String text) {
        return assertThrows(BallotFileException.class, () -> read(text)).sentence();
    }

    static Stream<List<Ballot>> kinds() {
        return Stream.of(
                List.of(SingleChoiceBallot.of(A), SingleChoiceBallot.abstention()),
                List.of(new YesNoAbstainBallot(Map.of(A, Answer.YES, B, Answer.NO, C, Answer.ABSTAIN))),
                List.of(new ApprovalBallot(List.of(A, C)), new ApprovalBallot(List.of())),
                List.of(new ScoreBallot(Map.of(A, -3, C, 7)), new ScoreBallot(Map.of())),
                List.of(new DotsBallot(Map.of(A, 3, B, 0))),
                List.of(
                        new RankingBallot(List.of(List.of(C), List.of(A, B))),
                        new RankingBallot(List.of(List.of(C), List.of(), List.of(A))),
                        new RankingBallot(List.of())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_written_reads_back_the_same(List<Ballot> ballots) throws Exception {
        Profile.Builder builder = Profile.of(List.of(A, B, C));
        int number = 1;
        for (Ballot ballot : ballots) {
            builder.add(ballot, new Weight(Fraction.of(number++, 3)));
        }
        Profile profile = builder.build();
        StringWriter text = new StringWriter();
        BallotJson.write(profile, text);
        Profile again = read(text.toString());
        assertEquals(profile.options(), again.options());
        assertEquals(profile.groups(), again.groups());
    }

    @Test
    void weights_are_exact_and_one_if_absent() throws Exception {
        Profile profile = read(file(
                "approval",
                "{\"weight\": \"0.1\", \"answer\": [\"A\"]}",
                "{\"weight\": 2, \"answer\": [\"A\"]}",
                "{\"answer\": [\"A\"]}"));
        assertEquals(Map.of(ApprovalBallot.of("A"), Fraction.of(31, 10)), profile.groups());
    }

    @Test
    void a_wrong_ballot_is_told_with_its_line_and_every_reason() {
        assertEquals(
                "line 3: A is named more than once. X is not on the ballot. 3 named, at most 2 allowed.",
                refusal(file("approval", "{\"answer\": [\"A\"]}", "{\"answer\": [\"A\", \"A\", \"X\", \"B\"]}")));
        assertEquals(
                "line 2: a weight is a whole number or a text such as \"1.5\", not 1.5",
                refusal(file("approval", "{\"weight\": 1.5, \"answer\": []}")));
        assertEquals(
                "line 2: a ballot has an answer, perhaps a weight, and nothing else",
                refusal(file("approval", "{\"answer\": [], \"voter\": \"x\"}")));
        assertEquals(
                "line 2: a score is a whole number, not 1.5", refusal(file("score", "{\"answer\": {\"A\": 1.5}}")));
        assertEquals(
                "line 2: an answer is yes, no or abstain, not \"perhaps\"",
                refusal(file("yes-no-abstain", "{\"answer\": {\"A\": \"perhaps\"}}")));
        assertEquals("line 2: a weight is positive: 0", refusal(file("single", "{\"weight\": 0, \"answer\": \"A\"}")));
    }

    @Test
    void what_is_no_ballot_file_is_refused() {
        assertEquals("line 1: a ballot file is one object in { }", refusal("[]"));
        assertEquals("line 1: here belongs the field 'format'", refusal("{\"kind\": \"approval\"}"));
        assertEquals("line 1: the format is 'session-iv-ballots/1', not '2'", refusal("{\"format\": \"2\"}"));
        assertEquals("line 1: \"votes\" is no kind of ballot", refusal(file("votes")));
        assertEquals("line 4: after the ballots the file ends", refusal(file("approval") + "{}"));
        assertEquals(
                "line 1: the name 'A' stands for two alternatives",
                refusal(file("approval").replace("\"B\"", "\"A\"")));
        assertEquals(
                "line 2: a field stands twice in one object",
                refusal(file("score", "{\"answer\": {\"A\": 1, \"A\": 2}}")));
        assertEquals(
                "line 2: the file ends in the middle of its JSON",
                refusal("{\"format\": \"session-iv-ballots/1\",\n\"kind\": \"approval\""));
        assertEquals("line 2: this is not JSON, at column 6 or before it", refusal("{\"format\":\n  yes}"));
        assertEquals(
                "line 1: the name of alternative 2 holds the character U+D800, which no name may",
                refusal(file("approval").replace("\"B\"", "\"\\ud800\"")));
        assertEquals(
                "line 1: the name of alternative 2 holds the character U+0000, which no name may",
                refusal(file("approval").replace("\"B\"", "\"\\u0000\"")));
    }

    @Test
    void ballots_of_several_kinds_do_not_go_into_one_file() {
        Profile mixed = Profile.of(List.of(A), List.of(SingleChoiceBallot.of(A), new ApprovalBallot(List.of(A))));
        assertThrows(IllegalArgumentException.class, () -> BallotJson.write(mixed, new StringWriter()));
    }
}
