package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.document;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.returned;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.Proposals.sponsored;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
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
class CorrectTopicTest {
    private static final RoomScenario PROPOSED = meeting().given(proposed());

    private static RoomCommand correct(int seen, String title) {
        return new CorrectTopic.Correct(ROADS, seen, words(title));
    }

    @Test
    void a_seat_of_its_delegation_corrects_it() {
        RoomScenario after = PROPOSED.when(correct(1, " Paths "))
                .by(member("georgia-2"))
                .then(new CorrectTopic.Corrected(
                        ROADS, words("Paths"), member("georgia-2").who(), T0));
        assertEquals(
                document(
                        "roads",
                        4,
                        words("Paths"),
                        Optional.of("georgia"),
                        "proposed",
                        2,
                        List.of(),
                        List.of(),
                        Optional.empty()),
                after.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC));
    }

    @Test
    void the_organiser_corrects_what_the_secretariat_proposed() {
        meeting()
                .when(new CorrectTopic.Correct(HEALTH, 1, words("Health")))
                .by(ORGANISER)
                .thenAccepted();
        meeting()
                .when(new CorrectTopic.Correct(HEALTH, 1, words("Health")))
                .by(member("georgia-1"))
                .thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_to_others() {
        PROPOSED.when(correct(1, "Paths")).by(member("poland-1")).thenRefused(Code.NOT_ALLOWED);
        PROPOSED.when(correct(1, "Paths")).by(ORGANISER).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void is_refused_where_another_member_has_corrected_it_meanwhile() {
        PROPOSED.when(correct(1, "Paths"))
                .by(member("georgia-2"))
                .thenAccepted()
                .when(correct(1, "Bridges"))
                .by(member("georgia-1"))
                .thenRefused(Code.WORDS_CHANGED);
    }

    @Test
    void the_same_words_are_no_change() {
        assertEquals(
                List.of(),
                PROPOSED.when(correct(1, "Roads")).by(member("georgia-1")).events());
    }

    @Test
    void is_refused_once_others_stand_behind_it() {
        RoomScenario sponsored = PROPOSED.given(sponsored(ROADS, "poland-1"));
        sponsored.when(correct(1, "Paths")).by(member("georgia-1")).thenRefused(Code.TOPIC_SPONSORED);
        sponsored
                .given(new SponsorTopic.SteppedBack(
                        ROADS, POLAND, member("poland-1").who(), T0))
                .when(correct(1, "Paths"))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void is_refused_on_the_shortlist() {
        PROPOSED.given(shortlisted(ROADS))
                .when(correct(1, "Paths"))
                .by(member("georgia-1"))
                .thenRefused(Code.TOPIC_SHORTLISTED);
    }

    @Test
    void is_refused_while_a_poll_offers_it_and_after() {
        RoomCommand health = new CorrectTopic.Correct(HEALTH, 1, words("Air"));
        RoomScenario open = meeting().given(topicPoll(1));
        open.when(health).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
        open.given(pollClosed()).when(health).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
    }

    @Test
    void is_refused_once_it_is_selected() {
        meeting()
                .given(topicPollWonBy("health"))
                .given(formed(1, "health"))
                .when(new CorrectTopic.Correct(HEALTH, 1, words("Air")))
                .by(ORGANISER)
                .thenRefused(Code.TOPIC_SELECTED);
    }

    @Test
    void what_was_returned_is_corrected_as_a_draft() {
        PROPOSED.given(returned("Too wide"))
                .when(correct(1, "Paths"))
                .by(member("georgia-1"))
                .thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void is_refused_for_what_does_not_exist_and_without_a_title() {
        meeting().when(correct(1, "Paths")).by(member("georgia-1")).thenRefused(Code.NO_SUCH_TOPIC);
        PROPOSED.when(correct(1, " ")).by(member("georgia-1")).thenRefused(Code.TITLE_MISSING);
    }

    @Test
    void the_deadline_binds_delegations_and_not_the_organiser() {
        RoomScenario late = PROPOSED.given(
                new CallForTopics.Announced(new Call(Optional.empty(), Optional.of(T0.minusMillis(1))), T0));
        late.when(correct(1, "Paths")).by(member("georgia-1")).thenRefused(Code.PROPOSALS_CLOSED);
        late.when(new CorrectTopic.Correct(HEALTH, 1, words("Air")))
                .by(ORGANISER)
                .thenAccepted();
    }
}
