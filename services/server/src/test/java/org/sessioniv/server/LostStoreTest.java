package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes whose store is gone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(300)
class LostStoreTest {
    @Test
    void nodes_without_their_store_are_fenced_and_say_so() throws Exception {
        try (TwoServers servers = new TwoServers()) {
            servers.endStore();
            TwoServers.await(() -> servers.measured(0, "fenced") == 1 && servers.measured(1, "fenced") == 1);
            assertEquals(503, servers.status(0, "/health/ready"));
            assertEquals(200, servers.status(0, "/health/live"));
            assertEquals(503, servers.status(1, "/health/ready"));
        }
    }
}
