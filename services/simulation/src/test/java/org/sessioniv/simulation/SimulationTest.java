package org.sessioniv.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The seeds that every build runs. One that fails is replayed by {@code make sim SCENARIO=… SEED=…}. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulationTest {
    @ParameterizedTest
    @CsvSource({"ONE_NODE, 800", "LATE_APPENDS, 300", "TWO_OWNERS, 300", "CLUSTER, 600"})
    void everything_that_is_to_hold_holds(Scenario scenario, int runs) {
        List<String> failed = new ArrayList<>();
        long done = 0;
        long refused = 0;
        long told = 0;
        for (long seed = 1; seed <= runs; seed++) {
            Verdict verdict = Run.of(scenario, seed);
            done += verdict.work().done();
            refused += verdict.work().refused();
            told += verdict.work().told();
            if (!verdict.holds()) {
                failed.add("make sim SCENARIO=" + scenario + " SEED=" + seed + ": "
                        + verdict.findings().get(0));
            }
        }
        assertEquals(List.of(), failed);
        assertTrue(done > 3L * runs, "commands done: " + done);
        assertTrue(refused > 3L * runs, "commands refused: " + refused);
        assertTrue(told > 20L * runs, "boards told: " + told);
    }
}
