package org.sessioniv.rooms.peer;

import io.vertx.core.Vertx;
import org.sessioniv.rooms.PeerBus;

class LocalPeerBusTest extends PeerBusContract {
    @Override
    protected PeerBus open(Vertx vertx, int hosts, long timeoutMs) {
        return new LocalPeerBus(vertx, hosts, timeoutMs);
    }
}
