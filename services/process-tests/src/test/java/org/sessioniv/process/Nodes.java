package org.sessioniv.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.UnusedPort;
import org.sessioniv.rooms.nodes.Rendezvous;

/**
 * Three real servers, each a process of its own, that are nodes of one cluster over one store. They reach each other
 * over {@link Ways} that can be cut.
 */
final class Nodes implements AutoCloseable {
    private static final long SECONDS = 300;
    private static final long PAUSE_MS = 100;

    private final Path folder;
    private final String store;
    private final int count;
    private final boolean clustered;
    private final Map<String, String> environment;
    private final URI origin;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Ways.Ports> clusterPorts = new ArrayList<>();
    private final List<ServerProcess> running = new ArrayList<>();
    private final Ways ways;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Three nodes of a cluster. */
    Nodes(Path folder, String store) throws Exception {
        this(folder, store, 3, true);
    }

    /** Three nodes of a cluster with this in their environment as well. */
    Nodes(Path folder, String store, Map<String, String> environment) throws Exception {
        this(folder, store, 3, true, environment);
    }

    /** So many nodes; a single one need not be of a cluster. */
    Nodes(Path folder, String store, int count, boolean clustered) throws Exception {
        this(folder, store, count, clustered, Map.of());
    }

    private Nodes(Path folder, String store, int count, boolean clustered, Map<String, String> environment)
            throws Exception {
        this.environment = environment;
        this.count = count;
        this.clustered = clustered;
        this.folder = folder;
        this.store = store;
        this.origin = URI.create("http://localhost:" + UnusedPort.choose());
        for (int i = 0; i < count; i++) {
            ports.add(UnusedPort.choose());
            clusterPorts.add(new Ways.Ports(UnusedPort.choose(), UnusedPort.choose()));
        }
        this.ways = new Ways(folder, clusterPorts);
    }

    /** Starts all at once and waits until each says that it is ready. If one does not start, none is left running. */
    void startAll() throws Exception {
        List<Thread> starting = new ArrayList<>();
        List<Throwable> failed = new CopyOnWriteArrayList<>();
        ServerProcess[] started = new ServerProcess[count];
        for (int i = 0; i < count; i++) {
            int node = i;
            Thread thread = new Thread(() -> {
                try {
                    started[node] = startOne(node);
                } catch (Exception | AssertionError e) {
                    failed.add(e);
                }
            });
            thread.start();
            starting.add(thread);
        }
        for (Thread thread : starting) {
            thread.join();
        }
        if (!failed.isEmpty()) {
            Stream.of(started).filter(Objects::nonNull).forEach(ServerProcess::close);
            throw new AssertionError("not all nodes started", failed.get(0));
        }
        running.clear();
        running.addAll(List.of(started));
        awaitReady();
    }

    private ServerProcess startOne(int node) throws Exception {
        List<String> options = new ArrayList<>(List.of("--port", ports.get(node).toString(), "--host", "127.0.0.1"));
        options.addAll(
                List.of("--public-url", origin.toString(), "--data", data(node).toString(), "--store", store));
        options.addAll(List.of("--metrics", "true"));
        if (clustered) {
            options.addAll(List.of("--cluster", "--node", name(node)));
            options.addAll(List.of(
                    "--cluster-address", "127.0.0.1:" + clusterPorts.get(node).member()));
            options.addAll(List.of(
                    "--bus-address", "localhost:" + clusterPorts.get(node).bus()));
            options.addAll(List.of(
                    "--members",
                    IntStream.range(0, count).mapToObj(ways::member).collect(Collectors.joining(","))));
        }
        ways.open(node);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(ways.environment(node));
        return ServerProcess.start(folder.resolve("errors-" + name(node) + ".txt"), origin, "  Join ", all, options);
    }

    /** Each answers that it serves and has heard from the others. */
    void awaitReady() throws Exception {
        for (int i = 0; i < count; i++) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!isReady(i)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("node " + name(i) + " does not become ready");
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    /** Whether it answers so now, within a second. */
    boolean isReady(int node) throws InterruptedException {
        HttpRequest health = HttpRequest.newBuilder(node(node).resolve("/health/ready"))
                .timeout(Duration.ofSeconds(1))
                .build();
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it measures. */
    String metrics(int node) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(node(node).resolve("/metrics")).build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Processor time of all processes so far. */
    double processorSeconds() {
        return running.stream().mapToDouble(ServerProcess::processorSeconds).sum();
    }

    /** The same by what threads are for. */
    Map<ThreadTimes.Kind, Double> threadSeconds() {
        return running.stream().map(process -> ThreadTimes.of(process.pid())).reduce(Map.of(), Nodes::sum);
    }

    static Map<ThreadTimes.Kind, Double> sum(Map<ThreadTimes.Kind, Double> one, Map<ThreadTimes.Kind, Double> other) {
        Map<ThreadTimes.Kind, Double> sum = new HashMap<>(one);
        other.forEach((kind, seconds) -> sum.merge(kind, seconds, Double::sum));
        return sum;
    }

    static Map<ThreadTimes.Kind, Double> difference(
            Map<ThreadTimes.Kind, Double> now, Map<ThreadTimes.Kind, Double> before) {
        Map<ThreadTimes.Kind, Double> difference = new HashMap<>(now);
        before.forEach((kind, seconds) -> difference.merge(kind, -seconds, Double::sum));
        return difference;
    }

    static String name(int node) {
        return "node-" + (node + 1);
    }

    /** The number of the node that runs a room while all of them live. */
    int hostOf(String room) {
        List<NodeId> all = IntStream.range(0, count)
                .mapToObj(node -> new NodeId(name(node)))
                .toList();
        return all.indexOf(Rendezvous.ownerOf(new RoomId(room), all).orElseThrow());
    }

    Path data(int node) {
        return folder.resolve("data-" + name(node));
    }

    /** The number of a node that has told a set-up link; each of them is good until there is an organiser. */
    int withLink() {
        return IntStream.range(0, count)
                .filter(node -> Files.exists(data(node).resolve("organiser-link")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no node has made a set-up link"));
    }

    URI node(int node) {
        return URI.create("http://127.0.0.1:" + ports.get(node));
    }

    /** Where the pages of all nodes come from. */
    URI origin() {
        return origin;
    }

    int count() {
        return count;
    }

    ServerProcess process(int node) {
        return running.get(node);
    }

    /** SIGKILL. */
    void kill(int node) {
        ways.close(node);
        process(node).kill();
    }

    /** SIGTERM, and waits for its end. */
    void stop(int node) throws InterruptedException {
        // It takes leave of the others over the ways that lead to it.
        process(node).stop();
        ways.close(node);
    }

    /** Nothing gets from one to the other or back as long as that lasts. */
    void apart(int one, int other, StandInStore.FaultyStep step) throws Exception {
        ways.cut(one, other);
        try {
            step.run();
        } finally {
            ways.heal(one, other);
        }
    }

    /** After it has ended, however. */
    void startAgain(int node) throws Exception {
        running.get(node).awaitEnd();
        running.set(node, startOne(node));
    }

    @Override
    public void close() {
        running.forEach(ServerProcess::close);
        ways.close();
    }
}
