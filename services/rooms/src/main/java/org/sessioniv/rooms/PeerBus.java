package org.sessioniv.rooms;

import io.vertx.core.Future;

/**
 * Carries messages to the node that hosts a room and news back to gateways. Messages may be lost: a request then
 * fails and is repeated under the same command id; lost news is noticed by its version.
 */
public interface PeerBus {
    /** The room's reply; a failure means that nothing is known of what became of the message. */
    <R> Future<R> ask(NodeId node, RoomMessage<R> message);

    /** News for one gateway, in order for one room as long as nothing is lost. */
    void tell(GatewayAddress gateway, GatewayNews news);
}
