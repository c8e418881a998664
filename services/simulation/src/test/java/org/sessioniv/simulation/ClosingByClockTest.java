package org.sessioniv.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Fault;
import org.sessioniv.simulation.world.Plan;
import org.sessioniv.simulation.world.Planting;

/**
 * Nodes die, pause and leave in the seconds in which polls close by the clock, and each poll is closed once and in
 * time. A seed that fails is named.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClosingByClockTest {
    private static final List<Fault.Kind> BLOWS = List.of(
            Fault.Kind.CRASH,
            Fault.Kind.CRASH_BEFORE_APPEND,
            Fault.Kind.CRASH_DURING_APPEND,
            Fault.Kind.CRASH_AFTER_APPEND,
            Fault.Kind.PAUSE,
            Fault.Kind.DRAIN);

    private static Plan struck(Scenario scenario, long seed) {
        Plan plan = Run.plan(scenario, seed);
        List<Fault> blows = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SplittableRandom random = new Chance(seed).of("blow/" + i);
            blows.add(new Fault(
                    i,
                    BLOWS.get(random.nextInt(BLOWS.size())),
                    Chance.between(random, Duration.ofSeconds(2), Duration.ofSeconds(12)),
                    Chance.between(random, Duration.ofMillis(20), Duration.ofSeconds(2)),
                    random.nextInt(scenario.nodes())));
        }
        return new Plan(seed, plan.wishes(), blows);
    }

    @ParameterizedTest
    @CsvSource({"ONE_NODE, 200", "LATE_APPENDS, 80", "CLUSTER, 150"})
    void whatever_befalls_its_node_a_poll_closes_once_and_in_time(Scenario scenario, int runs) {
        List<String> failed = new ArrayList<>();
        int closed = 0;
        for (long seed = 1; seed <= runs; seed++) {
            Verdict verdict = Run.of(scenario, struck(scenario, seed), Planting.NOTHING, false);
            closed += verdict.work().closed();
            if (!verdict.holds()) {
                failed.add(
                        scenario + ", seed " + seed + ": " + verdict.findings().get(0));
            }
        }
        assertEquals(List.of(), failed);
        assertTrue(closed > runs / 6, "polls closed by the clock: " + closed);
    }
}
