package org.sessioniv.domain.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Proposals.BOTH;
import static org.sessioniv.domain.testing.Proposals.HEALTH;
import static org.sessioniv.domain.testing.Proposals.ROADS;
import static org.sessioniv.domain.testing.Proposals.merged;
import static org.sessioniv.domain.testing.Proposals.proposed;
import static org.sessioniv.domain.testing.Proposals.shortlisted;
import static org.sessioniv.domain.testing.Proposals.sponsored;
import static org.sessioniv.domain.testing.Proposals.words;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
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
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaiveConsentTest {
    private static final RoomScenario MERGED =
            meeting().given(proposed(), sponsored(ROADS, "poland-1"), merged(HEALTH));
    private static final RoomCommand WAIVE = new WaiveConsent.Waive(BOTH, 1, " No answer came ");

    private static WaiveConsent.Waived waived(List<DelegationId> without) {
        return new WaiveConsent.Waived(BOTH, without, "No answer came", ORGANISER.who(), T0);
    }

    private static TopicDocument seen(RoomScenario room) {
        return room.document(TopicDocument.class, BoardKey.topic(BOTH), Audience.Group.PUBLIC);
    }

    @Test
    void it_goes_forward_and_all_see_why_and_without_whom() {
        RoomScenario after = MERGED.given(
                        sponsored(BOTH, "georgia-1"),
                        new SponsorTopic.SteppedBack(
                                BOTH, POLAND, member("poland-1").who(), T0))
                .when(WAIVE)
                .by(ORGANISER)
                .then(waived(List.of(POLAND)));
        assertEquals(
                Optional.of(new TopicDocument.Waiver("No answer came", List.of("poland"))),
                seen(after).lineage().orElseThrow().waiver());
        assertTrue(after.state().topics().forPoll().stream()
                .anyMatch(topic -> topic.id().equals(BOTH)));
        after.when(new ShortlistTopic.Shortlist(BOTH, 1)).by(ORGANISER).then(shortlisted(BOTH));
    }

    @Test
    void who_was_asked_can_still_answer_and_the_record_stays() {
        RoomScenario after = MERGED.given(waived(List.of(GEORGIA, POLAND)))
                .when(new SponsorTopic.Sponsor(BOTH, 1))
                .by(member("poland-1"))
                .thenAccepted();
        assertEquals(List.of("georgia"), seen(after).lineage().orElseThrow().missing());
        assertEquals(
                List.of("georgia", "poland"),
                seen(after).lineage().orElseThrow().waiver().orElseThrow().without());
    }

    @Test
    void for_other_words_it_does_not_hold() {
        RoomScenario after = MERGED.given(waived(List.of(GEORGIA, POLAND)))
                .when(new CorrectTopic.Correct(BOTH, 1, words("Ways")))
                .by(ORGANISER)
                .thenAccepted();
        assertTrue(after.state().topics().find(BOTH).orElseThrow().awaitsConsent());
        assertEquals(Optional.empty(), seen(after).lineage().orElseThrow().waiver());
    }

    @Test
    void is_refused_without_a_reason_or_with_one_that_is_too_long() {
        MERGED.when(new WaiveConsent.Waive(BOTH, 1, " ")).by(ORGANISER).thenRefused(Code.REASON_MISSING);
        MERGED.when(new WaiveConsent.Waive(BOTH, 1, "x".repeat(501)))
                .by(ORGANISER)
                .thenRefused(Code.TOO_LONG);
        MERGED.when(new WaiveConsent.Waive(BOTH, 1, "x".repeat(500)))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void is_refused_where_nobody_s_consent_is_missing() {
        RoomScenario all = MERGED.given(sponsored(BOTH, "georgia-1"), sponsored(BOTH, "poland-1"));
        all.when(WAIVE).by(ORGANISER).thenRefused(Code.NO_CONSENT_MISSING);
        MERGED.given(waived(List.of(GEORGIA, POLAND))).when(WAIVE).by(ORGANISER).thenRefused(Code.NO_CONSENT_MISSING);
        meeting().when(new WaiveConsent.Waive(HEALTH, 1, "x")).by(ORGANISER).thenRefused(Code.NO_CONSENT_MISSING);
    }

    @Test
    void is_refused_for_words_that_the_organiser_did_not_see_and_for_what_is_gone() {
        MERGED.when(new WaiveConsent.Waive(BOTH, 2, "x")).by(ORGANISER).thenRefused(Code.WORDS_CHANGED);
        MERGED.when(new WaiveConsent.Waive(ROADS, 1, "x")).by(ORGANISER).thenRefused(Code.NO_SUCH_TOPIC);
    }
}
