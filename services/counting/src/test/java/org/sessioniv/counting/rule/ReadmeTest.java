package org.sessioniv.counting.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.ApprovalBallot;
import org.sessioniv.counting.model.Numerals;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Result;
import org.sessioniv.counting.model.Round;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.ScoreBallot;
import org.sessioniv.counting.model.TieBreak;
import org.sessioniv.counting.model.Weight;

/**
 * The manual shows what the rules really do: each block of text under a comment such as
 * {@code <!-- run irv, 1 seat, capital -->} is the count itself.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern RUN =
            Pattern.compile("(<!-- run ([a-z-]+), (\\d+) seats?, ([a-z]+) -->\n+```text\n)(.*?)(```)", Pattern.DOTALL);

    private static final List<Option> TOPICS =
            Stream.of("Borders", "Courts", "Data", "Training").map(Option::new).toList();

    /** Seven of twelve like the first three, four the last alone, one the last two. */
    private static final Profile APPROVALS = Profile.of(TOPICS)
            .add(ApprovalBallot.of("Borders", "Courts", "Data"), Weight.of(7))
            .add(ApprovalBallot.of("Training"), Weight.of(4))
            .add(ApprovalBallot.of("Data", "Training"), Weight.ONE)
            .build();

    private static final Profile GRADES = Profile.of(TOPICS.subList(0, 3))
            .add(new ScoreBallot(Map.of(TOPICS.get(0), 5, TOPICS.get(1), 3, TOPICS.get(2), 1)), Weight.of(2))
            .add(new ScoreBallot(Map.of(TOPICS.get(0), 0, TOPICS.get(1), 4, TOPICS.get(2), 5)), Weight.of(2))
            .add(new ScoreBallot(Map.of(TOPICS.get(0), 3, TOPICS.get(1), 3)), Weight.ONE)
            .build();

    /** What the examples count. */
    private static final Map<String, Profile> PROFILES = Map.of(
            "topics",
            APPROVALS,
            "grades",
            GRADES,
            "capital",
            PublishedExamplesTest.TENNESSEE.profile(),
            "circle",
            PublishedExamplesTest.SCHULZE_1.profile(),
            "food",
            PublishedExamplesTest.PARTY.profile());

    @Test
    void the_examples_are_real_counts() throws IOException {
        String readme = Files.readString(README);
        assertEquals(filled(readme), readme);
    }

    @Test
    void every_rule_has_a_section_with_an_example() throws IOException {
        String readme = Files.readString(README);
        List<String> shown =
                RUN.matcher(readme).results().map(run -> run.group(2)).toList();
        for (Rule rule : List.of(Rule.values())) {
            String name = rule.word().replace("-margins", "");
            assertTrue(readme.contains("\n## " + name + "\n"), name);
            assertTrue(shown.contains(name), name);
        }
    }

    /** The text with every example counted anew. */
    static String filled(String readme) {
        return RUN.matcher(readme)
                .replaceAll(run -> Matcher.quoteReplacement(run.group(1) + count(run) + run.group(6)));
    }

    private static String count(MatchResult run) {
        Rule rule = Rule.named(run.group(2)).orElseThrow();
        Profile profile = PROFILES.get(run.group(4));
        Result result = Counting.count(rule, profile, Integer.parseInt(run.group(3)), TieBreak.ALL);
        StringBuilder text = new StringBuilder();
        Numerals numbers = result.numerals();
        for (Round round : result.rounds()) {
            text.append("Round ")
                    .append(round.number())
                    .append(", ")
                    .append(round.measure())
                    .append(":\n");
            round.totals()
                    .forEach(
                            (option, total) -> text.append(String.format("  %-12s %s%n", option, numbers.show(total))));
            round.facts().forEach(fact -> text.append(fact.sentence(numbers)).append('\n'));
        }
        result.tie()
                .ifPresent(tie -> text.append("Tied for ")
                        .append(tie.seats())
                        .append(": ")
                        .append(String.join(
                                ", ", tie.options().stream().map(Option::id).toList()))
                        .append('\n'));
        List<String> elected = result.elected().stream().map(Option::id).toList();
        return text.append("Elected: ")
                .append(String.join(", ", elected))
                .append('\n')
                .toString();
    }
}
