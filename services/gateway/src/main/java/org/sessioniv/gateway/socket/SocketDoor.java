package org.sessioniv.gateway.socket;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.http.ClientAddress;
import org.sessioniv.gateway.http.Origins;
import org.sessioniv.gateway.http.Refusal;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.BadFrame;
import org.sessioniv.gateway.wire.CallCode;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.journal.StoreBusy;
import org.sessioniv.journal.StoreUnavailable;

/**
 * Lets connections in: first the origin and the number of connections, then, within seconds, a hello with a ticket that
 * was made for this origin and never used. The cookie plays no part, so a foreign page gains nothing by it.
 */
public final class SocketDoor implements Handler<RoutingContext> {
    private final Switchboard board;
    private final Surroundings around;
    private final Origins origins;

    public SocketDoor(Switchboard board, Origins origins) {
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
        request.toWebSocket()
                .onSuccess(socket -> open(new Line(socket, request.connection()), address, origin))
                .onFailure(refused -> {
                    around.admissions().leave(address);
                    around.counters().count(Counters.Event.SOCKETS_REFUSED);
                });
    }

    private void open(Line line, String address, String origin) {
        around.counters().count(Counters.Event.SOCKETS_OPENED);
        ServerWebSocket socket = line.socket();
        Stranger stranger = new Stranger(line, origin);
        long timer =
                board.vertx().setTimer(around.limits().sockets().helloWithin().toMillis(), late -> stranger.turnAway());
        socket.closeHandler(closed -> {
            board.vertx().cancelTimer(timer);
            around.admissions().leave(address);
            stranger.connection.ifPresent(Connection::ended);
        });
        // A message in too many pieces, or bytes that are no frame at all: nothing that follows could be understood.
        socket.exceptionHandler(broken -> Goodbye.tooLarge(socket));
        socket.binaryMessageHandler(binary -> stranger.take(""));
        socket.textMessageHandler(stranger::take);
    }

    /** A connection whose hello is not there or not answered yet. */
    private final class Stranger {
        private final Line line;
        private final ServerWebSocket socket;
        private final String origin;
        private final Throttle throttle = new Throttle(around.limits().rates(), () -> System.nanoTime() / 1_000_000);
        private Optional<Connection> connection = Optional.empty();
        private boolean greeted;

        Stranger(Line line, String origin) {
            this.line = line;
            this.socket = line.socket();
            this.origin = origin;
        }

        void take(String text) {
            if (connection.isPresent()) {
                connection.get().take(text);
            } else if (!greeted) {
                greeted = true;
                socket.pause();
                greet(text);
            }
        }

        private void greet(String text) {
            try {
                ClientFrame frame = WireJson.readFrame(text);
                if (frame instanceof ClientFrame.Hello hello && hello.protocol() == ClientFrame.PROTOCOL) {
                    whoHolds(hello.ticket()).onSuccess(this::welcome).onFailure(this::failed);
                    return;
                }
            } catch (BadFrame bad) {
                around.counters().count(Counters.Event.FRAMES_REFUSED);
            }
            turnAway();
        }

        private Future<Optional<SignIn.Known>> whoHolds(String ticket) {
            return around.world()
                    .identity()
                    .tickets()
                    .redeem(ticket, origin)
                    .compose(found -> found.map(around.world().identity().signIns()::findById)
                            .orElseGet(() -> Future.succeededFuture(Optional.empty())));
        }

        private void welcome(Optional<SignIn.Known> found) {
            Optional<Seats.Seat> seat = found.map(SignIn.Known::signIn)
                    .flatMap(signIn -> signIn.meeting()
                            .or(around.seats()::firstMeeting)
                            .flatMap(meeting -> signIn.participant()
                                    .flatMap(who -> around.seats().find(meeting, who))));
            if (seat.isEmpty()) {
                turnAway();
                return;
            }
            if (!socket.isClosed()) {
                Connection opened = new Connection(line, board, found.orElseThrow(), seat.get(), throttle);
                connection = Optional.of(opened);
                opened.welcome();
                socket.resume();
            }
        }

        private void failed(Throwable cause) {
            boolean store = cause instanceof StoreUnavailable || cause instanceof StoreBusy;
            if (store) {
                Goodbye.say(line, ServerFrame.Reason.REPLACED, around.counters());
            } else {
                turnAway();
            }
        }

        void turnAway() {
            if (connection.isEmpty() && !socket.isClosed()) {
                around.counters().count(Counters.Event.TICKETS_REFUSED);
                socket.close(Goodbye.NO_TICKET).onFailure(gone -> {});
            }
        }
    }
}
