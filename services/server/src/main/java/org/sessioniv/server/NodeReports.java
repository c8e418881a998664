package org.sessioniv.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.StoredRecord;

/**
 * What each node says of itself for people, in the store beside the register: nothing is decided by it. It stays for a
 * while after a node has died, so that it is missed.
 */
final class NodeReports implements Nodes {
    /** How often a node says how it fares. */
    static final Duration EVERY = Duration.ofSeconds(2);

    private static final String KIND = "node-report";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Records records;
    private final InstantSource clock;
    private final String self;
    private final BooleanSupplier ready;
    private final Predicate<String> lives;
    private final Supplier<Load> load;
    private boolean wasReady;
    private Instant since;
    private volatile boolean ended;

    /** As it is stored, beside the name that is the record's id. */
    private record Report(boolean ready, long sinceMs, long saidMs, int rooms, int sockets, String version) {}

    /** Of the node of that name; {@code lives} says whether another one does. */
    NodeReports(
            Records records,
            InstantSource clock,
            String self,
            BooleanSupplier ready,
            Predicate<String> lives,
            Supplier<Load> load) {
        this.records = records;
        this.clock = clock;
        this.self = self;
        this.ready = ready;
        this.lives = lives;
        this.load = load;
        this.since = clock.instant();
    }

    /** Says how this node fares now. */
    Future<?> say() {
        if (ended) {
            return Future.succeededFuture();
        }
        Report report = own();
        Instant until = clock.instant().plus(KEPT);
        RecordKey key = key(self);
        Body body = write(report);
        return records.load(key)
                .compose(found -> records.save(found.map(before -> before.next(body))
                        .orElse(StoredRecord.fresh(key, body))
                        .withExpiry(until)));
    }

    /** This node leaves, and is not to be missed. */
    Future<?> end() {
        ended = true;
        return records.remove(key(self));
    }

    @Override
    public Future<List<Node>> all() {
        Node here = node(self, own());
        return page(new ArrayList<>(), "").map(others -> {
            others.removeIf(other -> other.name().equals(self));
            others.add(here);
            others.sort(Comparator.comparing(Node::name));
            return List.copyOf(others);
        });
    }

    private Future<List<Node>> page(List<Node> before, String afterId) {
        return records.list(KIND, afterId, Records.MAX_LIST).compose(page -> {
            page.forEach(record -> read(record.body())
                    .ifPresent(report -> before.add(node(record.key().id(), report))));
            return page.isEmpty()
                    ? Future.succeededFuture(before)
                    : page(before, page.get(page.size() - 1).key().id());
        });
    }

    private synchronized Report own() {
        Instant now = clock.instant();
        boolean is = ready.getAsBoolean();
        if (is != wasReady) {
            wasReady = is;
            since = now;
        }
        Load has = load.get();
        return new Report(is, since.toEpochMilli(), now.toEpochMilli(), has.rooms(), has.sockets(), Main.VERSION);
    }

    /** A node that said that it was ready, and then nothing more, is not since then. */
    private Node node(String name, Report report) {
        boolean here = name.equals(self);
        boolean is = report.ready() && (here || lives.test(name));
        long from = report.ready() && !is ? report.saidMs() : report.sinceMs();
        return new Node(
                name,
                here,
                is,
                Instant.ofEpochMilli(from),
                new Load(report.rooms(), report.sockets()),
                report.version());
    }

    private static RecordKey key(String name) {
        return new RecordKey(KIND, name);
    }

    private static Body write(Report report) {
        try {
            return Body.utf8(MAPPER.writeValueAsString(report));
        } catch (JacksonException impossible) {
            throw new IllegalStateException("a report that cannot be written", impossible);
        }
    }

    /** Empty for that of a release which says it otherwise. */
    private static Optional<Report> read(Body body) {
        try {
            return Optional.of(MAPPER.readValue(body.utf8(), Report.class));
        } catch (JacksonException other) {
            return Optional.empty();
        }
    }
}
