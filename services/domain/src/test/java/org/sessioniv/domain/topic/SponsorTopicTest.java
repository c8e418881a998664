package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.edited;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.returned;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.Proposals.sponsored;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
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
class SponsorTopicTest {
    private static final RoomScenario PROPOSED = meeting().given(proposed());

    private static RoomCommand sponsor(int seen) {
        return new SponsorTopic.Sponsor(ROADS, seen);
    }

    private static final RoomCommand STEP_BACK = new SponsorTopic.StepBack(ROADS);

    private static List<String> sponsors(RoomScenario room) {
        return room.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC)
                .sponsors();
    }

    private static List<String> asked(RoomScenario room) {
        return room.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC)
                .asked();
    }

    @Test
    void a_delegation_stands_behind_what_another_proposed() {
        RoomScenario after = PROPOSED.when(sponsor(1)).by(member("poland-2")).then(sponsored(ROADS, "poland-2"));
        assertEquals(List.of("poland"), sponsors(after));
    }

    @Test
    void sponsors_are_named_in_the_order_in_which_they_came() {
        assertEquals(
                List.of("ukraine", "osce", "poland"),
                sponsors(PROPOSED.given(
                        sponsored(ROADS, "ukraine-1"), sponsored(ROADS, "osce-1"), sponsored(ROADS, "poland-1"))));
    }

    @Test
    void what_the_secretariat_proposed_is_sponsored_by_anyone() {
        meeting()
                .when(new SponsorTopic.Sponsor(HEALTH, 1))
                .by(member("georgia-1"))
                .thenAccepted();
    }

    @Test
    void nobody_sponsors_twice_or_what_is_its_own() {
        PROPOSED.given(sponsored(ROADS, "poland-1"))
                .when(sponsor(1))
                .by(member("poland-2"))
                .thenRefused(Code.ALREADY_SPONSOR);
        PROPOSED.when(sponsor(1)).by(member("georgia-2")).thenRefused(Code.OWN_TOPIC);
    }

    @Test
    void nobody_sponsors_words_that_they_did_not_see() {
        PROPOSED.given(new CorrectTopic.Corrected(
                        ROADS, words("Paths"), member("georgia-1").who(), T0))
                .when(sponsor(1))
                .by(member("poland-1"))
                .thenRefused(Code.WORDS_CHANGED);
    }

    @Test
    void a_topic_on_the_shortlist_can_be_sponsored_and_one_that_is_no_more_cannot() {
        PROPOSED.given(shortlisted(ROADS))
                .when(sponsor(1))
                .by(member("poland-1"))
                .thenAccepted();
        PROPOSED.given(returned("Too wide"))
                .when(sponsor(1))
                .by(member("poland-1"))
                .thenRefused(Code.NO_SUCH_TOPIC);
        meeting().when(sponsor(1)).by(member("poland-1")).thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void a_sponsor_steps_back() {
        RoomScenario after = PROPOSED.given(sponsored(ROADS, "poland-1"), sponsored(ROADS, "osce-1"))
                .when(STEP_BACK)
                .by(member("poland-2"))
                .then(new SponsorTopic.SteppedBack(
                        ROADS, POLAND, member("poland-2").who(), T0));
        assertEquals(List.of("osce"), sponsors(after));
    }

    @Test
    void who_does_not_stand_behind_it_cannot_step_back() {
        PROPOSED.when(STEP_BACK).by(member("poland-1")).thenRefused(Code.NOT_SPONSOR);
        meeting().when(STEP_BACK).by(member("poland-1")).thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void who_is_asked_again_answers_either_way_and_is_asked_no_more() {
        RoomScenario again = PROPOSED.given(
                sponsored(ROADS, "poland-1"),
                sponsored(ROADS, "osce-1"),
                returned("Too wide"),
                edited("Paths"),
                new SubmitTopic.Submitted(ROADS, GEORGIA, member("georgia-1").who(), T0));
        assertEquals(List.of("poland", "osce"), asked(again));
        RoomScenario yes = again.when(sponsor(3)).by(member("poland-1")).thenAccepted();
        assertEquals(List.of("poland"), sponsors(yes));
        assertEquals(List.of("osce"), asked(yes));
        RoomScenario no = yes.when(STEP_BACK).by(member("osce-1")).thenAccepted();
        assertEquals(List.of("poland"), sponsors(no));
        assertEquals(List.of(), asked(no));
    }
}
