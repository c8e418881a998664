package org.sessioniv.counting.blt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.RankingBallot;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BltReaderTest {
    private static final Option AMY = new Option("Amy");
    private static final Option BOB = new Option("Bob");
    private static final Option CHUCK = new Option("Chuck");
    private static final Option DIANE = new Option("Diane");

    /** The example with which OpaVote explains the form. */
    private static final String GARDENING = """
            4 2           # four candidates are competing for two seats
            -2            # Bob has withdrawn
            1 4 1 3 2 0
            1 3 4 1 2 0
            1 2 4 1 3 0
            1 4 3 2 1 0
            6 4 3 0
            1 0           # an empty ballot
            1 2 - 3 0     # Bob first, no one second, Chuck third
            1 2=3 1 0     # Bob and Chuck tied for first, Amy second
            1 2 3 4 1 0
            0
            "Amy"
            "Bob"
            "Chuck"
            "Diane"
            "Gardening Club Election"
            """;

    private static BallotFile read(String text) throws IOException, BallotFileException {
        return Counting.read(new BufferedReader(new StringReader(text)), BallotFormat.BLT);
    }

    private static String refusal(String text) {
        return assertThrows(BallotFileException.class, () -> read(text)).sentence();
    }

    @Test
    void the_gardening_club_is_read_as_its_comments_say() throws Exception {
        BallotFile file = read(GARDENING);
        assertEquals(List.of(AMY, BOB, CHUCK, DIANE), file.profile().options());
        assertEquals(List.of(BOB), file.withdrawn());
        assertEquals(OptionalInt.of(2), file.seats());
        assertEquals(Fraction.of(14), file.profile().total());
        Map<?, Fraction> groups = file.profile().groups();
        assertEquals(9, groups.size());
        assertEquals(Fraction.of(6), groups.get(RankingBallot.strict(List.of(DIANE, CHUCK))));
        assertEquals(Fraction.ONE, groups.get(new RankingBallot(List.of())));
        assertEquals(Fraction.ONE, groups.get(new RankingBallot(List.of(List.of(BOB), List.of(), List.of(CHUCK)))));
        assertEquals(Fraction.ONE, groups.get(new RankingBallot(List.of(List.of(BOB, CHUCK), List.of(AMY)))));
    }

    /** Without Bob: Diane 9 of 13 papers that name somebody, the quota is 5; her surplus makes Chuck the second. */
    @Test
    void the_gardening_club_elects_diane_and_chuck() throws Exception {
        BallotFile file = read(GARDENING);
        Profile standing = file.profile().without(file.withdrawn());
        assertEquals(
                List.of(DIANE, CHUCK),
                Counting.count(Rule.STV, standing, 2, TieBreak.ALL).elected());
    }

    @Test
    void weights_may_be_decimal_ballots_may_be_named_and_lines_do_not_matter() throws Exception {
        BallotFile file =
                read("2 1 (first) 1.5 1 2\n0 (b) 1/2 2 0 0 \"A \\\"and\\\" B\" \"C # D\" # names\n\"t\" \"note\"");
        Option one = new Option("A \"and\" B");
        Option two = new Option("C # D");
        assertEquals(List.of(one, two), file.profile().options());
        assertEquals(
                Map.of(
                        RankingBallot.strict(List.of(one, two)),
                        Fraction.of(3, 2),
                        RankingBallot.strict(List.of(two)),
                        Fraction.HALF),
                file.profile().groups());
    }

    @Test
    void equal_ballots_are_added_up() throws Exception {
        BallotFile file = read("2 1\n2 1 0#twice\n1 2 0\n3 1 0\n0\n\"Amy\" \"Bob\"");
        assertEquals(
                Map.of(
                        RankingBallot.strict(List.of(AMY)),
                        Fraction.of(5),
                        RankingBallot.strict(List.of(BOB)),
                        Fraction.ONE),
                file.profile().groups());
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws Exception {
        assertEquals(
                read(GARDENING).profile().groups(),
                read("\uFEFF" + GARDENING).profile().groups());
    }

    @Test
    void several_may_withdraw_but_not_all() throws Exception {
        assertEquals(
                List.of(DIANE, AMY), read(GARDENING.replace("-2 ", "-4\n-1 ")).withdrawn());
        assertEquals("line 3: all candidates have withdrawn", refusal("2 1\n-1 -2\n1 1 0\n0\n\"A\" \"B\""));
        assertEquals("line 2: candidate 1 withdraws twice", refusal("2 1\n-1 -1\n1 1 0\n0\n\"A\" \"B\""));
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        Stream.of(
                        new String[] {
                            "line 1: the number of candidates is a whole number from 1 to 1000, not 'x'", "x 1"
                        },
                        new String[] {"line 1: the number of seats is a whole number from 1 to 2, not '3'", "2 3"},
                        new String[] {"line 1: the number of seats is a whole number from 1 to 2, not '0'", "2 0"},
                        new String[] {"line 2: '3' is no candidate from 1 to 2", "2 1\n1 3 0\n0"},
                        new String[] {"line 2: '' is no candidate from 1 to 2", "2 1\n1 1= 0\n0"},
                        new String[] {"line 2: candidate 1 stands twice on a ballot", "2 1\n1 1 2=1 0\n0"},
                        new String[] {"line 2: a ballot begins with its weight, not with '-1'", "2 1\n1 1 0 -1 0\n0"},
                        new String[] {"line 3: a ballot ends with 0, here stands a name", "2 1\n1 1\n\"A\""},
                        new String[] {"line 4: the file ends before the 0 that ends a ballot", "2 1\n1 1 0\n1 2"},
                        new String[] {"line 3: the file ends before the 0 that ends the ballots", "2 1\n1 1 0"},
                        new String[] {"line 4: the file ends before the name of candidate 2", "2 1\n0\n\"A\""},
                        new String[] {
                            "line 3: here belongs the name of candidate 1 in quotation marks, not 'A'",
                            "2 1\n0\nA \"B\""
                        },
                        new String[] {"line 4: the name 'A' stands for two alternatives", "2 1\n0\n\"A\"\n\"A\""},
                        new String[] {
                            "line 3: the name of alternative 1 holds the character U+001B, which no name may",
                            "2 1\n0\n\"\u001B[2J\"\n\"A\""
                        },
                        new String[] {
                            "line 3: a text begins with a quotation mark and does not end on its line",
                            "2 1\n0\n\"A\n\"B\""
                        })
                .forEach(pair -> assertEquals(pair[0], refusal(pair[1]), pair[1]));
    }
}
