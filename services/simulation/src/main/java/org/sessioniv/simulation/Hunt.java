package org.sessioniv.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.planted.Planted;

/** Looks for what was planted, one seed after the other. */
final class Hunt {
    /** Seeds from which a hunt may start. */
    static final List<Long> STARTS = List.of(1L, 1_001L, 2_001L, 3_001L, 4_001L);

    /** The most runs of one hunt. */
    static final int MOST = 1_000;

    private Hunt() {}

    /** After how many runs it was found, and by which properties. */
    record Found(int runs, Set<Property> broken) {}

    /** Where it can show: no fence is missed by one writer, and an append of which nobody knows usually was stored. */
    static Scenario scenario(Planted planted) {
        return switch (planted.name()) {
            case "taken-is-done" -> Scenario.TWO_OWNERS;
            case "unknown-is-done" -> Scenario.LATE_APPENDS;
            default -> planted.isAmongNodes() ? Scenario.CLUSTER : Scenario.ONE_NODE;
        };
    }

    static Optional<Found> of(Planted planted, long start) {
        for (int i = 0; i < MOST; i++) {
            Verdict verdict = verdict(planted, start + i);
            if (!verdict.holds()) {
                return Optional.of(new Found(i + 1, verdict.broken()));
            }
        }
        return Optional.empty();
    }

    static Verdict verdict(Planted planted, long seed) {
        Scenario scenario = scenario(planted);
        return Run.of(scenario, Run.plan(scenario, seed), planted.planting(), false);
    }

    /** A row of the table: what was planted, the median of runs from all starts, and what noticed it most quickly. */
    static String row(Planted planted) {
        List<Optional<Found>> hunts =
                STARTS.stream().map(start -> of(planted, start)).toList();
        List<Found> found = hunts.stream()
                .flatMap(Optional::stream)
                .sorted((a, b) -> Integer.compare(a.runs(), b.runs()))
                .toList();
        int middle = STARTS.size() / 2;
        String runs = found.size() > middle ? String.valueOf(found.get(middle).runs()) : "not within " + MOST;
        Stream<String> by = found.stream()
                .flatMap(one -> one.broken().stream())
                .distinct()
                .sorted()
                .map(property -> "`" + property + "`");
        return "| " + planted.words() + " | " + runs + " | " + String.join(", ", by.toList()) + " |";
    }
}
