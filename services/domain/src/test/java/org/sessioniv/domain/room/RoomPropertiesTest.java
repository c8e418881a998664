package org.sessioniv.domain.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.room.PlayedRoom.always;
import static org.sessioniv.domain.room.PlayedRoom.play;
import static org.sessioniv.domain.room.PlayedRoom.rooms;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.SampleMeeting.MODERATOR;
import static org.sessioniv.domain.testing.SampleMeeting.OBSERVER;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.board.BoardDocument;
import org.sessioniv.domain.poll.CastBallot;
import org.sessioniv.domain.poll.ConfirmBallot;
import org.sessioniv.domain.poll.DraftBallot;
import org.sessioniv.domain.poll.NamedBox;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.Poll;
import org.sessioniv.domain.poll.PollId;
import org.sessioniv.domain.poll.Polls;
import org.sessioniv.domain.room.PlayedRoom.Turn;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.WayOfVoting;
import org.sessioniv.domain.topic.DiscardDraft;
import org.sessioniv.domain.topic.DraftTopic;
import org.sessioniv.domain.topic.EditDraft;
import org.sessioniv.domain.topic.Topic;
import org.sessioniv.domain.topic.TopicId;
import org.sessioniv.domain.topic.Topics;

/** What holds in every room, whatever is asked of it. A failure names its seed; the seed alone repeats it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RoomPropertiesTest {
    /** So many that acts which need several others before them are among them. */
    private static final int RARE_SEEDS = 12 * PlayedRoom.SEEDS;

    private static final Version NOTHING = Version.ZERO;

    private static final List<Viewer> VIEWERS = Stream.of(
                    ORGANISER, MODERATOR, PROJECTOR, member("georgia-1"), member("poland-2"), member("osce-1"))
            .map(Viewer::of)
            .toList();

    private static Map<String, BoardDocument> board(RoomState state, Viewer viewer) {
        return patched(Map.of(), Board.since(state, viewer, NOTHING));
    }

    private static Map<String, BoardDocument> patched(
            Map<String, BoardDocument> board, Map<String, Optional<? extends BoardDocument>> changes) {
        Map<String, BoardDocument> next = new TreeMap<>(board);
        changes.forEach(
                (key, document) -> document.ifPresentOrElse(present -> next.put(key, present), () -> next.remove(key)));
        return next;
    }

    @Test
    void the_random_commands_reach_every_act_of_people() {
        Set<String> accepted = new TreeSet<>();
        always(
                RARE_SEEDS,
                (start, turns) -> turns.stream()
                        .filter(turn -> turn.decision() instanceof Decision.Accepted)
                        .forEach(turn ->
                                accepted.add(turn.wish().command().getClass().getName())));
        long ofTheProgram = 3;
        assertEquals(
                RoomCommand.class.getPermittedSubclasses().length - ofTheProgram, accepted.size(), accepted.toString());
    }

    @Test
    void the_version_grows_by_exactly_the_number_of_events() {
        always((start, turns) -> turns.forEach(turn -> assertEquals(
                turn.before().version().plus(turn.events().size()), turn.after().version())));
    }

    @Test
    void a_replay_from_nothing_is_the_live_room() {
        always((start, turns) -> {
            RoomState replayed = start;
            for (Turn turn : turns) {
                for (RoomEvent event : turn.events()) {
                    replayed = Room.evolve(replayed, event);
                }
            }
            assertEquals(turns.get(turns.size() - 1).after(), replayed);
        });
    }

    @Test
    void the_same_wishes_come_to_the_same() {
        for (RoomState start : rooms()) {
            assertEquals(play(start, 1), play(start, 1));
        }
    }

    @Test
    void no_seat_waits_twice_for_the_same() {
        always((start, turns) -> turns.forEach(turn -> {
            List<String> waiting = turn.after().floor().queue().stream()
                    .map(request -> request.by().participant().value() + " " + request.kind())
                    .toList();
            assertEquals(Set.copyOf(waiting).size(), waiting.size(), waiting.toString());
        }));
    }

    @Test
    void whoever_speaks_does_not_wait_with_the_same_entry() {
        always((start, turns) -> turns.forEach(turn -> turn.after()
                .floor()
                .speaking()
                .ifPresent(speech -> assertTrue(
                        turn.after().floor().find(speech.request().id()).isEmpty()))));
    }

    @Test
    void only_the_entitled_have_ballots_in_a_poll() {
        always((start, turns) -> turns.get(turns.size() - 1)
                .after()
                .polls()
                .byId()
                .values()
                .forEach(poll -> {
                    NamedBox box = (NamedBox) poll.box();
                    assertTrue(poll.terms()
                            .electorate()
                            .entitled()
                            .containsAll(poll.votes().byDelegation().keySet()));
                    assertEquals(
                            poll.votes().byDelegation().keySet(),
                            box.byDelegation().keySet());
                }));
    }

    @Test
    void a_published_result_counts_no_more_ballots_than_there_are_entitled() {
        always((start, turns) -> turns.get(turns.size() - 1).after().polls().byId().values().stream()
                .filter(Poll.Published.class::isInstance)
                .map(Poll.Published.class::cast)
                .forEach(poll -> {
                    Outcome outcome = poll.outcome();
                    Outcome.Turnout turnout = outcome.turnout();
                    assertEquals(poll.terms().electorate().size(), turnout.entitled());
                    assertEquals(poll.votes().count(), turnout.cast());
                    assertEquals(poll.roll().voted(), turnout.cast());
                    assertEquals(poll.roll().lines().size(), turnout.entitled());
                    assertTrue(turnout.cast() <= turnout.entitled());
                    int most =
                            turnout.cast() * WayOfVoting.mostGiven(poll.terms().method());
                    outcome.counts().forEach(count -> {
                        assertTrue(count.count() <= most, count.toString());
                        count.sides()
                                .ifPresent(sides ->
                                        assertTrue(count.count() + sides.no() + sides.abstain() <= turnout.cast()));
                    });
                }));
    }

    @Test
    void an_earlier_board_with_the_changes_since_is_a_fresh_board() {
        always((start, turns) -> {
            RoomState last = turns.get(turns.size() - 1).after();
            for (Viewer viewer : VIEWERS) {
                Map<String, BoardDocument> fresh = board(last, viewer);
                for (int n = 0; n < turns.size(); n += 13) {
                    RoomState earlier = turns.get(n).before();
                    assertEquals(fresh, patched(board(earlier, viewer), Board.since(last, viewer, earlier.version())));
                }
            }
        });
    }

    @Test
    void a_document_changes_only_with_a_fact_that_touches_it() {
        always((start, turns) -> {
            for (Viewer viewer : VIEWERS) {
                Map<String, BoardDocument> before = board(start, viewer);
                for (Turn turn : turns) {
                    if (turn.events().isEmpty()) {
                        assertSame(turn.before(), turn.after());
                        continue;
                    }
                    Map<String, BoardDocument> after = board(turn.after(), viewer);
                    Set<String> touched = turn.events().stream()
                            .flatMap(event -> event.touches().stream())
                            .map(BoardKey::text)
                            .collect(Collectors.toSet());
                    assertTrue(
                            touched.containsAll(changed(before, after)),
                            turn.wish().toString());
                    before = after;
                }
            }
        });
    }

    @Test
    void a_ballot_changes_no_document_of_others_but_the_count_of_ballots() {
        always((start, turns) -> turns.stream()
                .filter(turn -> turn.wish().command() instanceof CastBallot.Cast
                        || turn.wish().command() instanceof ConfirmBallot.Confirm)
                .forEach(turn -> {
                    Viewer other = new Viewer(List.of(Audience.Group.STAFF, new Audience.OfDelegation(OBSERVER)));
                    Set<String> seen = Board.since(
                                    turn.after(), other, turn.before().version())
                            .keySet();
                    assertEquals(changed(board(turn.before(), other), board(turn.after(), other)), seen);
                    assertTrue(seen.stream().allMatch(key -> key.endsWith("/progress")), seen.toString());
                }));
    }

    @Test
    void whoever_voted_for_good_voted_once() {
        always((start, turns) -> turns.get(turns.size() - 1).after().polls().byId().values().stream()
                .filter(poll -> poll.terms().heldBy().votesStand())
                .flatMap(poll -> poll.votes().byDelegation().values().stream())
                .forEach(vote -> assertEquals(1, vote.turn())));
    }

    /** The same room with nothing in the boxes of polls whose result is not published. */
    private static RoomState emptied(RoomState room) {
        PMap<PollId, Poll> polls = room.polls().byId();
        for (Poll poll : room.polls().byId().values()) {
            NamedBox nothing = new NamedBox(HashTreePMap.empty());
            if (poll instanceof Poll.Open open) {
                polls = polls.plus(
                        open.terms().id(), new Poll.Open(open.terms(), open.votes(), nothing, open.drafts()));
            } else if (poll instanceof Poll.Closed closed) {
                polls = polls.plus(
                        closed.terms().id(),
                        new Poll.Closed(closed.terms(), closed.votes(), nothing, closed.closedAt(), closed.attended()));
            }
        }
        return room.with(new Polls(polls));
    }

    @Test
    void what_ballots_say_stands_in_no_document_but_their_own_before_the_result_is_published() {
        always((start, turns) -> turns.forEach(turn -> VIEWERS.forEach(viewer -> {
            Set<String> told = changed(board(turn.after(), viewer), board(emptied(turn.after()), viewer));
            assertTrue(told.stream().allMatch(key -> key.startsWith("ballot/")), told.toString());
        })));
    }

    @Test
    void whatever_a_delegation_drafts_changes_no_document_of_others() {
        always((start, turns) -> turns.stream()
                .filter(turn -> turn.events().stream()
                        .allMatch(event -> event instanceof DraftTopic.Begun
                                || event instanceof EditDraft.Edited
                                || event instanceof DiscardDraft.Discarded
                                || event instanceof DraftBallot.Drafted
                                || event instanceof DraftBallot.Discarded))
                .forEach(turn -> VIEWERS.stream()
                        .filter(viewer -> !shares(viewer, turn.wish().by()))
                        .forEach(viewer -> assertEquals(
                                Map.of(),
                                Board.since(turn.after(), viewer, turn.before().version())))));
    }

    private static boolean shares(Viewer viewer, Standing by) {
        return by.delegation()
                .map(Audience.OfDelegation::new)
                .filter(viewer.audiences()::contains)
                .isPresent();
    }

    @Test
    void nobody_stands_behind_a_topic_twice_or_behind_its_own() {
        always((start, turns) ->
                turns.forEach(turn -> turn.after().topics().byId().values().forEach(topic -> {
                    List<DelegationId> behind = new ArrayList<>(topic.sponsors().standing());
                    behind.addAll(topic.sponsors().asked());
                    assertEquals(Set.copyOf(behind).size(), behind.size(), topic.toString());
                    assertTrue(topic.by().filter(behind::contains).isEmpty(), topic.toString());
                })));
    }

    @Test
    void what_is_merged_or_split_keeps_its_words_authors_and_sponsors_and_is_never_put_to_the_vote() {
        always((start, turns) -> turns.forEach(turn -> {
            Topics topics = turn.after().topics();
            turn.before().topics().byId().values().stream()
                    .filter(topic -> topic.stage().isReplaced())
                    .forEach(gone ->
                            assertEquals(Optional.of(gone), topics.find(gone.id()), "an end, also for a merge"));
            topics.byId().values().forEach(topic -> {
                assertEquals(topic.stage().isReplaced(), !topic.lineage().into().isEmpty(), topic.toString());
                for (TopicId next : topic.lineage().into()) {
                    Topic made = topics.find(next).orElseThrow();
                    assertTrue(made.order() > topic.order(), "no topic comes from itself");
                    assertTrue(made.lineage().from().contains(topic.id()), made.toString());
                    assertTrue(made.authors().containsAll(topic.authors()), made.toString());
                    assertTrue(made.lineage().asks().containsAll(topic.authors()), made.toString());
                    assertTrue(
                            made.lineage().asks().containsAll(topic.sponsors().standing()), made.toString());
                }
                for (TopicId old : topic.lineage().from()) {
                    Topic gone = topics.find(old).orElseThrow();
                    assertTrue(gone.lineage().into().contains(topic.id()), gone.toString());
                }
            });
            topics.forPoll()
                    .forEach(offered -> assertTrue(offered.consentMissing().isEmpty()
                            || offered.lineage().waiver().isPresent()));
        }));
    }

    @Test
    void an_annulled_poll_keeps_its_ballots_and_comes_to_no_result_and_is_asked_again_once() {
        always((start, turns) -> {
            Map<PollId, Poll> annulled = new HashMap<>();
            turns.forEach(turn -> {
                Polls polls = turn.after().polls();
                annulled.forEach((id, poll) -> assertEquals(poll, polls.find(id).orElseThrow()));
                polls.byId().forEach((id, poll) -> {
                    if (poll.annulment().isPresent() && annulled.putIfAbsent(id, poll) == null) {
                        Poll before = turn.before().polls().find(id).orElseThrow();
                        assertEquals(before.votes(), poll.votes());
                        assertEquals(before.box(), poll.box());
                        assertTrue(poll.result().isEmpty());
                    }
                });
            });
            List<PollId> again = turns.get(turns.size() - 1).after().polls().byId().values().stream()
                    .flatMap(poll -> poll.terms().again().stream())
                    .toList();
            assertEquals(Set.copyOf(again).size(), again.size());
            assertTrue(annulled.keySet().containsAll(again));
        });
    }

    @Test
    void no_poll_that_decides_offers_what_was_merged_or_split() {
        always((start, turns) -> turns.forEach(turn -> turn.after().topics().byId().values().stream()
                .filter(topic -> topic.stage().isReplaced())
                .forEach(gone -> {
                    String id = gone.id().value();
                    assertFalse(turn.after().polls().decidesOn(id), id);
                    assertFalse(turn.after().polls().elected(id), id);
                })));
    }

    private static Set<String> changed(Map<String, BoardDocument> before, Map<String, BoardDocument> after) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        keys.removeIf(key -> Objects.equals(before.get(key), after.get(key)));
        return keys;
    }
}
