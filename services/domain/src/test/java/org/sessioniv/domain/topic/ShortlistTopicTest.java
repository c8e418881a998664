package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShortlistTopicTest {
    private static List<TopicId> offered(RoomScenario room) {
        return room.state().topics().forPoll().stream().map(Topic::id).toList();
    }

    @Test
    void the_organiser_puts_it_on_the_shortlist() {
        RoomScenario after = meeting()
                .when(new ShortlistTopic.Shortlist(HEALTH, 1))
                .by(ORGANISER)
                .then(shortlisted(HEALTH));
        assertEquals(
                "shortlisted",
                after.document(TopicDocument.class, BoardKey.topic(HEALTH), Audience.Group.PUBLIC)
                        .state());
    }

    @Test
    void a_poll_takes_the_shortlist_and_without_one_all_that_are_proposed() {
        TopicId water = new TopicId("water");
        assertEquals(List.of(water, new TopicId("energy"), HEALTH), offered(meeting()));
        assertEquals(List.of(water, HEALTH), offered(meeting().given(shortlisted(HEALTH), shortlisted(water))));
    }

    @Test
    void is_refused_for_words_that_the_organiser_did_not_see() {
        meeting()
                .given(
                        proposed(),
                        new CorrectTopic.Corrected(
                                ROADS, words("Paths"), member("georgia-1").who(), T0))
                .when(new ShortlistTopic.Shortlist(ROADS, 1))
                .by(ORGANISER)
                .thenRefused(Code.WORDS_CHANGED);
    }

    @Test
    void is_refused_for_what_is_not_proposed() {
        RoomCommand again = new ShortlistTopic.Shortlist(HEALTH, 1);
        meeting().given(shortlisted(HEALTH)).when(again).by(ORGANISER).thenRefused(Code.NO_SUCH_TOPIC);
        meeting()
                .given(new WithdrawTopic.Withdrawn(HEALTH))
                .when(again)
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_TOPIC);
        meeting().when(new ShortlistTopic.Shortlist(ROADS, 1)).by(ORGANISER).thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void it_is_taken_back_and_stands_among_the_proposed() {
        RoomScenario after = meeting()
                .given(shortlisted(HEALTH))
                .when(new ShortlistTopic.TakeOff(HEALTH))
                .by(ORGANISER)
                .then(new ShortlistTopic.TakenOff(HEALTH, T0));
        assertEquals(3, offered(after).size());
    }

    @Test
    void what_is_not_on_it_is_not_taken_back() {
        meeting().when(new ShortlistTopic.TakeOff(HEALTH)).by(ORGANISER).thenRefused(Code.NOT_SHORTLISTED);
    }

    @Test
    void it_is_not_taken_back_while_an_open_poll_offers_it() {
        RoomScenario open = meeting().given(shortlisted(HEALTH), topicPoll(1));
        RoomCommand back = new ShortlistTopic.TakeOff(HEALTH);
        open.when(back).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
        open.given(pollClosed()).when(back).by(ORGANISER).thenAccepted();
    }

    @Test
    void what_stands_on_it_becomes_a_working_group_when_it_wins() {
        meeting()
                .given(shortlisted(HEALTH))
                .given(topicPollWonBy("health"))
                .when(new FormGroups.Form(new PollId("poll-1")))
                .by(ORGANISER)
                .then(formed(1, "health"));
    }
}
