package org.sessioniv.domain.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.again;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.published;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GROUP;
import static org.sessioniv.domain.testing.SampleMeeting.MEETING;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.WATER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.RoomsDocument;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.poll.ClosePoll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.PublishPoll;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.OpenRoom;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomKind;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.WithdrawTopic;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormGroupsTest {
    private static final RoomCommand FORM = new FormGroups.Form(POLL);

    private static RoomScenario wonBy(String... topics) {
        return meeting().given(topicPollWonBy(topics));
    }

    @Test
    void each_winner_becomes_a_working_group_in_the_order_of_election() {
        wonBy("health", "water").when(FORM).by(ORGANISER).then(formed(1, "health"), formed(2, "water"));
    }

    @Test
    void a_group_has_the_title_of_its_topic_and_no_members_yet() {
        RoomScenario after = wonBy("health").given(formed(1, "health"));
        assertEquals(
                List.of(
                        new RoomsDocument.Entry("kyiv-2017/plenary", "plenary", "Plenary", Optional.empty(), List.of()),
                        new RoomsDocument.Entry(
                                "kyiv-2017/wg-1", "working-group", "Health", Optional.of("health"), List.of())),
                after.document(RoomsDocument.class, BoardKey.ROOMS, Audience.Group.PUBLIC)
                        .rooms());
    }

    @Test
    void the_topic_is_selected() {
        RoomScenario after = wonBy("health").given(formed(1, "health"));
        assertEquals(
                "selected",
                after.document(TopicDocument.class, BoardKey.topic(new TopicId("health")), Audience.Group.PUBLIC)
                        .state());
    }

    @Test
    void the_groups_room_is_opened_with_the_words_of_the_topic() {
        RoomScenario after = wonBy("water").given(formed(1, "water"));
        assertEquals(
                new OpenRoom.Open(RoomKind.WORKING_GROUP, "Water", Optional.of(WATER)),
                OpenRoom.Open.of(after.state().groups().find(GROUP).orElseThrow()));
    }

    @Test
    void later_groups_take_the_next_numbers() {
        PollId second = new PollId("poll-2");
        wonBy("health")
                .given(formed(1, "health"))
                .given(
                        again(topicPoll(1), "poll-2", 2),
                        new ClosePoll.Closed(second, VOTERS, T0),
                        new PublishPoll.Published(second, published("water").outcome(), T0))
                .when(new FormGroups.Form(second))
                .by(ORGANISER)
                .then(new FormGroups.Formed(MEETING.below("wg-2"), second, new TopicId("water")));
    }

    @Test
    void a_winner_that_was_withdrawn_gets_no_group() {
        wonBy("health", "water")
                .given(new WithdrawTopic.Withdrawn(new TopicId("health")))
                .when(FORM)
                .by(ORGANISER)
                .then(formed(1, "water"));
    }

    @Test
    void is_refused_a_second_time() {
        wonBy("health").given(formed(1, "health")).when(FORM).by(ORGANISER).thenRefused(Code.GROUPS_FORMED);
    }

    @Test
    void is_refused_before_the_result_is_published() {
        meeting().given(topicPoll(1), pollClosed()).when(FORM).by(ORGANISER).thenRefused(Code.POLL_NOT_PUBLISHED);
    }

    @Test
    void is_refused_for_a_poll_that_does_not_exist() {
        meeting().when(FORM).by(ORGANISER).thenRefused(Code.POLL_NOT_PUBLISHED);
    }

    @Test
    void is_refused_when_the_poll_selected_nothing() {
        wonBy().when(FORM).by(ORGANISER).thenRefused(Code.NO_WINNERS);
    }

    @Test
    void is_refused_to_a_moderator() {
        wonBy("health").when(FORM).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }
}
