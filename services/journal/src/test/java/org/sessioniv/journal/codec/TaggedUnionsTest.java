package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.ApprovalBallot;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.DotsBallot;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.RankingBallot;
import org.sessioniv.domain.poll.ScoreBallot;
import org.sessioniv.domain.poll.SingleChoiceBallot;
import org.sessioniv.domain.poll.YesNoAbstainBallot;

/** The words by which cases of sealed families are stored and sent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaggedUnionsTest {
    private static final JsonMapper JSON = DomainJson.mapper();

    static Iterable<Class<?>> families() {
        return TaggedUnions.families();
    }

    @ParameterizedTest
    @MethodSource("families")
    void every_case_of_a_family_has_a_word_of_its_own(Class<?> family) {
        Map<String, Class<?>> cases = TaggedUnions.casesOf(family);
        assertEquals(Set.of(family.getPermittedSubclasses()), new HashSet<>(cases.values()));
        cases.keySet().forEach(word -> assertTrue(word.matches("[a-z]+(-[a-z]+)*"), word));
    }

    @Test
    void every_sealed_family_of_a_polls_terms_has_words() {
        Arrays.stream(PollTerms.class.getRecordComponents())
                .map(part -> part.getType())
                .filter(Class::isSealed)
                .forEach(family -> assertTrue(!TaggedUnions.casesOf(family).isEmpty(), family.getName()));
    }

    @Test
    void a_ballot_says_its_type_and_what_was_chosen() throws Exception {
        assertEquals(
                "{\"type\":\"approval\",\"options\":[\"water\"]}",
                JSON.writeValueAsString(new ApprovalBallot(List.of("water"))));
        assertEquals(
                "{\"type\":\"answer\",\"answer\":\"abstain\"}",
                JSON.writeValueAsString(new AnswerBallot(Answer.ABSTAIN)));
        assertEquals(
                new AnswerBallot(Answer.NO), JSON.readValue("{\"type\":\"answer\",\"answer\":\"no\"}", Ballot.class));
    }

    static List<Ballot> ballots() {
        return List.of(
                new SingleChoiceBallot(Optional.of("water")),
                new SingleChoiceBallot(Optional.empty()),
                new YesNoAbstainBallot(Map.of("water", Answer.YES, "sea", Answer.ABSTAIN)),
                new ScoreBallot(Map.of("water", -3, "sea", 0)),
                new DotsBallot(Map.of("water", 3)),
                new RankingBallot(List.of(List.of("water", "sea"), List.of("land"))));
    }

    @ParameterizedTest
    @MethodSource("ballots")
    void a_ballot_of_any_method_is_read_as_it_was_written(Ballot ballot) throws Exception {
        assertEquals(ballot, JSON.readValue(JSON.writeValueAsString(ballot), Ballot.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"options\":[]}",
                "{\"type\":\"ranking\",\"options\":[]}",
                "{\"type\":\"ranking\",\"tiers\":[\"water\"]}",
                "{\"type\":\"ranking\",\"tiers\":[null]}",
                "{\"type\":\"score\",\"scores\":{\"water\":1.5}}",
                "{\"type\":\"score\",\"scores\":{\"water\":\"1\"}}",
                "{\"type\":\"score\",\"scores\":{\"water\":null}}",
                "{\"type\":\"score\",\"scores\":{\"water\":1,\"water\":2}}",
                "{\"type\":\"dots\",\"dots\":{\"water\":99999999999}}",
                "{\"type\":\"dots\",\"scores\":{}}",
                "{\"type\":\"yes-no-abstain\",\"answers\":{\"water\":\"maybe\"}}",
                "{\"type\":\"yes-no-abstain\",\"answers\":{\"water\":null}}",
                "{\"type\":\"single-choice\",\"option\":[\"water\"]}",
                "{\"type\":\"approval\"}",
                "{\"type\":\"approval\",\"options\":[null]}",
                "{\"type\":\"approval\",\"options\":[],\"by\":\"georgia-1\"}",
                "{\"type\":\"answer\",\"answer\":\"maybe\"}",
                "{\"type\":\"answer\",\"answer\":\"yes\",\"options\":[]}",
                "[\"water\"]"
            })
    void what_is_no_ballot_is_not_read_as_one(String text) {
        assertThrows(JsonMappingException.class, () -> JSON.readValue(text, Ballot.class));
    }
}
