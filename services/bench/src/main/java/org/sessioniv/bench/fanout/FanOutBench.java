package org.sessioniv.bench.fanout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.sessioniv.bench.Machine;
import org.sessioniv.bench.Samples;
import org.sessioniv.bench.Table;
import org.sessioniv.bench.Transport;

/**
 * Measures the gateway's fan-out beside bare Netty and bare Vert.x and prints a table. The subjects take turns in short
 * slices, so that what else the machine does falls on all alike.
 */
public final class FanOutBench {
    private static final List<String> SUBJECTS = List.of("netty", "vertx", "gateway");
    private static final int NETTY = 0;
    private static final int VERTX = 1;
    private static final int MANY = 16;

    private FanOutBench() {}

    /** Numbers of sockets, turns, seconds of load in each turn, single changes in each turn. */
    record Plan(List<Integer> sockets, int turns, double seconds, int lone) {
        static Plan of(String[] arguments) {
            List<Integer> sockets = arguments.length > 0
                    ? Arrays.stream(arguments[0].split(","))
                            .map(Integer::valueOf)
                            .toList()
                    : List.of(1_000, 5_000, 10_000);
            int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
            double seconds = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 2;
            int lone = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 20;
            return new Plan(sockets, turns, seconds, lone);
        }
    }

    /** Arguments, all optional: {@code SOCKETS,… TURNS SECONDS LONE}. */
    public static void main(String[] arguments) throws Exception {
        Plan plan = Plan.of(arguments);
        System.out.println(Machine.facts() + ", " + Transport.name() + "; " + plan);
        for (int sockets : plan.sockets()) {
            measure(sockets, plan).forEach(System.out::println);
            System.out.println();
        }
        System.out.println(Machine.facts());
    }

    static List<String> measure(int sockets, Plan plan) throws Exception {
        List<Side> sides = new ArrayList<>();
        try {
            for (String subject : SUBJECTS) {
                sides.add(new Side(subject, sockets));
            }
            // Before versions are made up, which run ahead of the room's own.
            Side gateway = sides.get(sides.size() - 1);
            gateway.lone("commit", plan.lone(), new Samples());
            gateway.lone("commit", plan.turns() * plan.lone(), gateway.commitMs);
            for (Side side : sides) {
                warmUp(side, plan);
            }
            for (int turn = 0; turn < plan.turns(); turn++) {
                for (Side side : sides) {
                    side.lone("tell 1", plan.lone(), side.loneMs);
                    side.load(1, plan.seconds(), side.single);
                    side.load(MANY, plan.seconds(), side.many);
                }
            }
            return table(sockets, sides);
        } finally {
            sides.forEach(Side::close);
        }
    }

    private static void warmUp(Side side, Plan plan) throws Exception {
        side.load(1, plan.seconds(), new Side.Load());
        side.load(MANY, plan.seconds(), new Side.Load());
    }

    private static List<String> table(int sockets, List<Side> sides) {
        Table table = new Table(String.format("%,d sockets", sockets), SUBJECTS);
        Side gateway = sides.get(sides.size() - 1);
        String at5k = sockets == 5_000 ? "≤ 60" : "";
        row(table, sides, "lone change to the last socket: p50 ms", NETTY, "", side -> side.loneMs.percentile(50));
        row(table, sides, "lone change to the last socket: p99 ms", NETTY, at5k, side -> side.loneMs.percentile(99));
        List<Double> none = List.of(Double.NaN, Double.NaN);
        table.row("lone command to the last socket: p50 ms", plus(none, gateway.commitMs.percentile(50)), NETTY, "");
        table.row("lone command to the last socket: p99 ms", plus(none, gateway.commitMs.percentile(99)), NETTY, "");
        load(table, sides, "1 a frame", "ratio ≥ 0.9", side -> side.single);
        load(table, sides, "16 a frame", "ratio ≥ 0.9; ≥ 1 M", side -> side.many);
        row(table, sides, "idle socket: kB of heap", VERTX, "ratio ≤ 1.3", Side::heapKilobytes);
        row(table, sides, "idle socket: kB resident", VERTX, "ratio ≤ 1.3", Side::residentKilobytes);
        return table.lines();
    }

    private static List<Double> plus(List<Double> values, double last) {
        List<Double> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }

    private static void load(Table table, List<Side> sides, String what, String goal, Function<Side, Side.Load> load) {
        row(
                table,
                sides,
                what + ": changes/s",
                NETTY,
                "",
                side -> load.apply(side).byClock.median());
        row(
                table,
                sides,
                what + ": changes a core-second",
                NETTY,
                goal,
                side -> load.apply(side).byProcessor.median());
        row(
                table,
                sides,
                what + ": server µs a frame",
                NETTY,
                "",
                side -> load.apply(side).cpuMicrosAFrame.median());
    }

    private static void row(
            Table table, List<Side> sides, String what, int beside, String goal, ToDoubleFunction<Side> value) {
        table.row(what, sides.stream().map(value::applyAsDouble).toList(), beside, goal);
    }
}
