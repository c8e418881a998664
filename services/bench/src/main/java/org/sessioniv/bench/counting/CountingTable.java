package org.sessioniv.bench.counting;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.sessioniv.counting.Counting;
import org.sessioniv.counting.model.Profile;
import org.sessioniv.counting.model.Rule;
import org.sessioniv.counting.model.TieBreak;

/**
 * Prints how long each rule counts, in processor time of the one thread that counts, so that other work on the machine
 * does not show; how much it allocates on the way; and how much heap the ballots hold.
 *
 * <p>{@code CountingTable [runs] [rule,rule,…]}: the median of so many runs (default 3) after one that is not counted.
 */
public final class CountingTable {
    private static final long SEED = 20171017;
    private static final double MEBI = 1024.0 * 1024;
    private static final double MILLI = 1e6;

    /** Ballots, options and seats of a row; a rule for one seat fills one. */
    private record Size(int ballots, int options, int seats) {}

    private static final List<Size> SIZES = List.of(
            new Size(10_000, 20, 3),
            new Size(100_000, 20, 3),
            new Size(1_000_000, 20, 3),
            new Size(10_000, 50, 20),
            new Size(10_000, 100, 20),
            new Size(10_000, 200, 20));

    private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final long heapBefore = heap();
    private final int runs;
    private final List<Rule> rules;

    private CountingTable(int runs, List<Rule> rules) {
        this.runs = runs;
        this.rules = rules;
    }

    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        List<Rule> rules = arguments.length > 1
                ? Stream.of(arguments[1].split(","))
                        .map(name -> Rule.named(name).orElseThrow())
                        .toList()
                : List.of(Rule.values());
        new CountingTable(runs, rules).print();
    }

    private void print() {
        out.println("| rule | ballots | different | options | seats | CPU ms | allocated MiB | ballots hold MiB |");
        out.println("|---|---:|---:|---:|---:|---:|---:|---:|");
        Map<BallotMaker, List<Rule>> byKind = new EnumMap<>(BallotMaker.class);
        for (Rule rule : rules) {
            byKind.merge(
                    kind(rule),
                    List.of(rule),
                    (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
        }
        byKind.forEach((kind, counted) -> SIZES.forEach(size -> rows(kind, counted, size)));
    }

    /** The first kind of ballot that the rule reads. */
    private static BallotMaker kind(Rule rule) {
        for (BallotMaker kind : BallotMaker.values()) {
            try {
                Counting.count(rule, kind.profile(3, 5, SEED), 1, TieBreak.ALL);
                return kind;
            } catch (Rule.UnfitBallots another) {
                // Try the next.
            }
        }
        throw new IllegalArgumentException(rule.word());
    }

    private void rows(BallotMaker kind, List<Rule> counted, Size size) {
        Profile profile = kind.profile(size.ballots(), size.options(), SEED);
        double held = (heap() - heapBefore) / MEBI;
        counted.forEach(rule -> row(rule, profile, size, held));
    }

    private void row(Rule rule, Profile profile, Size size, double held) {
        int seats = rule.severalSeats() ? size.seats() : 1;
        long[] nanos = new long[runs];
        long allocated = 0;
        for (int run = -1; run < runs; run++) {
            long bytes = thread.getCurrentThreadAllocatedBytes();
            long start = thread.getCurrentThreadCpuTime();
            Counting.count(rule, profile, seats, new TieBreak.Lot("bench"));
            if (run >= 0) {
                nanos[run] = thread.getCurrentThreadCpuTime() - start;
                allocated = thread.getCurrentThreadAllocatedBytes() - bytes;
            }
        }
        Arrays.sort(nanos);
        out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %d | %,.0f | %,.0f | %,.0f |%n",
                rule.word(),
                size.ballots(),
                profile.groups().size(),
                size.options(),
                seats,
                nanos[runs / 2] / MILLI,
                allocated / MEBI,
                held);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        for (int again = 0; again < 3; again++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
