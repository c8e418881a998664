package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.sponsored;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.TopicDocument;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SplitTopicTest {
    private static final RoomScenario PROPOSED = meeting().given(proposed(), sponsored(ROADS, "poland-1"));
    private static final RoomCommand SPLIT = split(ROADS, words("By day"), words("By night"));
    private static final TopicId DAY = new TopicId("day");
    private static final TopicId NIGHT = new TopicId("night");
    private static final SplitTopic.Divided DIVIDED = new SplitTopic.Divided(
            ROADS, List.of(new Part(DAY, words("By day")), new Part(NIGHT, words("By night"))), ORGANISER.who(), T0);

    private static RoomCommand split(TopicId topic, Wording... parts) {
        return new SplitTopic.Split(topic, 1, List.of(parts));
    }

    @Test
    void each_part_is_a_topic_of_its_own() {
        List<RoomEvent> events = PROPOSED.when(SPLIT).by(ORGANISER).events();
        SplitTopic.Divided divided = (SplitTopic.Divided) events.get(0);
        List<TopicId> made = divided.into().stream().map(Part::topic).toList();
        assertEquals(2, made.stream().distinct().count());
        assertEquals(
                List.of(words("By day"), words("By night")),
                divided.into().stream().map(Part::words).toList());
        assertEquals(ROADS, divided.from());
        assertEquals(1, events.size());
    }

    @Test
    void the_old_one_says_into_what_and_the_parts_from_where() {
        RoomScenario after = PROPOSED.given(DIVIDED);
        TopicDocument old = after.document(TopicDocument.class, BoardKey.topic(ROADS), Audience.Group.PUBLIC);
        assertEquals("split", old.state());
        assertEquals(List.of("day", "night"), old.lineage().orElseThrow().into());
        Topic day = after.state().topics().find(DAY).orElseThrow();
        Topic night = after.state().topics().find(NIGHT).orElseThrow();
        assertEquals(List.of(ROADS), night.lineage().from());
        assertEquals(day.order() + 1, night.order());
        assertEquals(List.of(GEORGIA, POLAND), day.consentMissing());
    }

    @Test
    void consent_to_one_part_is_none_to_the_other() {
        RoomScenario after = PROPOSED.given(DIVIDED, sponsored(DAY, "georgia-1"), sponsored(DAY, "poland-1"));
        assertEquals(
                List.of(DAY),
                after.state().topics().forPoll().stream()
                        .map(Topic::id)
                        .filter(List.of(DAY, NIGHT)::contains)
                        .toList());
    }

    @Test
    void what_was_split_is_not_split_again_and_a_part_can_be() {
        RoomScenario after = PROPOSED.given(DIVIDED);
        after.when(SPLIT).by(ORGANISER).thenRefused(Code.TOPIC_REPLACED);
        after.when(split(DAY, words("Mornings"), words("Evenings")))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void is_refused_for_fewer_than_two_parts_and_for_more_than_ten() {
        PROPOSED.when(split(ROADS, words("By day"))).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
        PROPOSED.when(new SplitTopic.Split(ROADS, 1, Collections.nCopies(11, words("By day"))))
                .by(ORGANISER)
                .thenRefused(Code.OUT_OF_RANGE);
        PROPOSED.when(new SplitTopic.Split(ROADS, 1, Collections.nCopies(10, words("By day"))))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void is_refused_for_words_that_were_not_seen_that_cannot_be_or_that_are_voted_on() {
        PROPOSED.when(new SplitTopic.Split(ROADS, 2, List.of(words("By day"), words("By night"))))
                .by(ORGANISER)
                .thenRefused(Code.WORDS_CHANGED);
        PROPOSED.when(split(ROADS, words("By day"), words(""))).by(ORGANISER).thenRefused(Code.TITLE_MISSING);
        PROPOSED.given(topicPoll(1))
                .when(split(HEALTH, words("By day"), words("By night")))
                .by(ORGANISER)
                .thenRefused(Code.TOPIC_IN_POLL);
    }

    @Test
    void is_refused_where_not_all_parts_have_a_place() {
        RoomScenario room = PROPOSED.given(IntStream.range(0, Topics.MAX - 5)
                .mapToObj(n -> proposed(new TopicId("t" + n), Optional.empty()))
                .toList());
        room.when(SPLIT).by(ORGANISER).thenRefused(Code.TOO_MANY_TOPICS);
    }
}
