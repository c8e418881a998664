package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.journal.mongo.MongoStore;

/**
 * Three nodes behind the nginx that {@code deploy/proxy} configures: the node of a room is killed under load, and
 * everybody goes on at the same address. What a cluster promises is shown without a proxy by
 * {@link ClusterUnderFaultsTest}; here it is shown that the proxy neither hides nor spoils it.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BehindProxyTest {
    private static final long SEED = Long.getLong("seed", new SplittableRandom().nextLong());
    private static final int ACKS_TO_KILL = 40;
    private static final int CALLS = 30;
    private static final Path HEALTHY = Path.of("../../deploy/container/healthy.sh");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final AtomicInteger acksToKill = new AtomicInteger(ACKS_TO_KILL);
    private final CountDownLatch due = new CountDownLatch(1);
    private final Hall hall = new Hall(random, sent -> acked());
    private final Vertx vertx = Vertx.vertx();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        hall.close();
        StoredMeeting.await(vertx.close().map(done -> true));
    }

    private void acked() {
        if (acksToKill.decrementAndGet() == 0) {
            due.countDown();
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void a_node_is_killed_and_everybody_goes_on_at_the_same_address() throws Exception {
        Optional<Path> program = Nginx.program();
        assumeTrue(program.isPresent(), "nginx is not installed here: the files of deploy/proxy were only read");
        try (StandInStore store = StandInStore.start();
                Nodes nodes = new Nodes(folder, store.address(), Map.of("SESSION_IV_BEHIND_PROXY", "true"));
                Nginx nginx = Nginx.start(program.get(), folder.resolve("nginx"), nodes.origin(), nodes)) {
            nodes.startAll();
            assertEquals(200, status(nodes.origin().resolve("/asyncapi.yaml")), () -> "a file through " + nginx);
            assertEquals(404, status(nodes.origin().resolve("/metrics")));
            assertEquals(404, status(nodes.origin().resolve("/health/ready")));
            assertEquals(0, healthy(nodes.node(0)), "healthy.sh of a node that is ready");
            assertNotEquals(0, healthy(nodes.origin()), "healthy.sh of what answers 404 there");
            hall.openAtAny(nodes, any -> nodes.origin());
            hall.connect();
            hall.load();
            assertTrue(due.await(2, TimeUnit.MINUTES), "acks under load");
            int host = nodes.hostOf(Script.PLENARY);
            nodes.kill(host);
            nodes.process(host).awaitEnd();
            for (int i = 0; i < CALLS; i++) {
                assertEquals(200, status(nodes.origin().resolve("/asyncapi.yaml")), "another node answers");
            }
            assertNotEquals(0, healthy(nodes.node(host)), "healthy.sh of a node that is gone");
            for (Sender sender : hall.senders()) {
                sender.awaitLoaded();
                sender.disconnect();
            }
            hall.askAgainAndLook("behind nginx, seed " + SEED);
            StoredMeeting kept = new StoredMeeting(() -> MongoStore.open(vertx, store.address(), InstantSource.system())
                    .map(opened -> opened));
            assertEquals(List.of(), new Promises(hall.senders()).equalJournal(kept.commandsOfPeople()));
            System.out.println("behind nginx: " + hall.acks() + " commands acked, none lost, none twice");
        }
    }

    private int status(URI address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address).build();
        return hall.http().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static int healthy(URI node) throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder("bash", HEALTHY.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        script.environment().put("SESSION_IV_PORT", Integer.toString(node.getPort()));
        return script.start().waitFor();
    }
}
