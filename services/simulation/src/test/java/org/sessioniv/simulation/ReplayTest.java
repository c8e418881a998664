package org.sessioniv.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sessioniv.simulation.world.Fault;
import org.sessioniv.simulation.world.Plan;
import org.sessioniv.simulation.world.Planting;

/** A seed is enough to see a run again, and what is taken out of a plan changes nothing before it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplayTest {
    private static List<String> trace(Scenario scenario, Plan plan) {
        return Run.of(scenario, plan, Planting.NOTHING, true).trace();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void the_same_seed_gives_the_same_run(Scenario scenario) {
        for (long seed = 1; seed <= 8; seed++) {
            Plan plan = Run.plan(scenario, seed);
            List<String> first = trace(scenario, plan);
            assertTrue(first.size() > 20, "something happens");
            assertEquals(first, trace(scenario, plan), "seed " + seed);
        }
    }

    @Test
    void other_seeds_give_other_runs() {
        assertFalse(trace(Scenario.ONE_NODE, Run.plan(Scenario.ONE_NODE, 1))
                .equals(trace(Scenario.ONE_NODE, Run.plan(Scenario.ONE_NODE, 2))));
    }

    @Test
    void a_run_without_its_last_fault_is_the_same_until_that_fault() {
        int compared = 0;
        for (long seed = 1; seed <= 20; seed++) {
            Plan plan = Run.plan(Scenario.ONE_NODE, seed);
            if (!plan.faults().isEmpty()) {
                Fault last = plan.faults().stream()
                        .max((a, b) -> a.at().compareTo(b.at()))
                        .orElseThrow();
                Plan without = plan.without(new TreeSet<>(), new TreeSet<>(List.of(last.number())));
                assertEquals(
                        before(trace(Scenario.ONE_NODE, plan), last.at()),
                        before(trace(Scenario.ONE_NODE, without), last.at()),
                        "seed " + seed);
                compared++;
            }
        }
        assertTrue(compared > 6, "seeds with faults");
    }

    private static List<String> before(List<String> trace, Duration at) {
        return trace.stream()
                .filter(line -> Double.parseDouble(line.substring(0, 7)) < at.toMillis() / 1_000.0)
                .filter(line -> !line.contains("nothing goes wrong"))
                .toList();
    }
}
