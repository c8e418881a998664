package org.sessioniv.domain.recount;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.counting.model.Fraction;
import org.sessioniv.counting.model.Option;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Weight;
import org.sessioniv.domain.poll.Answer;
import org.sessioniv.domain.poll.AnswerBallot;
import org.sessioniv.domain.poll.AnswerMethod;
import org.sessioniv.domain.poll.ApprovalMethod;
import org.sessioniv.domain.poll.Ballot;
import org.sessioniv.domain.poll.PollTerms;
import org.sessioniv.domain.poll.Selection;
import org.sessioniv.domain.testing.Facts;
import org.sessioniv.domain.testing.WayOfVoting;

/** What leaves a poll comes back, whichever ballots they are, and no more of it than a poll can have. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotsOfPollTest {
    private static final List<String> IDS = List.of("water", "energy", "health");

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void ballots_come_back_as_they_count(WayOfVoting way) {
        Random random = new Random(7);
        PollTerms terms =
                Facts.topicPoll(way.method(), new Selection(way.rule(), 1)).terms();
        List<Ballot> cast = new ArrayList<>();
        for (int each = 0; each < 30; each++) {
            cast.add(WayOfVoting.ballot(way.method(), IDS, random));
        }
        Profile file = BallotsOfPoll.profile(terms, cast);
        List<Ballot> back = BallotsOfPoll.ballots(way.method(), file);
        assertEquals(cast.size(), back.size());
        assertEquals(file.groups(), BallotsOfPoll.profile(terms, back).groups());
        List<Fraction> weights = List.copyOf(file.groups().values());
        assertEquals(weights.stream().sorted(Comparator.reverseOrder()).toList(), weights);
    }

    @Test
    void answers_come_back_as_answers() {
        Option yes = new Option("yes");
        Profile file = Profile.of(
                List.of(yes, new Option("no")),
                List.of(
                        org.sessioniv.counting.model.SingleChoiceBallot.of(yes),
                        org.sessioniv.counting.model.SingleChoiceBallot.abstention()));
        assertEquals(
                Set.of(new AnswerBallot(Answer.YES), new AnswerBallot(Answer.ABSTAIN)),
                Set.copyOf(BallotsOfPoll.ballots(new AnswerMethod(), file)));
    }

    @Test
    void neither_parts_of_ballots_nor_more_than_any_poll_has_come_back() {
        Option water = new Option("water");
        for (String weight : List.of("1/2", "1000001", "999999999999999999")) {
            Profile.Builder file = Profile.of(List.of(water));
            file.add(org.sessioniv.counting.model.ApprovalBallot.of("water"), Weight.parse(weight));
            String refused = assertThrows(
                            IllegalArgumentException.class,
                            () -> BallotsOfPoll.ballots(new ApprovalMethod(0, 1), file.build()))
                    .getMessage();
            assertTrue(refused.startsWith("a poll has "), refused);
        }
    }
}
