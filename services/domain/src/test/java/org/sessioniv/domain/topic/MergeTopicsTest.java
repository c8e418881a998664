package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.Proposals.BOTH;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.merged;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.returned;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.Proposals.sponsored;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.POLAND;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.UKRAINE;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
class MergeTopicsTest {
    private static final TopicId PATHS = new TopicId("paths");

    /** Roads of Georgia with Poland behind it, and paths of Ukraine. */
    private static final RoomScenario PROPOSED =
            meeting().given(proposed(), sponsored(ROADS, "poland-1"), proposed(PATHS, Optional.of(UKRAINE)));

    private static RoomCommand merge(TopicId... topics) {
        return new MergeTopics.Merge(
                Stream.of(topics).map(each -> new MergeTopics.Seen(each, 1)).toList(), words("Both"));
    }

    private static TopicDocument seen(RoomScenario room, TopicId topic) {
        return room.document(TopicDocument.class, BoardKey.topic(topic), Audience.Group.PUBLIC);
    }

    private static List<TopicId> offered(RoomScenario room) {
        return room.state().topics().forPoll().stream().map(Topic::id).toList();
    }

    @Test
    void the_new_one_is_in_the_words_of_the_organiser_and_says_what_it_comes_from() {
        RoomScenario after = PROPOSED.when(merge(ROADS, PATHS)).by(ORGANISER).thenAccepted();
        TopicId made = after.state()
                .topics()
                .find(ROADS)
                .orElseThrow()
                .lineage()
                .into()
                .get(0);
        TopicDocument document = seen(after, made);
        assertEquals("Both", document.title());
        assertEquals("proposed", document.state());
        assertEquals(6, document.order());
        assertEquals(Optional.empty(), document.by());
        assertEquals(
                Optional.of(new TopicDocument.Lineage(
                        List.of("roads", "paths"),
                        List.of(),
                        List.of("georgia", "ukraine"),
                        List.of("georgia", "ukraine", "poland"),
                        Optional.empty())),
                document.lineage());
        assertEquals(List.of("georgia", "ukraine", "poland"), document.asked());
    }

    @Test
    void what_the_organiser_decides_is_what_happened() {
        List<RoomEvent> events =
                PROPOSED.when(merge(ROADS, PATHS)).by(ORGANISER).events();
        TopicId made = ((MergeTopics.Merged) events.get(0)).into();
        assertEquals(
                List.of(new MergeTopics.Merged(made, words("Both"), List.of(ROADS, PATHS), ORGANISER.who(), T0)),
                events);
    }

    @Test
    void the_old_ones_keep_words_authors_and_sponsors_and_say_what_came_of_them() {
        TopicDocument before = seen(PROPOSED, ROADS);
        TopicDocument after = seen(PROPOSED.given(merged(PATHS)), ROADS);
        assertEquals("merged", after.state());
        assertEquals(before.title(), after.title());
        assertEquals(before.why(), after.why());
        assertEquals(before.question(), after.question());
        assertEquals(Optional.of("georgia"), after.by());
        assertEquals(List.of("poland"), after.sponsors());
        assertEquals(List.of("both"), after.lineage().orElseThrow().into());
        assertEquals(Optional.empty(), before.lineage());
    }

    @Test
    void no_poll_offers_it_before_all_have_consented() {
        RoomScenario room = PROPOSED.given(merged(PATHS));
        assertEquals(3, offered(room).size());
        room = room.when(new SponsorTopic.Sponsor(BOTH, 1))
                .by(member("georgia-1"))
                .thenAccepted();
        room = room.when(new SponsorTopic.Sponsor(BOTH, 1))
                .by(member("ukraine-1"))
                .thenAccepted();
        assertEquals(
                List.of(POLAND), room.state().topics().find(BOTH).orElseThrow().consentMissing());
        room.when(new ShortlistTopic.Shortlist(BOTH, 1)).by(ORGANISER).thenRefused(Code.CONSENT_MISSING);
        assertEquals(3, offered(room).size());
        room = room.when(new SponsorTopic.Sponsor(BOTH, 1))
                .by(member("poland-1"))
                .thenAccepted();
        assertEquals(4, offered(room).size());
        room.when(new ShortlistTopic.Shortlist(BOTH, 1)).by(ORGANISER).then(shortlisted(BOTH));
    }

    @Test
    void who_says_no_is_asked_no_more_and_its_consent_is_missing() {
        RoomScenario room = PROPOSED.given(merged(PATHS))
                .when(new SponsorTopic.StepBack(BOTH))
                .by(member("poland-1"))
                .thenAccepted();
        assertEquals(List.of("georgia", "ukraine"), seen(room, BOTH).asked());
        assertEquals(
                List.of("georgia", "ukraine", "poland"),
                seen(room, BOTH).lineage().orElseThrow().missing());
    }

    @Test
    void one_on_the_shortlist_that_loses_a_consent_is_not_offered() {
        RoomScenario room = PROPOSED.given(
                merged(PATHS),
                sponsored(BOTH, "georgia-1"),
                sponsored(BOTH, "ukraine-1"),
                sponsored(BOTH, "poland-1"),
                shortlisted(BOTH),
                shortlisted(HEALTH));
        assertEquals(List.of(HEALTH, BOTH), offered(room));
        RoomScenario after = room.when(new SponsorTopic.StepBack(BOTH))
                .by(member("poland-1"))
                .thenAccepted();
        assertEquals(List.of(HEALTH), offered(after));
    }

