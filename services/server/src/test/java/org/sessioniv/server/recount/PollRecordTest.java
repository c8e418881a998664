package org.sessioniv.server.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.ABSTAIN;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.deciding;
import static org.sessioniv.domain.testing.Facts.heldBy;
import static org.sessioniv.domain.testing.Facts.knownToAll;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.model.BallotFileException;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.Changes;
import org.sessioniv.domain.poll.Conduct;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollCount;
import org.sessioniv.domain.poll.PollOpened;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.poll.RequiredMajority;
import org.sessioniv.domain.poll.Results;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.poll.TieDecision;
import org.sessioniv.domain.poll.Ties;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.domain.testing.WayOfVoting;

/** A published poll as a file: it holds what was cast, names nobody, and comes to what was published. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PollRecordTest {
    static final PollRecord.Place PLACE = new PollRecord.Place("room/kyiv-2017", 7, "ab".repeat(32));
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SEATS = List.of("georgia-1", "poland-1", "ukraine-1");

    private static PollRecord record(PollOpened opened, Ballot... ballots) {
        return record(false, opened, ballots);
    }

    private static PollRecord record(boolean forOrganisers, PollOpened opened, Ballot... ballots) {
        RoomScenario scenario = RoomScenario.meeting().given(opened);
        for (int each = 0; each < ballots.length; each++) {
            scenario = scenario.given(cast(SEATS.get(each), ballots[each]));
        }
        RoomScenario closed = scenario.given(pollClosed());
        Poll poll = closed.state().polls().find(POLL).orElseThrow();
        Outcome outcome = PollCount.of(poll.terms(), poll.box().ballots());
        RoomState published =
                closed.given(new PublishPoll.Published(POLL, outcome, T0)).state();
        return PollRecord.of(
                SampleMeeting.MEETING,
                PLACE,
                (Poll.Published) published.polls().find(POLL).orElseThrow(),
                forOrganisers);
    }

    @Test
    void a_tie_that_the_chair_decided_is_written_and_told() throws Exception {
        PollOpened opened = heldBy(topicPoll(2), new Conduct(Ties.CHAIR, Optional.empty()));
        PollRecord open = record(opened, approving("water", "energy"), approving("water", "health"));
        TieDecision decision = new TieDecision(List.of("health"), "Nobody has worked on it.", T0);
        PollRecord decided = new PollRecord(
                open.room(),
                open.place(),
                open.terms(),
                open.closedAt(),
                open.publishedAt(),
                open.ballots(),
                open.withdrawn(),
                open.published().with(decision),
                open.present(),
                open.roll(),
                Optional.of(decision));
        PollRecord read = read(decided.write());
        assertEquals(decided.write(), read.write());
        Told told = Told.of(read);
        assertTrue(told.same(), told.text());
        assertTrue(told.text().contains("for health: Nobody has worked on it."), told.text());
        assertTrue(told.text().contains("selected water health, tied energy health (settled: chair)"), told.text());
        PollRecord other =
                read(decided.write().replace("\"options\" : [ \"health\" ]", "\"options\" : [ \"energy\" ]"));
        assertFalse(Told.of(other).same());
    }

    @Test
    void a_lot_is_told_with_its_seed_and_drawn_again() throws Exception {
        PollOpened opened = heldBy(topicPoll(2), new Conduct(Ties.LOT, Optional.of("seed-7")));
        PollRecord drawn = record(opened, approving("water", "energy"), approving("water", "health"));
        Told told = Told.of(read(drawn.write()));
        assertTrue(told.same(), told.text());
        assertTrue(told.text().contains("lot with seed 'seed-7'"), told.text());
        assertFalse(Told.of(read(drawn.write().replace("seed-7", "seed-5"))).same());
    }

    @Test
    void that_a_vote_is_final_is_told() throws Exception {
        Conduct once = new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.empty(), Optional.of(Changes.FINAL));
        String written = record(heldBy(topicPoll(1), once), approving("water")).write();
        PollRecord read = read(written);
        assertEquals(written, read.write());
        assertEquals(Optional.of(once), read.terms().conduct());
        assertTrue(Told.of(read).text().contains("A vote stands once it is cast."));
        assertFalse(Told.of(record(topicPoll(1), approving("water"))).text().contains("stands once"));
    }

    @Test
    void a_result_that_is_published_at_the_closing_was_published_then() throws Exception {
        Conduct atClose = new Conduct(Ties.LEFT_OUT, Optional.empty(), Optional.of(Results.AT_CLOSE), Optional.empty());
        String written =
                record(heldBy(topicPoll(1), atClose), approving("water")).write();
        PollRecord read = read(written);
        assertEquals(written, read.write());
        assertEquals(Optional.of(atClose), read.terms().conduct());
        Told told = Told.of(read);
        assertTrue(told.same(), told.text());
        assertTrue(told.text().contains("The result is published when the poll closes."), told.text());
        String then = "\"publishedAt\" : " + T0.toEpochMilli();
        assertTrue(written.contains(then), written);
        Told later = Told.of(read(written.replace(then, "\"publishedAt\" : " + (T0.toEpochMilli() + 1))));
        assertFalse(later.same(), later.text());
        assertTrue(later.text().contains("NOT PUBLISHED WHEN THE POLL CLOSED"), later.text());
        Told usual = Told.of(read(record(topicPoll(1), approving("water"))
                .write()
                .replace(then, "\"publishedAt\" : " + (T0.toEpochMilli() + 1))));
        assertTrue(usual.same(), usual.text());
        assertFalse(usual.text().contains("when the poll closes"), usual.text());
    }

    static PollRecord read(String text) throws Exception {
        return PollRecord.read(
                PollRecord.tree(new BufferedReader(new StringReader(text))).orElseThrow());
    }

    private static PollRecord random(WayOfVoting way, long seed) {
        Random random = new Random(seed);
        Ballot[] ballots = SEATS.stream()
                .map(seat -> WayOfVoting.ballot(way.method(), List.of("water", "energy", "health"), random))
                .toArray(Ballot[]::new);
        int seats = way.rule().severalSeats() ? 1 + random.nextInt(2) : 1;
        return record(topicPoll(way.method(), new Selection(way.rule(), seats)), ballots);
    }

    record Told(boolean same, String text) {
        static Told of(PollRecord record) {
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            boolean same = new RecordText(out).print(record);
            out.flush();
            return new Told(same, text.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void what_is_written_is_read_and_comes_to_what_was_published(WayOfVoting way) throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            PollRecord record = random(way, seed);
            String text = record.write();
            PollRecord read = read(text);
            assertEquals(text, read.write(), "seed " + seed);
            assertEquals(record.published(), read.counted(), "seed " + seed);
            Told told = Told.of(read);
            assertTrue(told.same(), told.text());
            assertTrue(told.text().endsWith("This is the published result.\n"), told.text());
        }
    }

    @Test
    void a_question_is_read_and_comes_to_what_was_published() throws Exception {
        PollRecord record = record(questionPoll(), YES, ABSTAIN, YES);
        assertEquals(record.published(), read(record.write()).counted());
        assertTrue(
                Told.of(record).text().contains("yes 2, no 0, abstain 1; adopted."),
                Told.of(record).text());
    }

    @ParameterizedTest
    @EnumSource(RequiredMajority.Base.class)
    void a_question_is_counted_again_by_the_majority_that_it_needed(RequiredMajority.Base base) throws Exception {
        RequiredMajority majority = new RequiredMajority(RequiredMajority.Part.TWO_THIRDS, base);
        PollRecord record = record(deciding(questionPoll(), majority), YES, ABSTAIN, YES);
        assertEquals(record.published(), read(record.write()).counted());
        assertEquals(majority, read(record.write()).terms().deciding());
        String text = Told.of(record).text();
        assertTrue(text.contains("Adopted by two thirds of " + base.word().replace('-', ' ') + "."), text);
        assertTrue(text.contains("; adopted."), text);
        PollRecord missed = record(deciding(questionPoll(), majority), YES, NO, ABSTAIN);
        assertEquals(missed.published(), read(missed.write()).counted());
        assertTrue(Told.of(missed).text().contains("; not adopted."));
    }

    @Test
    void a_poll_without_ballots_is_read_as_one() throws Exception {
        for (WayOfVoting way : WayOfVoting.all()) {
            PollRecord record = record(topicPoll(way.method(), new Selection(way.rule(), 1)));
            assertEquals(record.published(), read(record.write()).counted(), way.toString());
            assertTrue(Told.of(record).same());
        }
    }

    @Test
    void nobody_is_named_but_those_who_might_vote() throws Exception {
        JsonNode json = JSON.readTree(random(WayOfVoting.all().get(0), 1).write());
        ((ObjectNode) json.get("terms")).remove("electorate");
        for (String name : List.of("georgia", "poland", "ukraine")) {
            assertFalse(json.toString().contains(name), json.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void the_file_is_the_same_whoever_cast_which_ballot(WayOfVoting way) throws Exception {
        Random random = new Random(5);
        Ballot one = WayOfVoting.ballot(way.method(), List.of("water", "energy", "health"), random);
        Ballot two = WayOfVoting.ballot(way.method(), List.of("water", "energy", "health"), random);
        PollOpened opened = topicPoll(way.method(), new Selection(way.rule(), 1));
        assertEquals(
                record(opened, one, two, two).write(),
                record(opened, two, one, two).write());
        assertEquals(record(opened, one, two).write(), record(opened, two, one).write(), "each of them once");
    }

    @Test
    void the_order_in_which_options_were_approved_is_not_told() throws Exception {
        PollOpened opened = topicPoll(2);
        assertEquals(
                record(opened, approving("water", "health")).write(),
                record(opened, approving("health", "water")).write());
    }

    @Test
    void another_ballot_is_noticed() throws Exception {
        String text = record(topicPoll(1), approving("water"), approving("water"), approving("energy"))
                .write();
        PollRecord other = read(text.replace(
                "{\"weight\":\"2\",\"answer\":[\"water\"]}", "{\"weight\":\"2\",\"answer\":[\"health\"]}"));
        Told told = Told.of(other);
        assertFalse(told.same());
        assertTrue(
                told.text()
                        .contains(
                                "Counted:   3 of 3 voted, 0 abstained; water 0, energy 1, health 2; selected health."),
                told.text());
        assertTrue(
                told.text()
                        .contains("Published: 3 of 3 voted, 0 abstained; water 2, energy 1, health 0; selected water."),
                told.text());
        assertTrue(told.text().endsWith("THIS IS NOT THE PUBLISHED RESULT.\n"), told.text());
    }

    @Test
    void figures_that_lead_to_the_same_decision_are_compared_as_well() throws Exception {
        String text = record(topicPoll(1), approving("water"), approving("water"), approving("energy"))
                .write();
        Told told = Told.of(read(text.replace(
                "{\"weight\":\"1\",\"answer\":[\"energy\"]}", "{\"weight\":\"1\",\"answer\":[\"health\"]}")));
        assertFalse(told.same(), told.text());
        assertTrue(told.text().contains("energy 0, health 1; selected water."), told.text());
    }

    @Test
    void what_takes_no_part_is_named_and_left_out_by_other_rules_too() throws Exception {
        PollRecord record = record(topicPoll(2), approving("water"));
        assertEquals(List.of("energy", "health"), record.withdrawn());
        assertEquals(1, record.file().seats().orElseThrow());
        assertEquals(2, record.file().withdrawn().size());
    }

    @Test
    void who_voted_stands_in_it_for_organisers_and_for_all_where_the_terms_say_so() throws Exception {
        assertEquals(Optional.empty(), record(questionPoll(), YES, NO).roll());
        PollRecord known = record(knownToAll(questionPoll()), YES, NO);
        assertEquals(2, known.roll().orElseThrow().voted());
        PollRecord organisers = record(true, questionPoll(), YES, NO);
        assertEquals(known.roll(), read(organisers.write()).roll());
        assertEquals(known.roll(), record(knownToAll(questionPoll()), NO, YES).roll(), "whatever they chose");
        String text = Told.of(read(known.write())).text();
        assertTrue(text.contains("  georgia  voted, Georgia 1, " + T0), text);
        assertTrue(text.contains("  ukraine  did not vote"), text);
        assertTrue(text.endsWith("This is the published result.\n"), text);
    }

    @Test
    void a_roll_of_others_than_those_who_were_counted_is_noticed() throws Exception {
        ObjectNode json = (ObjectNode)
                JSON.readTree(record(knownToAll(questionPoll()), YES, NO).write());
        ((ArrayNode) json.at("/roll/lines")).remove(2);
        Told fewer = Told.of(PollRecord.read(json));
        assertFalse(fewer.same(), fewer.text());
        assertTrue(fewer.text().contains("THE ROLL HAS ANOTHER NUMBER"), fewer.text());
        ((ArrayNode) json.at("/roll/lines"))
                .addObject()
                .put("delegation", "ukraine")
                .set("vote", json.at("/roll/lines/0/vote"));
        assertFalse(Told.of(PollRecord.read(json)).same(), "three votes, two ballots");
    }

    @Test
    void a_record_from_before_there_was_a_roll_is_read() throws Exception {
        ObjectNode json =
                (ObjectNode) JSON.readTree(record(questionPoll(), YES, NO).write());
        ObjectNode terms = (ObjectNode) json.get("terms");
        terms.set("electorate", terms.at("/electorate/entitled"));
        PollRecord read = PollRecord.read(json);
        assertEquals(record(questionPoll(), YES, NO).terms(), read.terms());
        assertTrue(Told.of(read).same());
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "journal", "terms", "closedAt", "publishedAt", "published", "withdrawn", "ballots"})
    void a_record_without_a_part_is_refused(String part) throws Exception {
        ObjectNode json =
                (ObjectNode) JSON.readTree(random(WayOfVoting.all().get(0), 1).write());
        json.remove(part);
        assertThrows(BallotFileException.class, () -> PollRecord.read(json));
        json.put(part, "water").put("more", 1);
        assertThrows(BallotFileException.class, () -> PollRecord.read(json));
    }

    @Test
    void parts_that_are_of_another_form_are_refused_in_words() throws Exception {
        for (String part :
                List.of("journal", "terms", "closedAt", "publishedAt", "published", "withdrawn", "ballots")) {
            ObjectNode json = (ObjectNode)
                    JSON.readTree(random(WayOfVoting.all().get(0), 1).write());
            json.put(part, true);
            BallotFileException refused = assertThrows(BallotFileException.class, () -> PollRecord.read(json), part);
            assertNotEquals("", refused.getMessage());
        }
    }

    @Test
    void a_file_of_ballots_is_no_record() throws Exception {
        String ballots = "{\"format\": \"session-iv-ballots/1\"}";
        assertTrue(
                PollRecord.tree(new BufferedReader(new StringReader(ballots))).isEmpty());
        assertTrue(PollRecord.tree(new BufferedReader(new StringReader(""))).isEmpty());
    }
}
