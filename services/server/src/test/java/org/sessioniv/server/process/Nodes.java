package org.sessioniv.server.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.nodes.Rendezvous;

/** Three real servers, each a process of its own, that are nodes of one cluster over one store. */
final class Nodes implements AutoCloseable {
    private static final int COUNT = 3;
    private static final long SECONDS = 120;
    private static final long PAUSE_MS = 100;

    private final Path folder;
    private final String store;
    private final URI origin;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Integer> clusterPorts = new ArrayList<>();
    private final List<ServerProcess> running = new ArrayList<>();

    Nodes(Path folder, String store) throws Exception {
        this.folder = folder;
        this.store = store;
        this.origin = URI.create("http://localhost:" + ServerProcess.freePort());
        for (int i = 0; i < COUNT; i++) {
            ports.add(ServerProcess.freePort());
            clusterPorts.add(ServerProcess.freePort());
            clusterPorts.add(ServerProcess.freePort());
        }
    }

    /** Starts all at once and waits until each says that it is ready. */
    void startAll() throws Exception {
        List<Thread> starting = new ArrayList<>();
        List<Exception> failed = new ArrayList<>();
        ServerProcess[] started = new ServerProcess[COUNT];
        for (int i = 0; i < COUNT; i++) {
            int node = i;
            Thread thread = new Thread(() -> {
                try {
                    started[node] = startOne(node);
                } catch (Exception e) {
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
            throw failed.get(0);
        }
        running.clear();
        running.addAll(List.of(started));
        awaitReady();
    }

    private ServerProcess startOne(int node) throws Exception {
        String members = IntStream.range(0, COUNT)
                .mapToObj(any -> "127.0.0.1:" + clusterPorts.get(2 * any))
                .collect(Collectors.joining(","));
        return ServerProcess.start(
                folder.resolve("errors-" + name(node) + ".txt"),
                origin,
                "  Join ",
                Map.of(),
                List.of(
                        "--port",
                        ports.get(node).toString(),
                        "--host",
                        "127.0.0.1",
                        "--public-url",
                        origin.toString(),
                        "--data",
                        data(node).toString(),
                        "--store",
                        store,
                        "--cluster",
                        "--node",
                        name(node),
                        "--cluster-address",
                        "127.0.0.1:" + clusterPorts.get(2 * node),
                        "--bus-address",
                        "127.0.0.1:" + clusterPorts.get(2 * node + 1),
                        "--members",
                        members));
    }

    /** Each answers that it serves and has heard from the others. */
    void awaitReady() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (int i = 0; i < COUNT; i++) {
            HttpRequest health =
                    HttpRequest.newBuilder(node(i).resolve("/health/ready")).build();
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!isReady(http, health)) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("node " + name(i) + " does not become ready");
                }
                Thread.sleep(PAUSE_MS);
            }
        }
    }

    private static boolean isReady(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    static String name(int node) {
        return "node-" + (node + 1);
    }

    /** The number of the node that runs a room while all of them live. */
    int hostOf(String room) {
        List<NodeId> all = IntStream.range(0, COUNT)
                .mapToObj(node -> new NodeId(name(node)))
                .toList();
        return all.indexOf(Rendezvous.ownerOf(new RoomId(room), all).orElseThrow());
    }

    Path data(int node) {
        return folder.resolve("data-" + name(node));
    }

    URI node(int node) {
        return URI.create("http://127.0.0.1:" + ports.get(node));
    }

    int count() {
        return COUNT;
    }

    ServerProcess process(int node) {
        return running.get(node);
    }

    /** After it has ended, however. */
    void startAgain(int node) throws Exception {
        running.get(node).awaitEnd();
        running.set(node, startOne(node));
    }

    @Override
    public void close() {
        running.forEach(ServerProcess::close);
    }
}
