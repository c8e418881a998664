package org.sessioniv.counting.preflib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Ballot;
import org.sessioniv.counting.model.BallotFile;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.counting.model.BallotFormat;
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
class PrefLibTest {
    private static final Option A = new Option("Ann B.");
    private static final Option B = new Option("Bo: the second");
    private static final Option C = new Option("Цей");

    private static String file(String type, int voters, int unique, String body) {
        String counted = type.equals("cat") ? "PREFERENCES" : "ORDERS";
        return "# FILE NAME: x\n# DATA TYPE: " + type + "\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: " + voters
                + "\n# NUMBER UNIQUE " + counted + ": " + unique + "\n# ALTERNATIVE NAME 1: " + A
                + "\n# ALTERNATIVE NAME 2: " + B + "\n# ALTERNATIVE NAME 3: " + C + "\n" + body;
    }

    private static Profile read(BallotFormat format, String text) throws IOException, BallotFileException {
        return file(format, text).profile();
    }

    private static BallotFile file(BallotFormat format, String text) throws IOException, BallotFileException {
        return Counting.read(new BufferedReader(new StringReader(text)), format);
    }

    /** A file of one voter who sorts Ann, Bo and the third into these categories, one each. */
    private static String categories(String... names) {
        StringBuilder words = new StringBuilder("# NUMBER CATEGORIES: " + names.length + "\n");
        StringBuilder body = new StringBuilder("1: ");
        for (int at = 1; at <= names.length; at++) {
            words.append("# CATEGORY NAME " + at + ": " + names[at - 1] + "\n");
            body.append(at > 1 ? "," : "").append(at <= 3 ? at : "{}");
        }
        return file("cat", 1, 1, body + "\n").replace("# ALTERNATIVE NAME 1", words + "# ALTERNATIVE NAME 1");
    }

    private static Ballot sorted(String... names) throws IOException, BallotFileException {
        return read(BallotFormat.CAT, categories(names))
                .groups()
                .keySet()
                .iterator()
                .next();
    }

    private static String refusal(BallotFormat format, String text) {
        return assertThrows(BallotFileException.class, () -> read(format, text)).sentence();
    }

    private static String orders(String body) {
        return refusal(BallotFormat.TOI, file("toi", 1, 1, body));
    }

    private static Profile there_and_back(Profile profile) throws IOException, BallotFileException {
        StringBuilder text = new StringBuilder();
        PrefLibWriter.write(profile, "poll.x", "A poll", text);
        return read(PrefLibWriter.format(profile), text.toString());
    }

    @Test
    void orders_with_and_without_ties_become_rankings() throws Exception {
        Profile profile = read(BallotFormat.TOI, file("toi", 7, 3, "4: 2, {1,3}\n2: 3\n\n1: 1,2,3\n"));
        assertEquals(List.of(A, B, C), profile.options());
        assertEquals(
                Map.of(
                        new RankingBallot(List.of(List.of(B), List.of(A, C))),
                        Fraction.of(4),
                        RankingBallot.strict(List.of(C)),
                        Fraction.of(2),
                        RankingBallot.strict(List.of(A, B, C)),
                        Fraction.ONE),
                profile.groups());
    }

    @Test
    void two_named_categories_are_approval() throws Exception {
        String text = file("cat", 3, 2, "2: {1,3},2\n1: {},{1,2,3}\n")
                .replace(
                        "# ALTERNATIVE NAME 1",
                        "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# ALTERNATIVE NAME 1");
        assertEquals(
                Map.of(new ApprovalBallot(List.of(A, C)), Fraction.of(2), new ApprovalBallot(List.of()), Fraction.ONE),
                read(BallotFormat.CAT, text).groups());
    }

    @Test
    void more_categories_are_grades_and_numbers_keep_their_value() throws Exception {
        String words = "# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: good\n# CATEGORY NAME 2: fair\n"
                + "# CATEGORY NAME 3: poor\n# ALTERNATIVE NAME 1";
        String text = file("cat", 1, 1, "1: 1,{},2\n").replace("# ALTERNATIVE NAME 1", words);
        assertEquals(
                List.of(new ScoreBallot(Map.of(A, 2, B, 0))),
                List.copyOf(read(BallotFormat.CAT, text).groups().keySet()));
        String numbers = text.replace("good", "10").replace("fair", "0").replace("poor", "-5");
        assertEquals(
                List.of(new ScoreBallot(Map.of(A, 10, B, -5))),
                List.copyOf(read(BallotFormat.CAT, numbers).groups().keySet()));
    }

