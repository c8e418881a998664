package org.sessioniv.gateway.socket;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;

/** A socket and the connection under it, which can be cut when the peer takes nothing any more. */
record Line(ServerWebSocket socket, HttpConnection connection) {
    /** A farewell would wait behind all that the peer does not read: the connection is closed, unsent or not. */
    void cut() {
        connection.close().onFailure(gone -> {});
    }
}
