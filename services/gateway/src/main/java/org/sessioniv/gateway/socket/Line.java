package org.sessioniv.gateway.socket;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** A socket and the connection under it, which can be cut when the peer takes nothing any more. */
record Line(ServerWebSocket socket, HttpConnection connection) {
    /**
     * A farewell would wait behind all that the peer does not read: the connection is closed, unsent or not. No
     * public call does that: closing waits until what was written before is sent.
     */
    void cut() {
        if (connection instanceof ConnectionBase base) {
            base.channelHandlerContext().pipeline().firstContext().close();
        }
    }
}