    @Test
    void yes_no_and_abstain_are_answers_wherever_they_stand() throws Exception {
        YesNoAbstainBallot answers = new YesNoAbstainBallot(Map.of(A, Answer.YES, B, Answer.NO, C, Answer.ABSTAIN));
        assertEquals(answers, sorted("Yes", "No", "Abstain"));
        assertEquals(answers, sorted("FOR", "against", "Abstentions"));
        assertEquals(
                new YesNoAbstainBallot(Map.of(A, Answer.YES, B, Answer.ABSTAIN, C, Answer.NO)),
                sorted("yes", "abstain", "no"));
        assertEquals(new YesNoAbstainBallot(Map.of(A, Answer.ABSTAIN, B, Answer.YES)), sorted("abstain", "yes"));
        assertEquals(new ApprovalBallot(List.of(B)), sorted("No", "Yes"));
        assertEquals(
                "line 7: an abstention stands beside yes and no only, the categories are good, bad, abstain",
                refusal(BallotFormat.CAT, categories("good", "bad", "abstain")));
        assertEquals(
                "line 7: an abstention stands beside yes and no only, the categories are yes, aye, abstain",
                refusal(BallotFormat.CAT, categories("yes", "aye", "abstain")));
    }

    @Test
    void what_could_be_read_otherwise_is_noted() throws Exception {
        assertEquals(
                List.of("The categories are read as grades: good 2, fair 1, poor 0."),
                file(BallotFormat.CAT, categories("good", "fair", "poor")).notes());
        assertEquals(
                List.of("The category liked is read as approval."),
                file(BallotFormat.CAT, categories("liked", "other")).notes());
        for (String[] plain : new String[][] {{"5", "3", "1"}, {"Yes", "No"}, {"Yes", "No", "Abstain"}}) {
            assertEquals(List.of(), file(BallotFormat.CAT, categories(plain)).notes());
        }
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws Exception {
        String text = file("soi", 1, 1, "1: 2\n");
        assertEquals(
                read(BallotFormat.SOI, text).groups(),
                read(BallotFormat.SOI, "\uFEFF" + text).groups());
        assertEquals(
                "line 1: a line of the header has the form '# KEY: value'",
                refusal(BallotFormat.SOI, "\uFEFF#\uFEFF\n"));
    }

    @Test
    void a_name_is_a_line_of_text_and_looks_like_no_other() {
        String text = file("soi", 1, 1, "1: 1\n");
        assertEquals(
                "line 6: the name of alternative 1 holds the character U+202E, which no name may",
                refusal(BallotFormat.SOI, text.replace(A.id(), "\u202E" + A.id())));
        assertEquals(
                "line 6: the name of alternative 1 holds nothing that can be seen",
                refusal(BallotFormat.SOI, text.replace(A.id(), "\u200B\u00A0\u200B")));
        assertEquals(
                "line 7: the name 'e\u0301' stands for two alternatives",
                refusal(BallotFormat.SOI, text.replace(A.id(), "\u00E9").replace(B.id(), "e\u0301")));
        assertEquals(
                "line 8: the name of category 2 holds the character U+001B, which no name may",
                refusal(BallotFormat.CAT, categories("good", "\u001B[2J", "bad")));
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertEquals("line 9: alternative 1 (Ann B.) stands twice", orders("1: 1,{2,1}\n"));
        assertEquals("line 10: '4' is no alternative from 1 to 3", orders("1: 1\n1: 4\n"));
        assertEquals("line 9: '' is no alternative from 1 to 3", orders("1: 1,,2\n"));
        assertEquals("line 9: a brace is not closed", orders("1: {1,2\n"));
        assertEquals("line 9: after a place stands a comma and another place, or nothing", orders("1: {1}2\n"));
        assertEquals("line 9: after a place stands a comma and another place, or nothing", orders("1: 1,\n"));
        assertEquals("line 9: an order names at least one alternative", orders("1:\n"));
        assertEquals("line 9: a place of an order holds no alternative", orders("1: 1,{}\n"));
        String form = "a ballot has the form 'number of voters: options', the number whole and above 0";
        for (String bad : List.of("x: 1\n", "1.5: 1\n", "0: 1\n", "1,2,3\n", "-1: 1\n")) {
            assertEquals("line 9: " + form, orders(bad));
        }
    }

    @Test
    void each_type_holds_only_what_it_may() {
        assertEquals(
                "line 9: a soi file has no ties, here are Ann B., Цей",
                refusal(BallotFormat.SOI, file("soi", 1, 1, "1: {1,3}\n")));
        assertEquals(
                "line 9: a soc file ranks all 3 alternatives, here are 2",
                refusal(BallotFormat.SOC, file("soc", 1, 1, "1: 1,3\n")));
        assertEquals(
                "line 2: the data type is 'soi', the file's name ends in .soc",
                refusal(BallotFormat.SOC, file("soi", 1, 1, "1: 1,3,2\n")));
    }

    @Test
    void the_header_must_be_whole_and_count_right() {
        assertEquals(
                "line 4: NUMBER VOTERS is 3, the file has 2", refusal(BallotFormat.SOI, file("soi", 3, 1, "2: 1\n")));
        assertEquals(
                "line 5: NUMBER UNIQUE ORDERS is 2, the file has 1",
                refusal(BallotFormat.SOI, file("soi", 2, 2, "1: 1\n1: 1\n")));
        assertEquals(
                "line 7: the name 'Ann B.' stands for two alternatives",
                refusal(BallotFormat.SOI, file("soi", 1, 1, "1: 1\n").replace(B.id(), A.id())));
        assertEquals(
                "line 1: the header has no line '# NUMBER ALTERNATIVES: …' (files from before 2022 have none at all)",
                refusal(BallotFormat.SOI, "3\n1,Ann\n2,Bo\n"));
        assertEquals(
                "line 2: a line of the header has the form '# KEY: value'",
                refusal(BallotFormat.SOI, "# TITLE: x\n# nothing\n"));
        assertEquals("line 2: 'TITLE' stands twice", refusal(BallotFormat.SOI, "# TITLE: x\n# TITLE: y\n"));
        assertEquals(
                "line 3: NUMBER ALTERNATIVES is a whole number from 1 to 1000, not '1001'",
                refusal(BallotFormat.SOI, file("soi", 1, 1, "1: 1\n").replace("TIVES: 3", "TIVES: 1001")));
    }

    @Test
    void what_is_written_reads_back_the_same() throws Exception {
        SplittableRandom random = new SplittableRandom(2022);
        for (int round = 0; round < 500; round++) {
            Profile.Builder builder = Profile.of(List.of(A, B, C));
            int kind = random.nextInt(4);
            for (int ballot = 0; ballot <= random.nextInt(5); ballot++) {
                builder.add(ballot(kind, random), Weight.of(1 + random.nextInt(9)));
            }
            Profile profile = builder.build();
            Profile again = there_and_back(profile);
            assertEquals(profile.options(), again.options(), "round " + round);
            assertEquals(profile.groups(), again.groups(), "round " + round);
        }
    }

    private static Ballot ballot(int kind, SplittableRandom random) {
        List<Option> some = new ArrayList<>();
        List.of(A, B, C).forEach(option -> {
            if (random.nextBoolean() || some.isEmpty()) {
                some.add(option);
            }
        });
        return switch (kind) {
            case 0 -> new ApprovalBallot(some.subList(random.nextInt(2), some.size()));
            case 1 -> new ScoreBallot(Map.of(some.get(0), random.nextInt(7) - 3));
            case 2 ->
                new YesNoAbstainBallot(some.stream()
                        .collect(Collectors.toMap(option -> option, option -> Answer.values()[random.nextInt(3)])));
            default ->
                random.nextBoolean() ? RankingBallot.strict(some) : new RankingBallot(List.of(List.copyOf(some)));
        };
    }

    @Test
    void the_narrowest_type_is_written() {
        assertEquals(BallotFormat.SOC, format(RankingBallot.strict(List.of(B, A, C))));
        assertEquals(BallotFormat.SOI, format(RankingBallot.strict(List.of(B))));
        assertEquals(BallotFormat.TOC, format(new RankingBallot(List.of(List.of(B, A, C)))));
        assertEquals(BallotFormat.TOI, format(new RankingBallot(List.of(List.of(B, A)))));
        assertEquals(BallotFormat.CAT, format(ApprovalBallot.of()));
        assertEquals(BallotFormat.CAT, format(new YesNoAbstainBallot(Map.of())));
        assertEquals(Optional.of(BallotFormat.TOI), BallotFormat.ofName("some.file.TOI"));
        assertEquals(Optional.empty(), BallotFormat.ofName("toi"));
    }

    private static BallotFormat format(Ballot ballot) {
        return PrefLibWriter.format(Profile.of(List.of(A, B, C), List.of(ballot)));
    }

    @Test
    void what_preflib_cannot_hold_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> format(SingleChoiceBallot.of(A)));
        assertThrows(IllegalArgumentException.class, () -> format(new RankingBallot(List.of())));
        Profile half = Profile.of(List.of(A))
                .add(ApprovalBallot.of(A.id()), Weight.parse("0.5"))
                .build();
        assertThrows(IllegalArgumentException.class, () -> there_and_back(half));
        Profile broken = Profile.of(List.of(new Option("two\nlines")), List.of());
        assertThrows(IllegalArgumentException.class, () -> there_and_back(broken));
    }
}
