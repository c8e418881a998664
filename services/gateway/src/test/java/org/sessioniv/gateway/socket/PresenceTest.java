package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.Browser;
import org.sessioniv.gateway.GatedJournal;
import org.sessioniv.gateway.LiveGateway;
import org.sessioniv.gateway.Tab;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.RoomsFixture;
import org.sessioniv.rooms.SeatsShown;
import org.sessioniv.rooms.peer.Ear;

/** Who is present, over sockets and the bus between nodes. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PresenceTest {
    private static final NodeId SELF = new NodeId("test");
    private static final NodeId OTHER = new NodeId("other");

    private static SeatsShown shown(NodeId node) {
        return new SeatsShown(RoomsFixture.PLENARY, node, List.of(RoomsFixture.GEORGIA_1, RoomsFixture.MODERATOR));
    }

    private static JsonNode next(Tab tab) {
        return tab.next("live").path("set").path("presence");
    }

    @Test
    void whoever_is_at_another_node_is_counted_here() {
        try (LiveGateway gateway = LiveGateway.open()) {
            Tab georgia = gateway.seat(RoomsFixture.GEORGIA_1).tab();
            georgia.watch(RoomsFixture.PLENARY);
            assertEquals(1, next(georgia).path("connected").asInt());
            // This node knows better who is here.
            gateway.bus.show(shown(SELF));
            gateway.bus.show(shown(OTHER));
            JsonNode presence = next(georgia);
            assertEquals(2, presence.path("connected").asInt());
            assertEquals(1, presence.path("delegations").path("georgia").asInt());
            assertEquals(1, presence.path("staff").asInt());
            gateway.bus.show(new SeatsShown(RoomsFixture.PLENARY, OTHER, List.of()));
            assertEquals(1, next(georgia).path("connected").asInt());
        }
    }

    @Test
    void one_node_of_several_shows_the_others_who_is_here() {
        try (LiveGateway gateway = LiveGateway.apart(new GatedJournal(), settings -> settings)) {
            Browser georgia = gateway.seat(RoomsFixture.GEORGIA_1);
            Ear other = new Ear();
            gateway.vertx()
                    .getOrCreateContext()
                    .runOnContext(any -> gateway.bus.listen(new GatewayAddress(OTHER, 1), other));
            georgia.tab().watch(RoomsFixture.PLENARY);
            SeatsShown here = new SeatsShown(RoomsFixture.PLENARY, SELF, List.of(RoomsFixture.GEORGIA_1));
            assertEquals(here, other.next().news());
            // Again, for whoever missed it.
            assertEquals(here, other.next().news());
        }
    }
}
