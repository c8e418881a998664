package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessioniv.domain.poll.RequiredMajority.Base;
import org.sessioniv.domain.poll.RequiredMajority.Part;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.SampleMeeting;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RequiredMajorityTest {
    private static PollTerms terms(Deciding deciding, int entitled) {
        Set<DelegationId> all = IntStream.rangeClosed(1, entitled)
                .mapToObj(number -> new DelegationId("d" + number))
                .collect(Collectors.toSet());
        return new PollTerms(
                new PollId("poll-1"),
                1,
                "Agreed?",
                PollTerms.Subject.QUESTION,
                new AnswerMethod(),
                deciding,
                AnswerMethod.OPTIONS,
                Electorate.of(all, Optional.empty()),
                Optional.empty(),
                SampleMeeting.T0,
                Optional.empty(),
                Optional.empty());
    }

    private static boolean adopted(Deciding deciding, int yes, int no, int abstain, int entitled) {
        List<Ballot> ballots = new ArrayList<>();
        IntStream.range(0, yes).forEach(any -> ballots.add(new AnswerBallot(Answer.YES)));
        IntStream.range(0, no).forEach(any -> ballots.add(new AnswerBallot(Answer.NO)));
        IntStream.range(0, abstain).forEach(any -> ballots.add(new AnswerBallot(Answer.ABSTAIN)));
        return PollCount.of(terms(deciding, entitled), ballots).decision().equals(new PollDecision.Answered(true));
    }

    private static Outcome.Turnout turnout(int cast, int entitled) {
        return new Outcome.Turnout(entitled, cast, 0, Optional.empty());
    }

    /** Each row is a majority that is just reached; with one vote for it less and one against it more it is not. */
    @ParameterizedTest
    @CsvSource({
        "MORE_THAN_HALF, FOR_AND_AGAINST, 11, 10, 9, 40",
        "THREE_FIFTHS, FOR_AND_AGAINST, 12, 8, 9, 40",
        "TWO_THIRDS, FOR_AND_AGAINST, 14, 7, 9, 40",
        "TWO_THIRDS, FOR_AND_AGAINST, 15, 7, 0, 40",
        "THREE_QUARTERS, FOR_AND_AGAINST, 15, 5, 9, 40",
        "ALL, FOR_AND_AGAINST, 15, 0, 9, 40",
        "MORE_THAN_HALF, CAST, 16, 6, 9, 40",
        "MORE_THAN_HALF, CAST, 16, 5, 9, 40",
        "THREE_FIFTHS, CAST, 18, 6, 6, 40",
        "TWO_THIRDS, CAST, 20, 1, 9, 40",
        "THREE_QUARTERS, CAST, 21, 0, 7, 40",
        "ALL, CAST, 30, 0, 0, 40",
        "MORE_THAN_HALF, ENTITLED, 21, 0, 0, 40",
        "THREE_FIFTHS, ENTITLED, 24, 1, 1, 40",
        "TWO_THIRDS, ENTITLED, 27, 5, 0, 40",
        "THREE_QUARTERS, ENTITLED, 30, 0, 10, 40",
        "ALL, ENTITLED, 40, 0, 0, 40"
    })
    void a_majority_is_exact(Part part, Base base, int yes, int no, int abstain, int entitled) {
        RequiredMajority majority = new RequiredMajority(part, base);
        assertEquals(true, adopted(majority, yes, no, abstain, entitled), "just reached");
        assertEquals(false, adopted(majority, yes - 1, no + 1, abstain, entitled), "one vote less");
        assertEquals(yes, majority.needed(yes + no, turnout(yes + no + abstain, entitled)), "as many as are needed");
    }

    @Test
    void half_is_not_more_than_half() {
        assertEquals(false, adopted(new RequiredMajority(Part.MORE_THAN_HALF, Base.CAST), 10, 5, 5, 40));
        assertEquals(false, adopted(new RequiredMajority(Part.MORE_THAN_HALF, Base.ENTITLED), 20, 0, 0, 40));
    }

    @Test
    void an_abstention_is_no_vote_and_works_like_one_against_only_where_all_ballots_are_the_base() {
        assertEquals(true, adopted(new RequiredMajority(Part.TWO_THIRDS, Base.FOR_AND_AGAINST), 2, 1, 9, 40));
        assertEquals(false, adopted(new RequiredMajority(Part.TWO_THIRDS, Base.CAST), 2, 1, 9, 40));
        assertEquals(true, adopted(new RequiredMajority(Part.ALL, Base.FOR_AND_AGAINST), 1, 0, 9, 40));
        assertEquals(false, adopted(new RequiredMajority(Part.ALL, Base.CAST), 1, 0, 9, 40));
    }

    @ParameterizedTest
    @CsvSource({"MORE_THAN_HALF", "THREE_FIFTHS", "TWO_THIRDS", "THREE_QUARTERS", "ALL"})
    void where_all_abstain_nothing_is_adopted(Part part) {
        for (Base base : Base.values()) {
            assertEquals(false, adopted(new RequiredMajority(part, base), 0, 0, 5, 40), base.word());
            assertEquals(1, new RequiredMajority(part, Base.FOR_AND_AGAINST).needed(0, turnout(5, 40)));
        }
    }

    private static Deciding opened(Optional<Part> part, Optional<Base> base) {
        OpenQuestionPoll.Open open = new OpenQuestionPoll.Open(
                "Agreed?", Optional.empty(), Optional.empty(), part, base, Optional.empty(), Optional.empty());
        return room().when(open)
                .by(MODERATOR)
                .thenAccepted()
                .state()
                .polls()
                .newestOpen()
                .orElseThrow()
                .terms()
                .deciding();
    }

    @Test
    void a_question_has_the_majority_that_was_asked_for_among_its_terms() {
        assertEquals(
                new RequiredMajority(Part.TWO_THIRDS, Base.ENTITLED),
                opened(Optional.of(Part.TWO_THIRDS), Optional.of(Base.ENTITLED)));
        assertEquals(
                new RequiredMajority(Part.THREE_FIFTHS, Base.FOR_AND_AGAINST),
                opened(Optional.of(Part.THREE_FIFTHS), Optional.empty()));
        assertEquals(
                new RequiredMajority(Part.MORE_THAN_HALF, Base.CAST), opened(Optional.empty(), Optional.of(Base.CAST)));
    }

    @Test
    void where_none_is_asked_for_it_is_more_votes_for_than_against() {
        assertEquals(new SimpleMajority(), opened(Optional.empty(), Optional.empty()));
        assertEquals(new SimpleMajority(), opened(Optional.of(Part.MORE_THAN_HALF), Optional.of(Base.FOR_AND_AGAINST)));
    }
}
