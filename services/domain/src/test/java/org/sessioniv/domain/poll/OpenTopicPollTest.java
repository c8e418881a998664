package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.WayOfVoting;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.WithdrawTopic;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenTopicPollTest {
    private static final PollId FIRST = new PollId("poll-" + fresh(1));
    private static final Optional<PollTerms.Share> NO_QUORUM = Optional.empty();

    private static final List<TopicId> TOPICS = topics("water", "energy", "health");

    private static List<TopicId> topics(String... ids) {
        return Arrays.stream(ids).map(TopicId::new).toList();
    }

    private static RoomCommand open(int select) {
        return open(TOPICS, select);
    }

    private static RoomCommand open(List<TopicId> topics, int select) {
        return open(topics, new ApprovalMethod(1, topics.size()), Rule.APPROVAL, select);
    }

    private static RoomCommand open(Method method, Rule rule, int select) {
        return open(TOPICS, method, rule, select);
    }

    private static RoomCommand open(List<TopicId> topics, Method method, Rule rule, int select) {
        return new OpenTopicPoll.Open("Which topics?", topics, method, rule, select, NO_QUORUM);
    }

    private static PollTerms terms(RoomScenario.Then then) {
        return then.thenAccepted().state().polls().findOpen(FIRST).orElseThrow().terms();
    }

    @Test
    void offers_the_proposed_topics_in_the_order_of_their_proposal() {
        assertEquals(
                List.of("water", "energy", "health"),
                terms(meeting().when(open(1)).by(ORGANISER)).options().stream()
                        .map(PollTerms.Option::id)
                        .toList());
    }

    @Test
    void leaves_withdrawn_topics_out() {
        RoomScenario scenario = meeting().given(new WithdrawTopic.Withdrawn(new TopicId("energy")));
        assertEquals(
                Set.of("water", "health"),
                terms(scenario.when(open(topics("water", "health"), 1)).by(ORGANISER))
                        .optionIds());
    }

    @Test
    void leaves_selected_topics_out() {
        RoomScenario scenario = meeting().given(topicPollWonBy("energy")).given(formed(1, "energy"));
        assertEquals(
                Set.of("water", "health"),
                terms(scenario.when(open(topics("water", "health"), 1)).by(ORGANISER))
                        .optionIds());
    }

    @Test
    void is_numbered_from_one_with_the_other_polls_of_the_room() {
        assertEquals(1, terms(meeting().when(open(1)).by(ORGANISER)).number());
        RoomScenario scenario = meeting().given(topicPoll(1));
        assertEquals(2, terms(scenario.when(open(1)).by(ORGANISER)).number());
    }

    @Test
    void the_electorate_is_that_of_this_moment() {
        RoomScenario scenario = meeting().withVoters(GEORGIA, POLAND);
        assertEquals(
                Set.of(GEORGIA, POLAND),
                terms(scenario.when(open(1)).by(ORGANISER)).electorate().entitled());
    }

    @Test
    void the_terms_are_those_that_were_asked_for() {
        PollTerms terms = terms(meeting().when(open(2)).by(ORGANISER));
        assertEquals(PollTerms.Subject.TOPICS, terms.subject());
        assertEquals(new ApprovalMethod(1, 3), terms.method());
        assertEquals(new Selection(Rule.APPROVAL, 2), terms.deciding());
    }

    @Test
    void a_ballot_may_be_limited() {
        assertEquals(
                new ApprovalMethod(1, 2),
                terms(meeting()
                                .when(open(new ApprovalMethod(1, 2), Rule.APPROVAL, 1))
                                .by(ORGANISER))
                        .method());
    }

    @Test
    void the_words_of_a_topic_stay_as_they_were_at_the_opening() {
        RoomScenario after = meeting().when(open(1)).by(ORGANISER).thenAccepted();
        assertEquals(
                "Water",
                after.document(PollDocument.class, BoardKey.poll(FIRST), Audience.Group.PUBLIC)
                        .options()
                        .get(0)
                        .title());
    }

    @Test
    void a_quorum_stands_on_the_board() {
        RoomScenario after = meeting()
                .when(new OpenTopicPoll.Open(
                        "Which?",
                        TOPICS,
                        new ApprovalMethod(1, 3),
                        Rule.APPROVAL,
                        1,
                        Optional.of(new PollTerms.Share(1, 2))))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                Optional.of(new PollDocument.Quorum("1/2", "entitled")),
                after.document(PollDocument.class, BoardKey.poll(FIRST), Audience.Group.PUBLIC)
                        .quorum());
    }

    @Test
    void half_of_three_is_two() {
        assertEquals(2, new PollTerms.Share(1, 2).of(3));
    }

    @Test
    void is_refused_without_a_question() {
        meeting()
                .when(new OpenTopicPoll.Open(" ", TOPICS, new ApprovalMethod(1, 3), Rule.APPROVAL, 1, NO_QUORUM))
                .by(ORGANISER)
                .thenRefused(Code.QUESTION_MISSING);
    }

    @Test
    void is_refused_with_a_question_over_200_characters() {
        meeting()
                .when(new OpenTopicPoll.Open(
                        "q".repeat(201), TOPICS, new ApprovalMethod(1, 3), Rule.APPROVAL, 1, NO_QUORUM))
                .by(ORGANISER)
                .thenRefused(Code.TOO_LONG);
    }

    @Test
    void is_refused_with_fewer_than_two_proposed_topics() {
        meeting()
                .given(
                        new WithdrawTopic.Withdrawn(new TopicId("energy")),
                        new WithdrawTopic.Withdrawn(new TopicId("health")))
                .when(open(topics("water"), 1))
                .by(ORGANISER)
                .thenRefused(Code.NO_TOPICS);
    }

    @Test
    void is_refused_when_the_topics_are_not_those_that_the_organiser_saw() {
        RoomScenario fewer = meeting().given(new WithdrawTopic.Withdrawn(new TopicId("energy")));
        fewer.when(open(1)).by(ORGANISER).thenRefused(Code.TOPICS_CHANGED);
        meeting().when(open(topics("water", "energy"), 1)).by(ORGANISER).thenRefused(Code.TOPICS_CHANGED);
    }

    @Test
    void the_topics_may_be_named_in_any_order() {
        meeting()
                .when(open(topics("health", "water", "energy"), 1))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void is_refused_when_nobody_has_a_vote() {
        meeting().withVoters().when(open(1)).by(ORGANISER).thenRefused(Code.NO_VOTERS);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 4})
    void is_refused_unless_some_but_not_all_topics_are_selected(int select) {
        meeting().when(open(select)).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4})
    void is_refused_when_a_ballot_may_approve_none_or_more_than_there_are(int max) {
        meeting()
                .when(open(new ApprovalMethod(1, max), Rule.APPROVAL, 1))
                .by(ORGANISER)
                .thenRefused(Code.OUT_OF_RANGE);
    }

    @Test
    void is_refused_when_the_room_has_500_polls() {
        meeting()
                .given(OpenQuestionPollTest.polls(Polls.MAX))
                .when(open(1))
                .by(ORGANISER)
                .thenRefused(Code.TOO_MANY_POLLS);
    }

    @Test
    void is_refused_to_a_moderator() {
        meeting().when(open(1)).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_in_the_plenary() {
        room().when(open(1)).by(ORGANISER).thenRefused(Code.WRONG_ROOM_KIND);
    }

    @ParameterizedTest
    @MethodSource("org.sessioniv.domain.testing.WayOfVoting#all")
    void any_method_is_put_with_any_rule_that_counts_it(WayOfVoting way) {
        PollTerms terms =
                terms(meeting().when(open(way.method(), way.rule(), 1)).by(ORGANISER));
        assertEquals(way.method(), terms.method());
        assertEquals(new Selection(way.rule(), 1), terms.deciding());
    }

    @Test
    void a_rule_that_does_not_count_such_ballots_is_refused() {
        meeting()
                .when(open(new RankingMethod(1, 3, false), Rule.APPROVAL, 1))
                .by(ORGANISER)
                .thenRefused(Code.RULE_DOES_NOT_FIT);
        meeting()
                .when(open(new RankingMethod(1, 3, false), Rule.IRV, 2))
                .by(ORGANISER)
                .thenRefused(Code.RULE_DOES_NOT_FIT);
        meeting().when(open(new AnswerMethod(), Rule.MES, 1)).by(ORGANISER).thenRefused(Code.RULE_DOES_NOT_FIT);
    }

    @Test
    void a_ballot_that_nobody_could_fill_in_is_refused() {
        meeting()
                .when(open(new DotsMethod(10, 3, true), Rule.SCORE, 1))
                .by(ORGANISER)
                .thenRefused(Code.OUT_OF_RANGE);
        meeting()
                .when(open(new ScoreMethod(3, 3, true), Rule.SCORE, 1))
                .by(ORGANISER)
                .thenRefused(Code.OUT_OF_RANGE);
    }
}
