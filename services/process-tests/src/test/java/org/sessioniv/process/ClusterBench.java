package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rehearsal.Rehearsal;
import org.sessioniv.rehearsal.client.Ledger;
import org.sessioniv.rehearsal.client.Onlooker;
import org.sessioniv.rehearsal.play.Part;
import org.sessioniv.rehearsal.terms.RehearsalSummary;

/**
 * What a command and a delivered change cost on one node, on a cluster of one, of two and of three, all on this
 * machine; run by {@code make nodes-bench}. The same commands a second are played before few and before many people,
 * so that what a command costs and what each delivery costs are told apart.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterBench {
    private static final int TURNS = Integer.getInteger("turns", 3);
    /** For each node, by when it has compiled what it needs: 20,000 commands, measured by repeating a play. */
    private static final Play WARM = new Play(50, 8, 20);

    private static final Play FEW = new Play(10, 12, 5);
    private static final Play MANY = new Play(50, 60, 2);
    /** The same people, who act seven times as often: what does not grow with the commands is a seventh of each. */
    private static final Play QUICK = new Play(50, 8, 8);

    private static final double IDLE_SECONDS = 5;
    private static final double NANOS = 1e9;

    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    /**
     * So many people for so many seconds, so many times: a thought lasts a fortieth of the seconds, so both plays that
     * are measured have as many commands a second.
     */
    private record Play(int people, int seconds, int times) {}

    /** What is measured: nodes, and whether they are a cluster. */
    private record Subject(String name, int nodes, boolean clustered) {
        String number() {
            return Integer.toString(clustered ? nodes + 1 : nodes);
        }
    }

    /** Processor time of all nodes in seconds, and what was done in it. */
    private record Load(
            double seconds,
            double cpu,
            Map<ThreadTimes.Kind, Double> byKind,
            double commands,
            double changes,
            double bytesBetween) {
        Load and(Load other) {
            return new Load(
                    seconds + other.seconds,
                    cpu + other.cpu,
                    Nodes.sum(byKind, other.byKind),
                    commands + other.commands,
                    changes + other.changes,
                    bytesBetween + other.bytesBetween);
        }

        double cpuBeyond(double idle) {
            return cpu - idle * seconds;
        }
    }

    /** All, or those that are told by their numbers from 1 on. */
    private static final List<Subject> SUBJECTS = Stream.of(
                    new Subject("without --cluster", 1, false),
                    new Subject("cluster of 1", 1, true),
                    new Subject("of 2", 2, true),
                    new Subject("of 3", 3, true))
            .filter(subject -> System.getProperty("subjects", "1234").contains(subject.number()))
            .toList();

    @AfterEach
    void close() {
        StoredMeeting.await(vertx.close().map(closed -> true));
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void what_a_command_and_a_change_cost_on_one_two_and_three_nodes() throws Exception {
        Map<String, double[][]> rows = new LinkedHashMap<>();
        for (int turn = 0; turn < TURNS; turn++) {
            for (int subject = 0; subject < SUBJECTS.size(); subject++) {
                Map<String, Double> found = measure(SUBJECTS.get(subject), turn);
                for (Map.Entry<String, Double> one : found.entrySet()) {
                    rows.computeIfAbsent(one.getKey(), first -> new double[SUBJECTS.size()][TURNS])[subject][turn] =
                            one.getValue();
                }
                System.out.println(SUBJECTS.get(subject).name() + ", turn " + (turn + 1) + ": " + found);
            }
        }
        System.out.printf(
                "%d processors, JDK %s, load %.1f at the end; medians of %d turns%n",
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                TURNS);
        System.out.println(table(rows));
    }

    private Map<String, Double> measure(Subject subject, int turn) throws Exception {
        Path own = Files.createDirectory(folder.resolve(subject.nodes() + "-" + subject.clustered() + "-" + turn));
        try (StandInStore store = StandInStore.start();
                Nodes nodes = new Nodes(own, store.address(), subject.nodes(), subject.clustered())) {
            long start = System.nanoTime();
            nodes.startAll();
            double ready = (System.nanoTime() - start) / NANOS;
            SetUp.organiser(nodes);
            play(nodes, new Play(WARM.people(), WARM.seconds(), WARM.times() * subject.nodes()));
            Map<ThreadTimes.Kind, Double> idleByKind = nodes.threadSeconds();
            double idle = idle(nodes);
            idleByKind = Nodes.difference(nodes.threadSeconds(), idleByKind);
            Load few = play(nodes, FEW);
            Load many = play(nodes, MANY);
            Load quick = play(nodes, QUICK);
            // few = commands * (command + changes each * change), and so is many.
            double eachFew = few.changes() / few.commands();
            double eachMany = many.changes() / many.commands();
            double costFew = few.cpuBeyond(idle) / few.commands();
            double costMany = many.cpuBeyond(idle) / many.commands();
            double change = (costMany - costFew) / (eachMany - eachFew);
            Map<String, Double> found = new LinkedHashMap<>();
            found.put("start to ready, s", ready);
            found.put("idle: processor ms a second, all nodes", idle * 1_000);
            found.put("a command before " + FEW.people() + " people, ms", costFew * 1_000);
            found.put("a command before " + MANY.people() + " people, ms", costMany * 1_000);
            double costQuick = quick.cpuBeyond(idle) / quick.commands();
            found.put("commands a second, many people", many.commands() / many.seconds());
            found.put("a command before " + QUICK.people() + " quick people, ms", costQuick * 1_000);
            found.put("commands a second, quick people", quick.commands() / quick.seconds());
            for (ThreadTimes.Kind kind : ThreadTimes.Kind.values()) {
                double idleOfKind = idleByKind.getOrDefault(kind, 0.0) / IDLE_SECONDS;
                double quickOfKind = quick.byKind().getOrDefault(kind, 0.0) - idleOfKind * quick.seconds();
                found.put("quick people, of it " + kind.words() + ", µs", quickOfKind / quick.commands() * 1e6);
            }
            found.put("of it a command alone, µs", (costFew - eachFew * change) * 1e6);
            found.put("of it each delivered change, µs", change * 1e6);
            found.put("bytes between nodes a command, many people", many.bytesBetween() / many.commands());
            found.put("bytes between nodes a delivered change", many.bytesBetween() / many.changes());
            found.put("resident after collecting, MB a node", memory(nodes));
            return found;
        }
    }

    private double idle(Nodes nodes) throws Exception {
        double before = nodes.processorSeconds();
        Thread.sleep((long) (IDLE_SECONDS * 1_000));
        return (nodes.processorSeconds() - before) / IDLE_SECONDS;
    }

    /** A moment of a play. */
    private record Moment(long nanos, double cpu, Map<ThreadTimes.Kind, Double> byKind, long commands, long changes) {
        static Moment of(Nodes nodes, Ledger ledger) {
            return new Moment(
                    System.nanoTime(),
                    nodes.processorSeconds(),
                    nodes.threadSeconds(),
                    ledger.done(errand -> true),
                    ledger.changes());
        }
    }

    private Load play(Nodes nodes, Play play) throws Exception {
        Load all = playOnce(nodes, play);
        for (int time = 1; time < play.times(); time++) {
            all = all.and(playOnce(nodes, play));
        }
        return all;
    }

    private Load playOnce(Nodes nodes, Play play) throws Exception {
        List<Moment> moments = new ArrayList<>();
        double bytesBefore = bytesOut(nodes);
        RehearsalSummary summary = Rehearsal.run(
                        vertx,
                        SetUp.rehearsal(nodes, play.people(), Duration.ofSeconds(play.seconds()), 7),
                        List.of(measured(nodes, moments, 0.1), measured(nodes, moments, 0.9)),
                        Onlooker.none())
                .toCompletionStage()
                .toCompletableFuture()
                .get(1, TimeUnit.HOURS);
        assertTrue(summary.isClean(), summary::toJson);
        Moment begin = moments.get(0);
        Moment end = moments.get(1);
        double changes = end.changes() - begin.changes();
        return new Load(
                (end.nanos() - begin.nanos()) / NANOS,
                end.cpu() - begin.cpu(),
                Nodes.difference(end.byKind(), begin.byKind()),
                end.commands() - begin.commands(),
                changes,
                (bytesOut(nodes) - bytesBefore) / summary.changes() * changes);
    }

    /** Looks once, when that share of the play is over. */
    private static Part measured(Nodes nodes, List<Moment> moments, double share) {
        return new Part("measured", share, ledger -> moments.add(Moment.of(nodes, ledger)));
    }

    private static double bytesOut(Nodes nodes) throws Exception {
        double sum = 0;
        for (int i = 0; i < nodes.count(); i++) {
            sum += nodes.metrics(i)
                    .lines()
                    .filter(line -> line.startsWith("session_iv_bus_bytes_out_total"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
        return sum;
    }

    private static double memory(Nodes nodes) throws Exception {
        double sum = 0;
        for (int i = 0; i < nodes.count(); i++) {
            String pid = Long.toString(nodes.process(i).pid());
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            new ProcessBuilder(jcmd.toString(), pid, "GC.run")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            sum += resident(pid);
        }
        return sum / nodes.count();
    }

    private static double resident(String pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    private static String table(Map<String, double[][]> rows) {
        StringBuilder text = new StringBuilder("|  |");
        SUBJECTS.forEach(subject -> text.append(' ').append(subject.name()).append(" |"));
        text.append(" of 3, ratio to without |\n|---|")
                .append("---:|".repeat(SUBJECTS.size() + 1))
                .append('\n');
        rows.forEach((what, values) -> {
            text.append("| ").append(what);
            for (double[] each : values) {
                text.append(String.format(Locale.ROOT, " | %.2f", median(each)));
            }
            double ratio = median(values[SUBJECTS.size() - 1]) / median(values[0]);
            text.append(Double.isFinite(ratio) ? String.format(Locale.ROOT, " | %.2f |%n", ratio) : " | |\n");
        });
        return text.toString();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }
}
