package org.sessioniv.server.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.Electorate;
import org.sessioniv.domain.poll.Method;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.recount.BallotsOfPoll;
import org.sessioniv.domain.recount.RecordTree;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.testing.WayOfVoting;
import org.sessioniv.journal.codec.DomainJson;

/** The record of a poll is read without a library of JSON as it is with one, and comes to the same. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordTreeTest {
    private static final JsonMapper JSON = DomainJson.mapper();
    private static final Path COUNTS = Path.of("../../webroot/test/counting/counts.json");
    private static final List<String> IDS = List.of("water", "energy", "health", "border-rivers", "labour");
    private static final int VOTERS = 24;
    /** As many as the quorum needs; of so few ballots many are tied. */
    private static final int FEW = 6;

    private static ObjectNode terms(Object opened) {
        return (ObjectNode) JSON.<JsonNode>valueToTree(opened).get("terms");
    }

    /** The record of a poll with five options by that way, in which so many of the delegations voted. */
    private static ObjectNode record(WayOfVoting way, long seed, int voted) throws IOException {
        Random random = new Random(seed);
        int seats = way.rule().severalSeats() ? 1 + random.nextInt(3) : 1;
        ObjectNode terms = terms(Facts.topicPoll(way.method(), new Selection(way.rule(), seats)));
        ArrayNode options = terms.putArray("options");
        IDS.forEach(id -> options.addObject().put("id", id).put("title", "Тема «" + id + "»"));
        ArrayNode electorate =
                terms.putObject("electorate").put("whoVoted", "all").putArray("entitled");
        for (int each = 0; each < VOTERS; each++) {
            electorate.add("delegation-" + (char) ('a' + each));
        }
        terms.put("quorum", "1/4").put("closesAt", 1_508_317_200_000L);
        if (voted == FEW) {
            terms.set("conduct", conduct(random));
        }
        List<Ballot> ballots = new ArrayList<>();
        for (int each = 0; each < voted; each++) {
            ballots.add(WayOfVoting.ballot(way.method(), IDS, random));
        }
        return record(terms, ballots);
    }

    /** Of any kind; the lot in half of them, since its draw is counted in browsers too. */
    private static ObjectNode conduct(Random random) {
        ObjectNode conduct = random.nextBoolean()
                ? JSON.createObjectNode().put("ties", "lot").put("seed", "жереб-" + random.nextInt(100))
                : JSON.createObjectNode()
                        .put("ties", List.of("left-out", "all-go-on", "chair").get(random.nextInt(3)));
        if (random.nextBoolean()) {
            conduct.put("results", "at-close").put("changes", "final");
        }
        return conduct;
    }

    private static ObjectNode record(ObjectNode tree, List<Ballot> ballots) throws IOException {
        PollTerms terms = JSON.treeToValue(tree, PollTerms.class);
        ObjectNode record = JSON.createObjectNode();
        record.put("format", RecordTree.FORMAT).put("room", "kyiv-2017");
        record.putObject("journal")
                .put("stream", "room/kyiv-2017")
                .put("version", 7)
                .put("hash", "ab".repeat(32));
        record.set("terms", tree);
        record.put("closedAt", 1_508_317_200_000L).put("publishedAt", 1_508_317_215_000L);
        Outcome counted = PollCount.of(terms, ballots);
        Optional<TieDecision> tie = tie(terms, counted);
        tie.ifPresent(decision -> record.set("tie", JSON.valueToTree(decision)));
        record.set("published", JSON.valueToTree(tie.map(counted::with).orElse(counted)));
        record.set("withdrawn", JSON.valueToTree(Selection.unsupported(terms.options(), ballots)));
        StringWriter box = new StringWriter();
        BallotJson.write(BallotsOfPoll.profile(terms, ballots), BallotsOfPoll.kind(terms.method()), box);
        record.set("ballots", JSON.readTree(box.toString()));
        return record;
    }

    /** What the chair decides where the terms leave it to the chair: for those that stand first. */
    private static Optional<TieDecision> tie(PollTerms terms, Outcome counted) {
        return counted.decision()
                .openTie()
                .filter(tie -> terms.heldBy().ties() == Ties.CHAIR)
                .map(tie -> new TieDecision(
                        tie.options()
                                .subList(
                                        0,
                                        terms.deciding()
                                                        .selection()
                                                        .orElseThrow()
                                                        .seats()
                                                - tie.elected().size()),
                        "Це було першим",
                        SampleMeeting.T0));
    }

    /** The options that the library selects, and those that it leaves open. */
    private static List<String> counted(JsonNode record, String open) {
        JsonNode decision = record.at("/published/decision");
        String settled = decision.path("settled").asText();
        List<String> tied = new ArrayList<>();
        decision.get("tied").forEach(option -> tied.add(option.asText()));
        if (open.equals("tied")) {
            return settled.equals("lot") ? List.of() : tied;
        }
        List<String> elected = new ArrayList<>();
        decision.get("elected").forEach(option -> elected.add(option.asText()));
        elected.removeIf(option -> !settled.isEmpty() && !settled.equals("lot") && tied.contains(option));
        return elected;
    }

    private static RecordTree read(JsonNode record) {
        return RecordTree.read(PlainTree.of(record));
    }

    private static String refusal(JsonNode record) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> read(record)).getMessage());
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void terms_and_outcome_are_those_of_the_library_of_json(WayOfVoting way) throws Exception {
        for (int voted : new int[] {0, 2, 5, VOTERS}) {
            ObjectNode record = record(way, voted, voted);
            RecordTree read = read(record);
            PollRecord known = PollRecord.read(record);
            assertEquals(known.terms(), read.terms());
            assertEquals(known.ballots().groups(), read.file().groups());
            Map<String, Object> told = read.outcome();
            assertEquals(record.get("published"), JSON.valueToTree(told.get("counted")));
            assertEquals(known.counted(), JSON.convertValue(told.get("counted"), Outcome.class));
            assertEquals(record.get("withdrawn"), JSON.valueToTree(told.get("withdrawn")));
            assertEquals(List.of(), told.get("unknown"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void the_rounds_end_with_what_was_published(WayOfVoting way) throws Exception {
        for (long seed = 1; seed <= 10; seed++) {
            ObjectNode record = record(way, seed, VOTERS);
            JsonNode rounds = JSON.valueToTree(read(record).rounds().orElseThrow());
            assertEquals(JSON.valueToTree(counted(record, "elected")), rounds.get("winners"), "seed " + seed);
            Set<String> tied = new HashSet<>();
            rounds.get("ties").forEach(tie -> {
                if (tie.get("open").asBoolean()) {
                    tie.get("tied").forEach(option -> tied.add(option.asText()));
                }
            });
            assertEquals(Set.copyOf(counted(record, "tied")), tied, "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void side_by_side_stands_each_rule_that_fits(WayOfVoting way) throws Exception {
        ObjectNode record = record(way, 3, VOTERS);
        JsonNode rules =
                JSON.valueToTree(read(record).sideBySide().orElseThrow()).get("rules");
        assertEquals(
                JSON.valueToTree(counted(record, "elected")),
                rules.at("/" + way.rule().word() + "/winners"));
        Set<String> fit = new HashSet<>();
        WayOfVoting.all().stream()
                .filter(other -> other.method().equals(way.method()))
                .filter(other -> record.at("/terms/deciding/seats").asInt() == 1
                        || other.rule().severalSeats())
                .forEach(other -> fit.add(other.rule().word()));
        Set<String> counted = new HashSet<>();
        rules.fieldNames().forEachRemaining(counted::add);
        assertEquals(fit, counted);
    }

    @Test
    void a_question_and_a_poll_in_which_nothing_was_chosen_have_no_rounds() throws Exception {
        List<Ballot> answers = List.of(Facts.YES, Facts.YES, Facts.ABSTAIN);
        ObjectNode question = record(terms(Facts.questionPoll()), answers);
        assertEquals(
                question.get("published"),
                JSON.valueToTree(read(question).outcome().get("counted")));
        assertTrue(read(question).rounds().isEmpty());
        assertTrue(read(question).sideBySide().isEmpty());
        ObjectNode nothing = record(WayOfVoting.all().get(0), 1, 0);
        assertTrue(read(nothing).rounds().isEmpty());
    }

    @Test
    void a_tie_is_settled_again_as_it_was() throws Exception {
        Set<String> settled = new HashSet<>();
        for (WayOfVoting way : WayOfVoting.all()) {
            for (long seed = 1; seed <= 20; seed++) {
                ObjectNode record = record(way, seed, FEW);
                JsonNode published = record.get("published");
                String told = way + ", seed " + seed;
                assertEquals(published, JSON.valueToTree(read(record).outcome().get("counted")), told);
                settled.add(published.at("/decision/settled").asText());
                if (record.has("tie")) {
                    ((ObjectNode) record.get("tie"))
                            .putArray("options")
                            .add("water")
                            .add("water");
                    JsonNode other = JSON.valueToTree(read(record).outcome().get("counted"));
                    assertNotEquals(published, other, "what was none to decide counts for nothing, " + told);
                }
            }
        }
        assertEquals(Set.of("", "lot", "chair", "all-go-on"), settled);
    }

    @Test
    void terms_that_are_not_known_are_named() throws Exception {
        ObjectNode record = record(WayOfVoting.all().get(0), 1, 5);
        ((ObjectNode) record.get("terms")).put("tieRule", "chair");
        ((ObjectNode) record.at("/terms/deciding")).putObject("majority").put("share", "2/3");
        ((ObjectNode) record.at("/terms/method")).put("secret", true);
        ((ObjectNode) record.at("/terms/options/1")).put("group", 3);
        ((ObjectNode) record.get("terms")).putNull("runOff");
        record.put("note", "what is beside the terms changes no count");
        assertEquals(
                List.of("terms.method.secret", "terms.deciding.majority", "terms.options.group", "terms.tieRule"),
                read(record).unknown());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "number", "question", "subject", "method", "deciding", "options", "electorate", "openedAt"
            })
    void terms_without_a_member_are_refused_by_its_name(String member) throws Exception {
        ObjectNode record = record(WayOfVoting.all().get(0), 1, 5);
        ((ObjectNode) record.get("terms")).remove(member);
        assertTrue(refusal(record).contains("'terms." + member + "'"), refusal(record));
    }

    @Test
    void an_electorate_from_before_there_was_a_roll_is_the_delegations_alone() throws Exception {
        ObjectNode record = record(WayOfVoting.all().get(0), 1, 5);
        ObjectNode terms = (ObjectNode) record.get("terms");
        Set<DelegationId> entitled = read(record).terms().electorate().entitled();
        terms.set("electorate", terms.at("/electorate/entitled"));
        assertEquals(
                new Electorate(entitled, Electorate.Known.ORGANISERS),
                read(record).terms().electorate());
        assertEquals(List.of(), read(record).unknown());
    }

    @Test
    void a_quorum_and_a_majority_of_those_present_are_counted_with_how_many_were_there() throws Exception {
        ObjectNode record = record(WayOfVoting.all().get(0), 1, 2);
        ObjectNode electorate = (ObjectNode) record.at("/terms/electorate");
        electorate.putObject("attending").put("toVote", true).put("quorum", "attendance");
        ((ObjectNode) record.get("terms")).put("quorum", "1/1");
        int entitled = electorate.path("entitled").size();
        assertEquals(Map.of("present", 2, "forQuorum", true), turnout(record).get("attended"));
        assertEquals("quorum-missed", decision(record).get("reason"));
        record.put("present", entitled);
        assertEquals(
                Map.of("present", entitled, "forQuorum", true), turnout(record).get("attended"));
        assertEquals("selected", decision(record).get("type"));
        assertEquals(List.of(), read(record).unknown());
        ((ObjectNode) electorate.get("attending")).put("quorum", "all");
        assertEquals("there is no quorum of 'all' here", refusal(record));
    }

    private static Map<?, ?> turnout(ObjectNode record) throws Exception {
        return (Map<?, ?>) counted(record).get("turnout");
    }

    private static Map<?, ?> decision(ObjectNode record) throws Exception {
        return (Map<?, ?>) counted(record).get("decision");
    }

    private static Map<?, ?> counted(ObjectNode record) throws Exception {
        return (Map<?, ?>) read(record).outcome().get("counted");
    }

    @Test
    void what_cannot_be_counted_here_is_refused_in_words() throws Exception {
        ObjectNode record = record(WayOfVoting.all().get(0), 1, 5);
        ((ObjectNode) record.at("/terms/deciding")).put("rule", "coombs");
        assertEquals("there is no rule 'coombs' here", refusal(record));
        ((ObjectNode) record.at("/terms/deciding")).put("type", "lottery");
        assertEquals("nothing is decided by 'lottery' here", refusal(record));
        ((ObjectNode) record.at("/terms/method")).put("type", "applause");
        assertEquals("no ballot is filled in by a method 'applause' here", refusal(record));
        record.putArray("terms");
        assertEquals("'terms' is no object in { }", refusal(record));
        record.put("format", "session-iv-poll/2");
        assertEquals("the format is 'session-iv-poll/1', not 'session-iv-poll/2'", refusal(record));
        assertEquals("'record' is no object in { }", refusal(JSON.createArrayNode()));
        ObjectNode broken = record(WayOfVoting.all().get(0), 1, 5);
        ((ObjectNode) broken.at("/ballots/ballots/0")).put("voter", "georgia");
        assertEquals("in its ballots: a ballot has an answer, perhaps a weight, and nothing else", refusal(broken));
    }

    /** What the pages are held against: the same records, counted in a browser, come to the same in every round. */
    @Test
    void counts_for_the_pages_are_written_down() throws Exception {
        List<String> lines = new ArrayList<>();
        Set<Method> compared = new HashSet<>();
        for (WayOfVoting way : WayOfVoting.all()) {
            for (int voted : new int[] {2, FEW, VOTERS}) {
                ObjectNode record = record(way, 40 + voted, voted);
                RecordTree read = read(record);
                ObjectNode counts = JSON.createObjectNode();
                counts.put("way", way + ", " + voted + " ballots");
                counts.set("record", record);
                counts.set("outcome", JSON.valueToTree(read.outcome()));
                counts.set("rounds", JSON.valueToTree(read.rounds().orElseThrow()));
                if (voted == VOTERS && compared.add(way.method())) {
                    counts.set("sideBySide", JSON.valueToTree(read.sideBySide().orElseThrow()));
                }
                lines.add(counts.toString());
            }
        }
        String text = "[\n" + String.join(",\n", lines) + "\n]\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(COUNTS.getParent());
            Files.writeString(COUNTS, text);
        }
        assertTrue(Files.exists(COUNTS) && Files.readString(COUNTS).equals(text), "`make golden`, read it, commit it");
    }
}
