package org.sessioniv.domain.poll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Rejection.Code;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.room.Standing;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.domain.testing.SampleMeeting;

/** Whatever is said of who attends, in whatever order with votes and second votes: roll, box and counts agree. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AttendingPropertiesTest {
    private static final int SEEDS = 120;
    private static final int WISHES = 250;

    private final Map<PollId, Roll> closed = new HashMap<>();
    private int kept;
    private int outside;
    private int attended;

    @Test
    void no_ballot_is_lost_or_doubled_and_none_is_taken_from_outside() {
        for (int seed = 0; seed < SEEDS; seed++) {
            closed.clear();
            play(seed);
        }
        assertTrue(kept > SEEDS && outside > SEEDS / 2 && attended > SEEDS, kept + " " + outside + " " + attended);
    }

    private void play(int seed) {
        RandomCommands wishes = new RandomCommands(new SplittableRandom(seed));
        RoomState state = SampleMeeting.plenary();
        for (int number = 0; number < WISHES; number++) {
            RandomCommands.Wish wish = wishes.next(state);
            Occasion occasion = new Occasion(
                    wish.by(),
                    SampleMeeting.VOTERS,
                    SampleMeeting.T0.plusMillis(number),
                    String.format("%016d", number));
            Decision decision = Room.decide(state, wish.command(), occasion);
            if (wish.command() instanceof CastBallot.Cast cast) {
                held(state, cast.poll(), wish.by(), decision, "seed " + seed + ", wish " + number);
            }
            if (decision instanceof Decision.Accepted accepted) {
                state = Room.evolve(state, accepted.events());
                agree(state, "seed " + seed + ", wish " + number);
            }
        }
    }

    /** A ballot is refused for that reason exactly where the terms ask for what is not so at this moment. */
    private void held(RoomState state, PollId poll, Standing by, Decision decision, String where) {
        boolean refused =
                decision instanceof Decision.Refused told && told.rejection().code() == Code.NOT_PRESENT;
        boolean asked = state.polls()
                .findOpen(poll)
                .flatMap(open -> open.terms().electorate().attending())
                .filter(Attending::toVote)
                .isPresent();
        boolean there = state.attendance().has(by.delegation().orElseThrow());
        if (refused) {
            assertTrue(asked && !there, where);
            outside++;
        } else if (decision instanceof Decision.Accepted) {
            assertTrue(!asked || there, where);
        }
    }

    private void agree(RoomState state, String where) {
        for (Poll poll : state.polls().byId().values()) {
            assertEquals(poll.votes().count(), poll.box().ballots().size(), where);
            assertEquals(poll.votes().count(), poll.roll().voted(), where);
            if (poll.end().isPresent()) {
                Roll roll = poll.roll();
                assertEquals(roll, closed.computeIfAbsent(poll.terms().id(), any -> roll), where);
                counted(poll, roll, where);
            }
        }
    }

    private void counted(Poll poll, Roll roll, String where) {
        Outcome outcome = PollCount.of(poll.terms(), poll.box().ballots(), roll.present());
        Outcome.Turnout turnout = outcome.turnout();
        assertEquals(roll.voted(), turnout.cast(), where);
        assertEquals(roll.lines().size(), turnout.entitled(), where);
        assertTrue(turnout.cast() <= roll.present() && roll.present() <= turnout.entitled(), where);
        turnout.attended().ifPresent(there -> assertEquals(roll.present(), there.present(), where));
        poll.result().ifPresent(told -> assertEquals(outcome, told, where));
        kept++;
        attended += turnout.attended().isPresent() ? 1 : 0;
    }
}
