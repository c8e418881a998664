package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.YES;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.cast;
import static org.sessioniv.domain.testing.Facts.heldBy;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.questionPoll;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.RoomScenario.room;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.T0;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.domain.board.PollDocument;
import org.sessioniv.domain.group.FormGroups;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.testing.RoomScenario;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecideTieTest {
    private static final Conduct CHAIR = new Conduct(Ties.CHAIR, Optional.empty());
    /** Water is selected; energy and health share the second place. */
    private static final RoomScenario TIED = published(CHAIR, 2);

    private static RoomScenario published(Conduct conduct, int select) {
        return meeting()
                .given(heldBy(topicPoll(select), conduct))
                .given(cast("georgia-1", approving("water", "energy")))
                .given(cast("poland-1", approving("water", "health")))
                .given(pollClosed())
                .when(new PublishPoll.Publish(POLL))
                .by(ORGANISER)
                .thenAccepted();
    }

    private static RoomCommand decide(String reason, String... options) {
        return new DecideTie.Decide(POLL, List.of(options), reason);
    }

    private static PollDecision decision(RoomScenario scenario) {
        return document(scenario).outcome().orElseThrow().decision();
    }

    private static PollDocument document(RoomScenario scenario) {
        return scenario.document(PollDocument.class, BoardKey.poll(POLL), Audience.Group.PUBLIC);
    }

    @Test
    void all_see_the_tie_then_which_was_taken_and_why() {
        assertEquals(
                new PollDecision.Selected(List.of("water"), List.of("energy", "health")),
                decision(TIED),
                "nothing of the tied is selected until somebody decides");
        RoomScenario after = TIED.when(decide(" It was proposed first. ", "health"))
                .by(ORGANISER)
                .thenAccepted();
        assertEquals(
                new PollDecision.Selected(
                        List.of("water", "health"), List.of("energy", "health"), Optional.of(Ties.CHAIR)),
                decision(after));
        PollDocument.Tie tie = document(after).tie().orElseThrow();
        assertEquals(List.of("health"), tie.options());
        assertEquals("It was proposed first.", tie.reason());
    }

    @Test
    void exactly_the_free_places_are_filled_and_only_by_the_tied() {
        for (List<String> options : List.of(
                List.<String>of(),
                List.of("water"),
                List.of("none"),
                List.of("energy", "health"),
                List.of("health", "health"))) {
            TIED.when(new DecideTie.Decide(POLL, options, "Why")).by(ORGANISER).thenRefused(Code.TIE_NOT_FITTED);
        }
    }

    @Test
    void one_topic_does_not_fill_two_places() {
        RoomScenario three = meeting()
                .given(heldBy(topicPoll(2), CHAIR))
                .given(cast("georgia-1", approving("water", "energy", "health")))
                .given(pollClosed())
                .when(new PublishPoll.Publish(POLL))
                .by(ORGANISER)
                .thenAccepted();
        three.when(decide("Why", "health", "health")).by(ORGANISER).thenRefused(Code.TIE_NOT_FITTED);
        three.when(decide("Why", "health", "water")).by(ORGANISER).thenAccepted();
    }

    @Test
    void a_decision_that_there_was_not_to_take_is_not_counted() {
        PollTerms chairs = heldBy(topicPoll(2), CHAIR).terms();
        List<Ballot> ballots = List.of(approving("water", "energy"), approving("water", "health"));
        Outcome open = PollCount.of(chairs, ballots);
        Optional<TieDecision> health = Optional.of(new TieDecision(List.of("health"), "Why", T0));
        assertEquals(
                List.of("water", "health"),
                PollCount.of(chairs, ballots, 0, health).decision().elected());
        assertEquals(open, PollCount.of(chairs, ballots, 0, Optional.of(new TieDecision(List.of("water"), "Why", T0))));
        PollTerms plain = topicPoll(2).terms();
        assertEquals(PollCount.of(plain, ballots), PollCount.of(plain, ballots, 0, health));
    }

    @Test
    void terms_say_nothing_of_what_is_usual() {
        Optional<Ties> usual = Optional.of(Ties.LEFT_OUT);
        Occasion occasion = new Occasion(ORGANISER, Set.of(), T0, RoomScenario.fresh(1));
        for (Optional<Ties> ties : List.of(Optional.<Ties>empty(), usual)) {
            assertEquals(Optional.empty(), new Conduct.Asked(ties).terms(occasion));
        }
    }

    @Test
    void a_reason_is_needed() {
        TIED.when(decide(" ", "health")).by(ORGANISER).thenRefused(Code.REASON_MISSING);
        TIED.when(decide("x".repeat(DecideTie.MAX_REASON + 1), "health"))
                .by(ORGANISER)
                .thenRefused(Code.TOO_LONG);
        TIED.when(decide("x".repeat(DecideTie.MAX_REASON), "health"))
                .by(ORGANISER)
                .thenAccepted();
    }

    @Test
    void it_is_decided_once() {
        TIED.when(decide("Why", "health"))
                .by(ORGANISER)
                .thenAccepted()
                .when(decide("Why", "energy"))
                .by(ORGANISER)
                .thenRefused(Code.NO_TIE);
    }

    @Test
    void only_where_the_terms_leave_ties_to_the_chair() {
        for (Conduct conduct : List.of(
                Conduct.PLAIN,
                new Conduct(Ties.ALL_GO_ON, Optional.empty()),
                new Conduct(Ties.LOT, Optional.of("seed")))) {
            published(conduct, 2).when(decide("Why", "health")).by(ORGANISER).thenRefused(Code.NO_TIE);
        }
        published(CHAIR, 1).when(decide("Why", "water")).by(ORGANISER).thenRefused(Code.NO_TIE);
    }

    @Test
    void it_waits_for_the_result() {
        RoomScenario closed = meeting().given(heldBy(topicPoll(2), CHAIR), pollClosed());
        closed.when(decide("Why", "health")).by(ORGANISER).thenRefused(Code.POLL_NOT_PUBLISHED);
        meeting().when(decide("Why", "health")).by(ORGANISER).thenRefused(Code.NO_SUCH_POLL);
        room().given(questionPoll())
                .given(cast("georgia-1", YES))
                .given(pollClosed())
                .when(new PublishPoll.Publish(POLL))
                .by(MODERATOR)
                .thenAccepted()
                .when(decide("Why", "yes"))
                .by(MODERATOR)
                .thenRefused(Code.NO_TIE);
    }

    @Test
    void no_groups_are_formed_before_it() {
        RoomCommand form = new FormGroups.Form(POLL);
        TIED.when(form).by(ORGANISER).thenRefused(Code.TIE_NOT_FITTED);
        TIED.when(decide("Why", "health"))
                .by(ORGANISER)
                .thenAccepted()
                .when(form)
                .by(ORGANISER)
                .thenAccepted();
        published(Conduct.PLAIN, 2).when(form).by(ORGANISER).thenAccepted();
    }

    @Test
    void a_moderator_does_not_decide_for_the_meeting() {
        TIED.when(decide("Why", "health")).by(MODERATOR).thenRefused(Code.NOT_ALLOWED);
    }

    @Test
    void all_go_on_where_the_terms_say_so() {
        assertEquals(
                new PollDecision.Selected(
                        List.of("water", "energy", "health"), List.of("energy", "health"), Optional.of(Ties.ALL_GO_ON)),
                decision(published(new Conduct(Ties.ALL_GO_ON, Optional.empty()), 2)));
        assertEquals(
                new PollDecision.Selected(List.of("water"), List.of()),
                decision(published(new Conduct(Ties.ALL_GO_ON, Optional.empty()), 1)),
                "where there is no tie nothing settles one");
    }

    /**
     * By hand, as the terms say: {@code printf 'seed-5\nenergy' | sha256sum} begins with 660e7fdc, that of health with
     * d1b18318; for seed-7 they are 48d771da and 210fbc73. The smaller one is drawn.
     */
    @Test
    void a_lot_is_drawn_by_its_seed_and_nothing_else() {
        assertEquals(
                new PollDecision.Selected(
                        List.of("water", "energy"), List.of("energy", "health"), Optional.of(Ties.LOT)),
                decision(published(new Conduct(Ties.LOT, Optional.of("seed-5")), 2)));
        assertEquals(
                new PollDecision.Selected(
                        List.of("water", "health"), List.of("energy", "health"), Optional.of(Ties.LOT)),
                decision(published(new Conduct(Ties.LOT, Optional.of("seed-7")), 2)));
        assertEquals(
                new PollDecision.Selected(List.of("water"), List.of()),
                decision(published(new Conduct(Ties.LOT, Optional.of("seed-7")), 1)),
                "where there is no tie nothing is drawn");
    }

    @Test
    void the_seed_of_a_lot_is_known_when_the_poll_opens() {
        RoomScenario open = meeting()
                .when(new OpenTopicPoll.Open(
                        "Which?",
                        meeting().state().topics().forPoll().stream()
                                .map(topic -> topic.id())
                                .toList(),
                        new ApprovalMethod(1, 3),
                        Rule.APPROVAL,
                        2,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Conduct.Asked(Optional.of(Ties.LOT)))))
                .by(ORGANISER)
                .thenAccepted();
        Poll poll = open.state().polls().newestOpen().orElseThrow();
        PollDocument shown =
                open.document(PollDocument.class, BoardKey.poll(poll.terms().id()), Audience.Group.PUBLIC);
        Conduct conduct = shown.conduct().orElseThrow();
        assertEquals(Ties.LOT, conduct.ties());
        assertTrue(conduct.seed().orElseThrow().startsWith("lot-"), conduct.toString());
    }
}
