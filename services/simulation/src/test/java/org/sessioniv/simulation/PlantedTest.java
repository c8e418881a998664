package org.sessioniv.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.simulation.planted.Planted;

/** The simulation finds what is wrong: a checker that nothing planted can upset would check nothing. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PlantedTest {
    static List<Planted> all() {
        return Planted.ALL;
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_planted_is_found(Planted planted) {
        Optional<Hunt.Found> found = Hunt.of(planted, 1);
        assertTrue(found.isPresent(), () -> "not found within " + Hunt.MOST + " runs: " + planted.words());
    }

    @Test
    void a_failing_run_is_made_smaller_and_still_fails_alike() {
        Planted planted = Planted.named("resumes-without");
        Verdict failed = null;
        for (long seed = 1; failed == null; seed++) {
            Verdict verdict = Hunt.verdict(planted, seed);
            boolean large = verdict.plan().faults().size() > 1
                    && verdict.plan().wishes().size() > 10;
            failed = verdict.holds() || !large ? null : verdict;
        }
        Verdict small = Shrink.of(Hunt.scenario(planted), failed, planted.planting());
        assertTrue(!Collections.disjoint(failed.broken(), small.broken()), "it fails alike");
        assertTrue(small.plan().wishes().size() < failed.plan().wishes().size(), "fewer wishes");
        assertTrue(small.plan().faults().size() <= failed.plan().faults().size(), "no more faults");
        Verdict again = Shrink.of(Hunt.scenario(planted), small, planted.planting());
        assertEquals(small.plan(), again.plan(), "as small as it gets");
    }
}
