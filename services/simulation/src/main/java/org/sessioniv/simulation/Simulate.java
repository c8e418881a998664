package org.sessioniv.simulation;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.planted.Planted;
import org.sessioniv.simulation.world.Planting;

/**
 * The command line of the simulation: {@code SCENARIO SEED RUNS} runs so many seeds from that one on. A run that fails
 * is told with its seed; a single run is told line by line, and when it fails once more as small as it can be made.
 * {@code planted} looks for each fault that can be planted, and prints the table of the page.
 */
public final class Simulate {
    private static final int MOST_TOLD = 5;

    private final PrintStream out;

    private Simulate(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        if (arguments[0].equals("planted")) {
            System.out.println("| planted | runs until found | found by |");
            System.out.println("|---|---|---|");
            Planted.ALL.stream().map(Hunt::row).forEach(System.out::println);
            System.exit(0);
        }
        Scenario scenario =
                Scenario.valueOf(arguments[0].toUpperCase(Locale.ROOT).replace('-', '_'));
        long seed = Long.parseLong(arguments[1]);
        int runs = Integer.parseInt(arguments[2]);
        Simulate command = new Simulate(System.out);
        boolean good = runs == 1 ? command.replay(scenario, seed) : command.many(scenario, seed, runs);
        System.exit(good ? 0 : 1);
    }

    private boolean many(Scenario scenario, long first, int runs) {
        long begun = System.nanoTime();
        Map<Property, Integer> broken = new TreeMap<>();
        int failed = 0;
        long done = 0;
        long told = 0;
        for (long seed = first; seed < first + runs; seed++) {
            Verdict verdict = Run.of(scenario, seed);
            done += verdict.work().done();
            told += verdict.work().told();
            if (!verdict.holds()) {
                failed++;
                verdict.broken().forEach(property -> broken.merge(property, 1, Integer::sum));
                if (failed <= MOST_TOLD) {
                    out.println("seed " + seed + ": " + verdict.findings().get(0));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%s: %d runs in %.1f s, %d failed %s; %d commands done, %d boards told%n",
                scenario,
                runs,
                (System.nanoTime() - begun) / 1e9,
                failed,
                broken,
                done,
                told);
        return failed == 0;
    }

    private boolean replay(Scenario scenario, long seed) {
        Verdict verdict = Run.of(scenario, Run.plan(scenario, seed), Planting.NOTHING, true);
        verdict.trace().forEach(out::println);
        if (verdict.holds()) {
            out.println("everything holds");
            return true;
        }
        Verdict small = Shrink.of(scenario, verdict, Planting.NOTHING);
        out.println();
        out.println("The same as small as it can be made, with "
                + small.plan().wishes().size() + " wishes and "
                + small.plan().faults().size() + " faults:");
        small.trace().forEach(out::println);
        return false;
    }
}
