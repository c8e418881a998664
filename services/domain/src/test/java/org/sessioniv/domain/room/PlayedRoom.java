package org.sessioniv.domain.room;

import static org.sessioniv.domain.testing.RoomScenario.fresh;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.domain.testing.SampleMeeting;

/** Rooms in which random commands were given, each by its seed. */
final class PlayedRoom {
    static final int SEEDS = 40;
    private static final int COMMANDS = 150;

    private PlayedRoom() {}

    /** One command, the room before it, what came of it, and the room after it. */
    record Turn(RoomState before, RandomCommands.Wish wish, Decision decision, RoomState after) {
        List<RoomEvent> events() {
            return decision instanceof Decision.Accepted accepted ? accepted.events() : List.of();
        }
    }

    @FunctionalInterface
    interface Claim {
        void check(RoomState start, List<Turn> turns);
    }

    static List<RoomState> rooms() {
        return List.of(SampleMeeting.meeting(), SampleMeeting.plenary(), SampleMeeting.workingGroup());
    }

    static void always(Claim claim) {
        always(SEEDS, claim);
    }

    static void always(int seeds, Claim claim) {
        for (RoomState start : rooms()) {
            for (long seed = 1; seed <= seeds; seed++) {
                try {
                    claim.check(start, play(start, seed));
                } catch (RuntimeException | AssertionError failed) {
                    throw new AssertionError("room " + start.id().value() + ", seed " + seed, failed);
                }
            }
        }
    }

    static List<Turn> play(RoomState start, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Instant[] now = {T0};
        RandomCommands commands = new RandomCommands(random, () -> now[0]);
        List<Turn> turns = new ArrayList<>();
        RoomState state = start;
        for (int n = 1; n <= COMMANDS; n++) {
            now[0] = now[0].plusMillis(random.nextInt(8000));
            RandomCommands.Wish wish = commands.next(state);
            Decision decision = Room.decide(state, wish.command(), new Occasion(wish.by(), VOTERS, now[0], fresh(n)));
            RoomState after =
                    decision instanceof Decision.Accepted accepted ? Room.evolve(state, accepted.events()) : state;
            turns.add(new Turn(state, wish, decision, after));
            state = after;
        }
        return turns;
    }
}
