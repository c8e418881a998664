package org.sessioniv.gateway.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.limits.Limits;

/**
 * The connections under all HTTP, bounded in number and in how long each may keep the server waiting. When there are as
 * many as there may be, the one that has waited longest without a request makes room for the newcomer: whoever holds
 * idle connections keeps nobody else out. Shared by all gateway instances; thread-safe.
 */
public final class Connections {
    private final Limits.Connections limits;
    private final Counters counters;
    private final InstantSource clock;
    private final boolean perAddress;
    /** Those that wait without a request stand in the order in which they began to. */
    private final Map<HttpConnection, Standing> waiting = new LinkedHashMap<>();

    private final Map<HttpConnection, Standing> busy = new HashMap<>();
    private final Map<String, Integer> byAddress = new HashMap<>();

    /** {@code perAddress} is off where all come from one address, that of a proxy. */
    public Connections(Limits.Connections limits, Counters counters, InstantSource clock, boolean perAddress) {
        this.limits = limits;
        this.counters = counters;
        this.clock = clock;
        this.perAddress = perAddress;
    }

    /** One connection: since when it waits for a head, or for the body of what it asked. */
    private static final class Standing {
        private final String address;
        private long sinceMs;
        private boolean first = true;
        private boolean reading;
        private boolean answering;
        private boolean socket;

        private Standing(String address, long sinceMs) {
            this.address = address;
            this.sinceMs = sinceMs;
        }
    }

    /** A connection was opened. */
    public void opened(HttpConnection connection) {
        Optional<HttpConnection> leaves = enter(connection);
        connection.closeHandler(closed -> gone(connection));
        leaves.ifPresent(this::close);
    }

    /** Who has to leave for the newcomer, which may be the newcomer. */
    private synchronized Optional<HttpConnection> enter(HttpConnection connection) {
        String address = ClientAddress.of(connection.remoteAddress());
        boolean crowd = perAddress && byAddress.getOrDefault(address, 0) >= limits.perAddress();
        boolean full = crowd || waiting.size() + busy.size() >= limits.all();
        Optional<HttpConnection> leaves =
                full ? Optional.of(eldest(address, crowd).orElse(connection)) : Optional.empty();
        leaves.ifPresent(any -> counters.count(Counters.Event.CONNECTIONS_REFUSED));
        if (leaves.filter(connection::equals).isEmpty()) {
            waiting.put(connection, new Standing(address, clock.millis()));
            byAddress.merge(address, 1, Integer::sum);
        }
        leaves.ifPresent(this::gone);
        return leaves;
    }

    private Optional<HttpConnection> eldest(String address, boolean sameAddress) {
        return waiting.entrySet().stream()
                .filter(entry -> !sameAddress || entry.getValue().address.equals(address))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private synchronized void gone(HttpConnection connection) {
        Standing was = waiting.containsKey(connection) ? waiting.remove(connection) : busy.remove(connection);
        if (was != null) {
            byAddress.computeIfPresent(was.address, (key, count) -> count == 1 ? null : count - 1);
        }
    }

    private void close(HttpConnection connection) {
        connection.close().onFailure(gone -> {});
    }

    /** The head of a request is there; its body may not be. */
    synchronized void asked(HttpServerRequest request) {
        HttpConnection connection = request.connection();
        Standing standing = waiting.remove(connection);
        if (standing != null) {
            busy.put(connection, standing);
            standing.first = false;
            standing.reading = true;
            standing.answering = true;
            standing.sinceMs = clock.millis();
            request.end().onComplete(read -> step(connection, () -> standing.reading = false));
        }
    }

    /** The answer to the request is on its way. */
    synchronized void answered(HttpConnection connection) {
        Standing standing = busy.get(connection);
        if (standing != null) {
            step(connection, () -> standing.answering = false);
        }
    }

    /** From now on it is a socket, which has bounds of its own. */
    public synchronized void upgraded(HttpConnection connection) {
        Standing standing = busy.get(connection);
        if (standing != null) {
            standing.socket = true;
        }
    }

    private synchronized void step(HttpConnection connection, Runnable change) {
        change.run();
        Standing standing = busy.get(connection);
        if (standing != null && !standing.socket && !standing.reading && !standing.answering) {
            busy.remove(connection);
            standing.sinceMs = clock.millis();
            waiting.put(connection, standing);
        }
    }

    /** Closes what has kept the server waiting for too long. Once a second. */
    public void sweep() {
        List<HttpConnection> late = late();
        late.forEach(connection -> {
            counters.count(Counters.Event.CONNECTIONS_LATE);
            close(connection);
        });
    }

    private synchronized List<HttpConnection> late() {
        long now = clock.millis();
        List<HttpConnection> late = new ArrayList<>();
        waiting.forEach((connection, standing) -> {
            if (isOver(standing, standing.first ? limits.head() : limits.idle(), now)) {
                late.add(connection);
            }
        });
        busy.forEach((connection, standing) -> {
            if (standing.reading && !standing.socket && isOver(standing, limits.body(), now)) {
                late.add(connection);
            }
        });
        return late;
    }

    private static boolean isOver(Standing standing, Duration bound, long now) {
        return now - standing.sinceMs >= bound.toMillis();
    }

    /** Connections on which a request is under way now. */
    public synchronized int asking() {
        return (int) busy.values().stream().filter(standing -> !standing.socket).count();
    }

    /** Connections that are open now. */
    public synchronized int open() {
        return waiting.size() + busy.size();
    }
}
