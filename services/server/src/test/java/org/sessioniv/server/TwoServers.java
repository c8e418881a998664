package org.sessioniv.server;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessioniv.rooms.UnusedPort;

/** Two nodes of one cluster in this process, over one store that speaks MongoDB's wire protocol. */
final class TwoServers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MS = 20;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    final HttpClient http = HttpClient.newHttpClient();
    private final MongoServer store = new MongoServer(new MemoryBackend());
    private final List<Integer> ports = new ArrayList<>();
    private final List<Server> running = new ArrayList<>();
    private boolean away;

    TwoServers() throws Exception {
        store.bind();
        for (int i = 0; i < 6; i++) {
            ports.add(UnusedPort.choose());
        }
        running.add(Outcomes.await(start(0, settings -> {}, SteadyClock.ofMachine())));
        running.add(Outcomes.await(start(1, settings -> {}, SteadyClock.ofMachine())));
        await(() -> status(0, "/health/ready") == 200 && status(1, "/health/ready") == 200);
    }

    String store() {
        return store.getConnectionString() + "/session-iv";
    }

    /**
     * Starts the node of that number, from 0; 2 is one more, at another address each time: for some seconds Hazelcast
     * takes what comes to the address of a member that has just left for a part of that, and resets its connection.
     */
    Future<Server> start(int number, Consumer<ServeSettings> change, SteadyClock clock) {
        if (number == 2) {
            ports.set(4, UnusedPort.choose());
            ports.set(5, UnusedPort.choose());
        }
        ServeSettings settings = new ServeSettings();
        settings.port = 0;
        settings.host = "127.0.0.1";
        settings.metrics = true;
        settings.store.store = store();
        settings.cluster.cluster = true;
        settings.cluster.node = Optional.of(name(number));
        settings.cluster.address = Optional.of("127.0.0.1:" + ports.get(2 * number));
        settings.cluster.bus = Optional.of("127.0.0.1:" + ports.get(2 * number + 1));
        settings.cluster.members = Optional.of("127.0.0.1:" + ports.get(0) + ",127.0.0.1:" + ports.get(2));
        change.accept(settings);
        return Server.start(settings, clock, PATIENCE);
    }

    static String name(int number) {
        return "node-" + (number + 1);
    }

    /** That node is one of them from now on. */
    void add(Server one) {
        running.add(one);
    }

    /** That node leaves. */
    void stopLast() throws Exception {
        Outcomes.await(running.remove(running.size() - 1).stop());
    }

    /** The cluster address of the node of that number. */
    String address(int number) {
        return "127.0.0.1:" + ports.get(2 * number);
    }

    Server server(int number) {
        return running.get(number);
    }

    URI url(int number) {
        return URI.create(
                "http://127.0.0.1:" + server(number).settings().listen().port());
    }

    /** The store is gone for good. */
    void endStore() {
        away = true;
        store.shutdownNow();
    }

    int status(int number, String path) {
        return get(number, path).statusCode();
    }

    HttpResponse<String> get(int number, String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(url(number).resolve(path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(path, e);
        }
    }

    /** What the node's metrics say under that name, without labels. */
    double measured(int number, String name) {
        String all = get(number, "/metrics").body();
        Matcher line = Pattern.compile("(?m)^session_iv_" + name + " (\\S+)$").matcher(all);
        if (!line.find()) {
            throw new AssertionError(name + " is not in " + all);
        }
        return Double.parseDouble(line.group(1));
    }

    static void await(BooleanSupplier thing) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!thing.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not come about");
            }
            Thread.sleep(PAUSE_MS);
        }
    }

    @Override
    public void close() {
        running.forEach(server -> server.stop().onFailure(cause -> {}));
        if (!away) {
            store.shutdown();
        }
    }
}
