package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.NO;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.topicPoll;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What each method takes for a ballot, and every reason for which it does not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MethodTest {
    private static final List<PollTerms.Option> TOPICS = topicPoll(1).terms().options();
    private static final List<PollTerms.Option> ANSWERS = AnswerMethod.OPTIONS;

    private static List<String> approved(int min, int max, String... options) {
        return new ApprovalMethod(min, max).faults(TOPICS, approving(options));
    }

    @Test
    void from_the_fewest_to_the_most_options_may_be_approved() {
        assertEquals(List.of("0 named, at least 1 needed."), approved(1, 2));
        assertEquals(List.of(), approved(1, 2, "water"));
        assertEquals(List.of(), approved(1, 2, "water", "health"));
        assertEquals(List.of("3 named, at most 2 allowed."), approved(1, 2, "water", "health", "energy"));
        assertEquals(List.of(), approved(0, 2));
    }

    @Test
    void every_reason_is_told_not_the_first() {
        assertEquals(
                List.of("sea is not on the ballot.", "water is named more than once.", "2 named, at most 1 allowed."),
                approved(1, 1, "sea", "water", "water"));
    }

    @Test
    void what_can_be_no_option_is_not_said_back() {
        assertEquals(List.of("An option is not in this poll."), approved(1, 3, " "));
        assertEquals(List.of("An option is not in this poll."), approved(1, 3, "water", "w".repeat(81)));
    }

    @Test
    void a_question_takes_one_answer_that_it_offers() {
        assertEquals(List.of(), new AnswerMethod().faults(ANSWERS, YES));
        assertEquals(List.of("no is not on the ballot."), new AnswerMethod().faults(ANSWERS.subList(0, 1), NO));
    }

    @Test
    void a_ballot_of_another_kind_is_refused_with_what_is_wanted() {
        assertEquals(
                List.of("This poll is answered by approving options."), new ApprovalMethod(1, 3).faults(TOPICS, YES));
        assertEquals(
                List.of("This poll is answered by yes, no or abstain."),
                new AnswerMethod().faults(ANSWERS, approving("yes")));
    }

    @Test
    void whoever_treats_methods_apart_gets_the_one_that_it_is() {
        Method.Reader<String> names = new Method.Reader<>() {
            @Override
            public String approval(ApprovalMethod method) {
                return "at most " + method.max();
            }

            @Override
            public String answer(AnswerMethod method) {
                return "one answer";
            }
        };
        assertEquals("at most 2", new ApprovalMethod(1, 2).read(names));
        assertEquals("one answer", new AnswerMethod().read(names));
    }
}
