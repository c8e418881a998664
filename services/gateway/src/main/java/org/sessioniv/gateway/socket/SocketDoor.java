package org.sessioniv.gateway.socket;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.http.ClientAddress;
import org.sessioniv.gateway.http.Connections;
import org.sessioniv.gateway.http.Origins;
import org.sessioniv.gateway.http.Refusal;
import org.sessioniv.gateway.wire.CallCode;

/**
 * Lets connections in: the origin, the number of connections, then a {@link Stranger} who must say hello. The cookie
 * plays no part, so a foreign page gains nothing by it.
 */
public final class SocketDoor implements Handler<RoutingContext> {
    private final Switchboard board;
    private final Surroundings around;
    private final Origins origins;
    private final Connections connections;

    public SocketDoor(Switchboard board, Origins origins, Connections connections) {
        this.connections = connections;
        this.board = board;
        this.around = board.around();
        this.origins = origins;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            context.fail(new Refusal(426, CallCode.UPGRADE_REQUIRED, "This address speaks WebSocket."));
            return;
        }
        if (!origins.allow(request)) {
            around.counters().count(Counters.Event.ORIGIN_REFUSED);
            context.fail(new Refusal(403, CallCode.ORIGIN_REFUSED, "Pages of this origin may not call."));
            return;
        }
        String address = ClientAddress.of(request.remoteAddress());
        if (!around.admissions().enter(address)) {
            around.counters().count(Counters.Event.SOCKETS_REFUSED);
            context.fail(new Refusal(503, CallCode.TOO_MANY_CONNECTIONS, "Too many connections; please try again."));
            return;
        }
        String origin = Origins.of(request);
        connections.upgraded(request.connection());
        request.toWebSocket()
                .onSuccess(socket -> open(socket, request.connection(), address, origin))
                .onFailure(refused -> {
                    around.admissions().leave(address);
                    around.counters().count(Counters.Event.SOCKETS_REFUSED);
                });
    }

    private void open(ServerWebSocket socket, HttpConnection connection, String address, String origin) {
        around.counters().count(Counters.Event.SOCKETS_OPENED);
        Line line = new SocketLine(socket, connection);
        Stranger stranger = new Stranger(line, board, origin);
        stranger.expectHello();
        socket.closeHandler(closed -> {
            around.admissions().leave(address);
            stranger.gone();
        });
        // A message in too many pieces, or bytes that are no frame at all: nothing that follows could be understood.
        socket.exceptionHandler(broken -> Goodbye.tooLarge(line));
        socket.binaryMessageHandler(binary -> stranger.take(""));
        socket.textMessageHandler(stranger::take);
    }
}
