package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.Proposals.document;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WithdrawTopicTest {
    private static final TopicId ROADS = new TopicId("roads");
    private static final TopicId HEALTH = new TopicId("health");
    private static final RoomScenario PROPOSED =
            meeting().given(new ProposeTopic.Proposed(ROADS, "Roads", "", "", Optional.of(GEORGIA), T0));

    private static RoomCommand withdraw(TopicId topic) {
        return new WithdrawTopic.Withdraw(topic);
    }

    @Test
    void any_seat_of_the_delegation_that_proposed_it_may() {
        PROPOSED.when(withdraw(ROADS)).by(member("georgia-2")).then(new WithdrawTopic.Withdrawn(ROADS));
    }

    @Test
    void the_organiser_may_withdraw_any() {
        PROPOSED.when(withdraw(ROADS)).by(ORGANISER).thenAccepted();
    }

    @Test
    void its_words_stay_in_the_record() {
        RoomScenario after = PROPOSED.given(new WithdrawTopic.Withdrawn(ROADS));
        assertEquals(
                document(
                        "roads",
                        4,
                        new Wording("Roads", "", "", Optional.empty()),
                        Optional.of("georgia"),
                        "withdrawn"),
                after.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.DELEGATES));
    }

    @Test
    void it_can_no_longer_be_chosen() {
        PROPOSED.when(withdraw(ROADS))
                .by(ORGANISER)
                .thenState(state -> assertEquals(3, state.topics().forPoll().size()));
    }

    @Test
    void its_delegation_may_also_when_it_is_on_the_shortlist() {
        PROPOSED.given(new ShortlistTopic.Shortlisted(ROADS, T0))
                .when(withdraw(ROADS))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_refused_to_another_delegation() {
        PROPOSED.when(withdraw(ROADS)).by(member("poland-1")).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_to_members_for_a_topic_of_the_secretariat() {
        PROPOSED.when(withdraw(HEALTH)).by(member("georgia-1")).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_for_a_topic_that_does_not_exist() {
        PROPOSED.when(withdraw(new TopicId("sea"))).by(ORGANISER).thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void is_refused_for_a_topic_that_is_withdrawn() {
        PROPOSED.given(new WithdrawTopic.Withdrawn(ROADS))
                .when(withdraw(ROADS))
                .by(member("georgia-1"))
                .thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void is_refused_for_a_topic_that_was_selected() {
        PROPOSED.given(topicPollWonBy("health"))
                .given(formed(1, "health"))
                .when(withdraw(HEALTH))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void is_refused_while_an_open_poll_offers_it() {
        PROPOSED.given(topicPoll(1)).when(withdraw(HEALTH)).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
    }

    @Test
    void is_possible_while_an_open_poll_does_not_offer_it() {
        PROPOSED.given(topicPoll(1))
                .when(withdraw(ROADS))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_possible_once_the_poll_is_closed() {
        PROPOSED.given(topicPoll(1), pollClosed())
                .when(withdraw(HEALTH))
                .by(ORGANISER)
                .thenAccepted();
    }
}
