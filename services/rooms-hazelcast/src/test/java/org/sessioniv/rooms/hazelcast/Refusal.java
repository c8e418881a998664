package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.await;

import io.vertx.core.Future;
import org.junit.jupiter.api.function.Executable;

/** What somebody is told who asks for a cluster that cannot be. */
final class Refusal {
    private Refusal() {}

    static String of(Executable step) {
        return String.valueOf(assertThrows(ClusterRefused.class, step).getMessage());
    }

    static String of(Future<?> step) {
        Throwable cause = await(step.map(done -> new Throwable("it succeeded")).otherwise(failure -> failure));
        assertTrue(cause instanceof ClusterRefused, cause.toString());
        return String.valueOf(cause.getMessage());
    }

    static void assertSays(String part, String sentence) {
        assertTrue(sentence.contains(part), sentence);
    }
}
