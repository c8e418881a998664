package org.sessioniv.domain.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.domain.testing.Facts.formed;
import static org.sessioniv.domain.testing.Facts.topicPollWonBy;
import static org.sessioniv.domain.testing.RoomScenario.meeting;
import static org.sessioniv.domain.testing.SampleMeeting.T0;
import static org.sessioniv.domain.testing.SampleMeeting.VOTERS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.placing.Limits;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.roster.DelegationId;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.domain.testing.RoomScenario;

/** What holds of places, whatever is asked of a meeting. A failure names its seed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlacesPropertiesTest {
    private static final int SEEDS = 60;
    private static final int COMMANDS = 200;

    /** What delegations did themselves, as whoever looks on would write it down. */
    private final Map<RoomId, Set<DelegationId>> own = new HashMap<>();

    private int published;

    @Test
    void limits_are_kept_nobody_is_given_two_groups_and_no_own_act_is_undone() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            try {
                play(seed);
            } catch (RuntimeException | AssertionError failed) {
                throw new AssertionError("seed " + seed, failed);
            }
        }
        assertTrue(published > SEEDS, "places were published " + published + " times");
    }

    private void play(long seed) {
        own.clear();
        RandomCommands commands = new RandomCommands(new SplittableRandom(seed));
        RoomState state = meeting()
                .given(topicPollWonBy("water", "health"))
                .given(formed(1, "water"), formed(2, "health"))
                .state();
        for (int n = 1; n <= COMMANDS; n++) {
            RandomCommands.Wish wish = commands.next(state);
            Occasion occasion = new Occasion(wish.by(), VOTERS, T0, RoomScenario.fresh(n));
            if (Room.decide(state, wish.command(), occasion) instanceof Decision.Accepted accepted) {
                for (RoomEvent event : accepted.events()) {
                    state = Room.evolve(state, event);
                    check(state, event);
                }
            }
        }
    }

    private Set<DelegationId> own(RoomId room) {
        return own.computeIfAbsent(room, any -> new HashSet<>());
    }

    private void check(RoomState state, RoomEvent event) {
        if (event instanceof Membership.Joined joined) {
            own(joined.room()).add(joined.delegation());
        }
        if (event instanceof Membership.Left left) {
            own(left.room()).remove(left.delegation());
        }
        if (event instanceof PlaceDelegations.Placed placed) {
            published++;
            for (Limits.OfGroup limit : placed.limits().groups()) {
                int members = members(state, limit.room()).size();
                assertTrue(limit.least() <= members && members <= limit.most(), limit + " has " + members);
            }
            state.roster().delegations().keySet().forEach(delegation -> isOnce(state, delegation));
        }
        own.forEach((room, delegations) -> assertTrue(members(state, room).containsAll(delegations), room.value()));
    }

    /** In all groups that it joined by itself and in no other, else in one; rapporteurs may serve in several. */
    private void isOnce(RoomState state, DelegationId delegation) {
        Set<RoomId> in = state.groups().working().stream()
                .filter(entry -> entry.isMember(delegation))
                .map(Groups.Entry::room)
                .collect(Collectors.toSet());
        Set<RoomId> itself = own.entrySet().stream()
                .filter(entry -> entry.getValue().contains(delegation))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        boolean serves = state.roster().seatsOf(delegation).stream()
                .anyMatch(seat -> !seat.appointments().isEmpty());
        if (!itself.isEmpty()) {
            assertEquals(itself, in, delegation.value());
        } else if (!serves) {
            assertEquals(1, in.size(), delegation.value());
        }
    }

    private static Set<DelegationId> members(RoomState state, RoomId room) {
        return state.groups().find(room).orElseThrow().joined();
    }
}
