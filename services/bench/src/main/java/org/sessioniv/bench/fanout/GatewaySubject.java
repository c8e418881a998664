package org.sessioniv.bench.fanout;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sessioniv.bench.Await;
import org.sessioniv.bench.GatewayHost;
import org.sessioniv.bench.MeetingHost;
import org.sessioniv.domain.floor.SpeakingTime;
import org.sessioniv.domain.room.Audience;
import org.sessioniv.domain.room.Version;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.journal.sqlite.SqliteStore;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.Lineage;

/**
 * The product's gateway over its real rooms and store. Changes are handed to it as a room hands them over, so that
 * sixteen documents can change in one commit; a commit goes the whole way through room and store.
 */
final class GatewaySubject implements Subject {
    private static final int DELEGATIONS = 40;

    private final GatewayHost gateway;
    private final MeetingHost meeting;
    private final List<String> signIns = new ArrayList<>();
    private long version;
    private int issued;

    GatewaySubject() throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        SqliteStore store = Await.of(SqliteStore.open(
                Files.createTempDirectory("session-iv-bench").resolve("bench.db"), InstantSource.system()));
        meeting = MeetingHost.start(vertx, store, DELEGATIONS);
        gateway = GatewayHost.start(vertx, meeting, store, Limits.DEFAULT);
        version = meeting.done(MeetingHost.PLENARY, MeetingHost.organiser(), new OpenSession.Open())
                .version()
                .count();
        for (int i = 1; i <= DELEGATIONS; i++) {
            signIns.add(gateway.signIn(i));
        }
    }

    @Override
    public int port() {
        return gateway.url().getPort();
    }

    @Override
    public List<String> tickets(int count) throws Exception {
        List<String> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tickets.add(gateway.ticket(signIns.get(issued++ % signIns.size())));
        }
        return tickets;
    }

    @Override
    public long tell(int changes) {
        version++;
        Map<String, Optional<Buffer>> documents = new TreeMap<>();
        for (int i = 0; i < changes; i++) {
            documents.put(Changes.key(i), Optional.of(Buffer.buffer(Changes.document(version, i))));
        }
        BoardChange change = new BoardChange(
                MeetingHost.PLENARY,
                new Version(version - 1),
                new Lineage(new Version(version), "0123456789abcdef"),
                List.of(new BoardChange.ForAudience(Audience.Group.DELEGATES, documents, Set.of())));
        for (int instance = 0; instance < Runtime.getRuntime().availableProcessors(); instance++) {
            meeting.bus().tell(Set.of(new GatewayAddress(meeting.node(), instance)), change);
        }
        return version;
    }

    @Override
    public long commit() throws Exception {
        long before = version;
        version = meeting.done(
                        MeetingHost.PLENARY, MeetingHost.organiser(), new SpeakingTime.Set(60_000 + before % 1_000_000))
                .version()
                .count();
        return version;
    }
}