    @Test
    void what_the_secretariat_wrote_alone_waits_for_nobody() {
        RoomScenario after = meeting()
                .when(merge(HEALTH, new TopicId("water")))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(2, offered(after).size());
    }

    @Test
    void to_other_words_all_are_asked_again() {
        RoomScenario room = PROPOSED.given(merged(PATHS))
                .when(new SponsorTopic.StepBack(BOTH))
                .by(member("poland-1"))
                .thenAccepted();
        RoomScenario after = room.when(new CorrectTopic.Correct(BOTH, 1, words("Ways")))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(List.of("georgia", "ukraine", "poland"), seen(after, BOTH).asked());
    }

    @Test
    void what_was_merged_is_not_merged_again_and_what_came_of_it_can_be() {
        RoomScenario room = PROPOSED.given(merged(PATHS));
        room.when(merge(ROADS, HEALTH)).by(ORGANISER).thenRefused(Code.TOPIC_REPLACED);
        room.when(merge(HEALTH, PATHS)).by(ORGANISER).thenRefused(Code.TOPIC_REPLACED);
        RoomScenario after = room.given(sponsored(BOTH, "osce-1"))
                .when(merge(BOTH, HEALTH))
                .by(ORGANISER)
                .thenAccepted();
        Topic made = after.state().topics().byId().values().stream()
                .filter(topic -> topic.order() == 7)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of(BOTH, HEALTH), made.lineage().from());
        assertEquals(List.of(GEORGIA, UKRAINE), made.authors());
        assertEquals(4, made.consentMissing().size(), "authors, who stands behind it, and who was asked about it");
    }

    @Test
    void is_refused_for_fewer_than_two_for_one_twice_and_for_more_than_ten() {
        TopicId[] many =
                IntStream.rangeClosed(0, 10).mapToObj(n -> new TopicId("t" + n)).toArray(TopicId[]::new);
        RoomScenario room = PROPOSED.given(Stream.of(many)
                .map(topic -> proposed(topic, Optional.of(GEORGIA)))
                .toList());
        room.when(merge()).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
        room.when(merge(ROADS)).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
        room.when(merge(ROADS, ROADS)).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
        room.when(merge(many)).by(ORGANISER).thenRefused(Code.OUT_OF_RANGE);
        room.when(merge(List.of(many).subList(1, 11).toArray(TopicId[]::new)))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void is_refused_for_what_cannot_be_chosen() {
        PROPOSED.when(merge(ROADS, new TopicId("none"))).by(ORGANISER).thenRefused(Code.NO_SUCH_TOPIC);
        PROPOSED.given(new WithdrawTopic.Withdrawn(PATHS))
                .when(merge(ROADS, PATHS))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_TOPIC);
        PROPOSED.given(returned("Too wide"))
                .when(merge(ROADS, PATHS))
                .by(ORGANISER)
                .thenRefused(Code.NO_SUCH_TOPIC);
    }

    @Test
    void is_refused_for_words_that_the_organiser_did_not_see_and_for_words_that_cannot_be() {
        RoomCommand old = new MergeTopics.Merge(
                List.of(new MergeTopics.Seen(ROADS, 1), new MergeTopics.Seen(PATHS, 2)), words("Both"));
        PROPOSED.when(old).by(ORGANISER).thenRefused(Code.WORDS_CHANGED);
        RoomCommand untitled = new MergeTopics.Merge(
                List.of(new MergeTopics.Seen(ROADS, 1), new MergeTopics.Seen(PATHS, 1)), words(" "));
        PROPOSED.when(untitled).by(ORGANISER).thenRefused(Code.TITLE_MISSING);
    }

    @Test
    void is_refused_until_the_result_of_a_poll_on_it_is_published() {
        RoomScenario open = PROPOSED.given(topicPoll(1));
        open.when(merge(ROADS, HEALTH)).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
        open.given(pollClosed()).when(merge(ROADS, HEALTH)).by(ORGANISER).thenRefused(Code.TOPIC_IN_POLL);
        PROPOSED.given(topicPollWonBy("water"))
                .when(merge(ROADS, HEALTH))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void what_a_poll_selected_stays_with_or_without_its_group() {
        RoomScenario won = PROPOSED.given(topicPollWonBy("health"));
        won.when(merge(ROADS, HEALTH)).by(ORGANISER).thenRefused(Code.TOPIC_SELECTED);
        won.given(formed(1, "health")).when(merge(ROADS, HEALTH)).by(ORGANISER).thenRefused(Code.TOPIC_SELECTED);
    }

    @Test
    void is_refused_when_the_meeting_has_200_topics() {
        RoomScenario almost = PROPOSED.given(IntStream.range(0, Topics.MAX - 6)
                .mapToObj(n -> proposed(new TopicId("t" + n), Optional.empty()))
                .toList());
        almost.when(merge(ROADS, PATHS)).by(ORGANISER).thenAccepted();
        RoomScenario full = almost.given(proposed(new TopicId("last"), Optional.empty()));
        full.when(merge(ROADS, PATHS)).by(ORGANISER).thenRefused(Code.TOO_MANY_TOPICS);
    }

    @Test
    void its_authors_have_their_places_in_the_list_again() {
        RoomScenario room = PROPOSED.given(new CallForTopics.Announced(new Call(Optional.of(1), Optional.empty()), T0));
        RoomCommand another = new ProposeTopic.Propose("Bridges", "", "");
        room.when(another).by(member("georgia-1")).thenRefused(Code.TOPIC_LIMIT_REACHED);
        room.given(merged(PATHS)).when(another).by(member("georgia-1")).thenAccepted();
    }
}
