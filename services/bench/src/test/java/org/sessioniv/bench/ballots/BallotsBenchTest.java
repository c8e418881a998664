package org.sessioniv.bench.ballots;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BallotsBenchTest {
    @Test
    void a_small_run_counts_ballots_at_every_level() throws Exception {
        try (BallotsBench bench = new BallotsBench()) {
            List<String> table = bench.measure(16, 1, 0.3);

            String line = table.stream()
                    .filter(one -> one.startsWith("| durable ballots/s |"))
                    .findFirst()
                    .orElseThrow();
            List<String> values =
                    Arrays.asList(line.replace(",", "").split(" *\\| *")).subList(2, 5);
            values.forEach(value -> assertTrue(Double.parseDouble(value) > 0, line));
        }
    }
}
