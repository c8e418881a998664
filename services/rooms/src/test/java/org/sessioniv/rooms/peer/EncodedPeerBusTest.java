package org.sessioniv.rooms.peer;

import io.vertx.core.Vertx;
import org.sessioniv.rooms.PeerBus;

class EncodedPeerBusTest extends PeerBusContract {
    @Override
    protected PeerBus open(Vertx vertx, int hosts, long timeoutMs) {
        return new EncodedPeerBus(new LocalPeerBus(vertx, hosts, timeoutMs));
    }
}
