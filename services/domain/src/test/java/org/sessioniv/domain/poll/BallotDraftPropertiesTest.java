package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.POLL;
import static org.sessioniv.domain.testing.Facts.approving;
import static org.sessioniv.domain.testing.Facts.pollClosed;
import static org.sessioniv.domain.testing.Facts.topicPoll;
import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.SampleMeeting.GEORGIA;
import static org.sessioniv.domain.testing.SampleMeeting.ORGANISER;
import static org.sessioniv.domain.testing.SampleMeeting.PROJECTOR;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;
import static org.sessioniv.domain.testing.SampleMeeting.member;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.board.Board;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomCommand;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.room.Viewer;
import org.sessioniv.domain.roster.Capacity;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.roster.NameCapacity;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.roster.RemoveSeat;
import org.sessioniv.domain.testing.SampleMeeting;

/**
 * What holds of votes and drafts, whatever the organiser says of seats while a poll is open and whoever is removed. A
 * failure names its seed; the seed alone repeats it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotDraftPropertiesTest {
    private static final int SEEDS = 60;
    private static final int ACTS = 120;
    private static final List<String> SEATS =
            List.of("georgia-1", "georgia-2", "poland-1", "poland-2", "ukraine-1", "osce-1");
    private static final List<String> OPTIONS = List.of("water", "energy", "health");

    /** A meeting, and what the acts on it have come to by a second account that knows nothing of rooms. */
    private static final class Play {
        private final SplittableRandom random;
        private RoomState state = Room.evolve(SampleMeeting.meeting(), topicPoll(1));
        private final Map<DelegationId, Ballot> cast = new HashMap<>();
        private final Map<DelegationId, Ballot> drafts = new HashMap<>();
        private int acts;

        Play(long seed) {
            this.random = new SplittableRandom(seed);
        }

        private <T> T pick(List<T> from) {
            return from.get(random.nextInt(from.size()));
        }

        private Optional<Standing> standing(String seat) {
            return state.roster().participant(new ParticipantId(seat)).map(known -> {
                Standing member = member(seat);
                return new Standing(
                        known.id(),
                        known.label(),
                        known.delegation(),
                        member.roles(),
                        state.roster().mandateOf(known));
            });
        }

        private boolean accepted(RoomCommand command, Standing by) {
            Occasion occasion = new Occasion(by, VOTERS, T0.plusSeconds(++acts), fresh(acts));
            if (Room.decide(state, command, occasion) instanceof Decision.Accepted accepted) {
                state = Room.evolve(state, accepted.events());
                return true;
            }
            return false;
        }

        private Poll.Open open() {
            return state.polls().findOpen(POLL).orElseThrow();
        }

        private Ballot ballot() {
            return approving(pick(OPTIONS));
        }

        /** One act of somebody; the newest draft and count of votes are mostly what they saw, and sometimes not. */
        private void act() {
            if (random.nextInt(4) == 0) {
                organise();
                return;
            }
            Optional<Standing> found = standing(pick(SEATS));
            if (found.isEmpty()) {
                return;
            }
            Standing by = found.get();
            DelegationId whose = by.delegation().orElseThrow();
            Optional<BallotDraftId> seen = open().drafts().of(whose).map(BallotDraft::id);
            if (random.nextInt(6) == 0) {
                seen = random.nextBoolean() ? Optional.empty() : Optional.of(new BallotDraftId("draft-of-before"));
            }
            int votes = open().votes().of(whose).map(Vote::turn).orElse(0) - random.nextInt(6) / 5;
            BallotDraftId named = seen.orElse(new BallotDraftId("draft-none"));
            Ballot ballot = ballot();
            switch (random.nextInt(5)) {
                case 0 -> {
                    if (accepted(new CastBallot.Cast(POLL, ballot, Optional.of(votes)), by)) {
                        assertTrue(by.mandate().casts());
                        cast.put(whose, ballot);
                    }
                }
                case 1 -> {
                    Optional<Ballot> wanted = open().drafts()
                            .of(whose)
                            .filter(draft -> draft.id().equals(named))
                            .map(BallotDraft::ballot);
                    if (accepted(new ConfirmBallot.Confirm(POLL, named, votes), by)) {
                        assertTrue(by.mandate().casts());
                        assertEquals(wanted.orElseThrow(), drafts.remove(whose), "what was seen was cast");
                        cast.put(whose, wanted.orElseThrow());
                    }
                }
                case 2 -> {
                    if (accepted(new DraftBallot.Discard(POLL, named), by)) {
                        assertTrue(by.mandate().drafts());
                        drafts.remove(whose);
                    }
                }
                default -> {
                    if (accepted(new DraftBallot.Draft(POLL, seen, ballot), by)) {
                        assertTrue(by.mandate().drafts());
                        drafts.put(whose, ballot);
                    }
                }
            }
        }

        private void organise() {
            ParticipantId seat = new ParticipantId(pick(SEATS));
            Optional<Capacity> capacity = Optional.of(pick(List.of(Capacity.values())));
            RoomCommand command = random.nextInt(10) == 0
                    ? new RemoveSeat.Remove(seat)
                    : new NameCapacity.Name(seat, capacity.filter(any -> random.nextInt(4) > 0));
            accepted(command, ORGANISER);
        }

        private void check() {
            Map<DelegationId, Ballot> box = new HashMap<>();
            VOTERS.forEach(each -> open().box().of(each).ifPresent(ballot -> box.put(each, ballot)));
            assertEquals(cast, box, "no ballot is lost, and each is the last that was cast");
            assertEquals(cast.size(), open().box().ballots().size(), "at most one a delegation");
            Map<DelegationId, Ballot> waiting = new HashMap<>();
            open().drafts().byDelegation().forEach((whose, draft) -> waiting.put(whose, draft.ballot()));
            assertEquals(drafts, waiting, "no draft is lost, whoever left");
            VOTERS.forEach(each -> assertTrue(
                    state.roster().seatsOf(each).stream()
                            .anyMatch(seat -> state.roster().mandateOf(seat).casts()),
                    each.value()));
        }
    }

    private static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(SEEDS);
    }

    @Test
    void no_ballot_and_no_draft_is_lost_or_doubled() {
        int[] confirmed = new int[1];
        seeds().forEach(seed -> {
            Play play = new Play(seed);
            for (int n = 0; n < ACTS; n++) {
                play.act();
                try {
                    play.check();
                } catch (AssertionError failed) {
                    throw new AssertionError("seed " + seed + ", act " + n, failed);
                }
            }
            confirmed[0] += play.open().votes().byDelegation().values().stream()
                    .mapToInt(vote -> vote.draftedBy().isPresent() ? 1 : 0)
                    .sum();
            RoomState closed = Room.evolve(play.state, pollClosed());
            Poll.Closed poll = (Poll.Closed) closed.polls().find(POLL).orElseThrow();
            assertEquals(play.cast.size(), PollCount.of(poll).turnout().cast(), "seed " + seed);
        });
        assertTrue(confirmed[0] > SEEDS / 4, "drafts were confirmed");
    }

    @Test
    void a_draft_is_in_no_document_of_others() {
        List<Viewer> others = new ArrayList<>(Stream.of(ORGANISER, PROJECTOR, member("poland-1"), member("osce-1"))
                .map(Viewer::of)
                .toList());
        seeds().forEach(seed -> {
            Play play = new Play(seed);
            for (int n = 0; n < ACTS; n++) {
                play.act();
            }
            for (Viewer other : others) {
                RoomState without = play.state.with(play.state
                        .polls()
                        .with(play.open().with(play.open().drafts().without(GEORGIA))));
                assertEquals(
                        Board.since(without, other, Version.ZERO),
                        Board.since(play.state, other, Version.ZERO),
                        "seed " + seed);
            }
            assertFalse(
                    play.open().drafts().byDelegation().keySet().stream().anyMatch(whose -> !VOTERS.contains(whose)));
        });
    }
}
