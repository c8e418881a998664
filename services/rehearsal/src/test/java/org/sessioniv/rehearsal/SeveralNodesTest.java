package org.sessioniv.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.client.Onlooker;
import org.sessioniv.rehearsal.play.Part;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.terms.OrganiserKey;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.RehearsalSummary;
import org.sessioniv.rehearsal.terms.ServerAddress;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SeveralNodesTest {
    private static final int PARTICIPANTS = 13;
    private static final int ACKS_BEFORE_THE_END = 60;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        await(vertx.close());
    }

    /** Ends the first node after some acks, and keeps where everybody was at first and is now. */
    private static final class EndOfFirst implements Onlooker {
        final Map<String, String> before = new HashMap<>();
        final Map<String, String> now = new HashMap<>();
        final Set<String> asked = new HashSet<>();
        private final HttpServer first;
        private int acks;

        EndOfFirst(HttpServer first) {
            this.first = first;
        }

        @Override
        public void sent(Errand errand, long atNanos) {
            assertTrue(asked.add(errand.id()), "sent for the first time twice");
        }

        @Override
        public void answered(Errand errand, Errand.Answer answer, long atNanos) {
            assertTrue(asked.remove(errand.id()), "an answer to nothing");
            if (answer.done() && ++acks == ACKS_BEFORE_THE_END) {
                first.close();
            }
        }

        @Override
        public void connected(Person person, String node, long atNanos) {
            before.putIfAbsent(person.participant(), node);
            now.put(person.participant(), node);
        }
    }

    @Test
    void people_are_spread_over_them_and_go_on_at_another_one_when_theirs_ends() throws Exception {
        SmallServer server = new SmallServer(Set.of());
        List<HttpServer> nodes = await(server.startTwo(vertx));
        List<String> urls = nodes.stream()
                .map(node -> "http://127.0.0.1:" + node.actualPort())
                .toList();
        EndOfFirst end = new EndOfFirst(nodes.get(0));

        RehearsalSummary summary = await(Rehearsal.run(
                vertx,
                new RehearsalSettings(
                        new ServerAddress(
                                urls.stream().map(URI::create).toList(),
                                Optional.of(URI.create(
                                        "http://localhost:" + nodes.get(0).actualPort()))),
                        PARTICIPANTS,
                        Duration.ofSeconds(3),
                        7,
                        new OrganiserKey.Password(SmallServer.PASSWORD)),
                List.of(new Part(
                        "everybody came back",
                        0.9,
                        ledger -> Set.copyOf(end.now.values()).equals(Set.of(urls.get(1))))),
                end));

        assertTrue(summary.isClean(), summary.toJson());
        assertEquals(
                Map.of(urls.get(0), 7, urls.get(1), 7),
                Map.of(urls.get(0), count(end.before, urls.get(0)), urls.get(1), count(end.before, urls.get(1))));
        assertEquals(PARTICIPANTS + 1, count(end.now, urls.get(1)));
        List<RehearsalSummary.NodeShare> shares = summary.course().nodes();
        assertEquals(urls, shares.stream().map(RehearsalSummary.NodeShare::url).toList());
        assertTrue(shares.stream().allMatch(share -> share.acked() > 0), summary.toJson());
        assertEquals(
                summary.commands().acked(),
                shares.stream().mapToLong(RehearsalSummary.NodeShare::acked).sum());
        assertEquals(
                PARTICIPANTS + 1 + summary.course().reconnects(),
                shares.stream()
                        .mapToLong(RehearsalSummary.NodeShare::connections)
                        .sum());
    }

    private static int count(Map<String, String> people, String node) {
        return (int) people.values().stream().filter(node::equals).count();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.MINUTES);
    }
}
