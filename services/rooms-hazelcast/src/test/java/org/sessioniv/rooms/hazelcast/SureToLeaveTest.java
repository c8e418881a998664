package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.RoomsFixture.await;

import com.hazelcast.config.Config;
import com.hazelcast.config.EntryListenerConfig;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.NodeId;

/** A member that could join in part only. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SureToLeaveTest {
    @TempDir
    private Path folder;

    @Test
    void a_member_that_fails_half_way_keeps_no_port() throws Exception {
        HostPort member = TwoNodes.freePort();
        Files.writeString(folder.resolve("cluster-name"), "n".repeat(43));
        ClusterSettings settings =
                TwoNodes.settings(new NodeId("alone"), member, new Peers(List.of(member), Optional.empty()), folder);
        Config config = MemberConfig.of(settings, "127.0.0.1", Map.of());
        // Found only when the member listens already.
        config.getMultiMapConfig("__vertx.subs")
                .addEntryListenerConfig(new EntryListenerConfig("none.such", false, true));
        SureToLeave manager = new SureToLeave(config);
        assertTrue(await(Vertx.builder()
                .withClusterManager(manager)
                .buildClustered()
                .map(false)
                .otherwise(true)));
        assertTrue(manager.getHazelcastInstance() != null, "it got so far");
        assertEquals("127.0.0.1", FreePort.check(member));
    }
}
