package org.sessioniv.gateway.socket;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.SignIn;
import org.sessioniv.gateway.identity.Tickets;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.wire.BadFrame;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.rooms.Timers;

/**
 * A connection before its welcome. Within seconds it must say hello with a ticket that was made for its origin and
 * never used. Once the hello has arrived it waits as long as the store takes, and the ticket is spent last of all: when
 * everything else about it is found good.
 */
final class Stranger {
    private final Line line;
    private final Switchboard board;
    private final Surroundings around;
    private final String origin;
    private Optional<Conversation> conversation = Optional.empty();
    private Timers.Waiting late = () -> {};
    private boolean greeted;

    Stranger(Line line, Switchboard board, String origin) {
        this.line = line;
        this.board = board;
        this.around = board.around();
        this.origin = origin;
    }

    /** Whoever the ticket stands for. */
    private record Guest(SignIn.Known signIn, Seats.Seat seat) {}

    void expectHello() {
        late = board.timers()
                .after(around.limits().sockets().helloWithin(), () -> turnAway(ServerFrame.Reason.HELLO_LATE));
    }

    /** The socket is no more. */
    void gone() {
        late.end();
        conversation.ifPresent(Conversation::ended);
    }

    void take(String text) {
        if (conversation.isPresent()) {
            conversation.get().take(text);
        } else if (!greeted) {
            greeted = true;
            late.end();
            line.pause();
            greet(text);
        }
    }

    private void greet(String text) {
        try {
            ClientFrame frame = WireJson.readFrame(text);
            if (frame instanceof ClientFrame.Hello hello) {
                if (hello.protocol() == ClientFrame.PROTOCOL) {
                    show(hello.ticket());
                } else {
                    turnAway(ServerFrame.Reason.OTHER_PROTOCOL);
                }
                return;
            }
        } catch (BadFrame bad) {
            around.counters().count(Counters.Event.FRAMES_REFUSED);
        }
        turnAway(ServerFrame.Reason.HELLO_EXPECTED);
    }

    private void show(String ticket) {
        if (!around.world().serving().now()) {
            turnAway(ServerFrame.Reason.UNREACHABLE);
            return;
        }
        Instant shown = around.world().clock().instant();
        identity()
                .tickets()
                .find(ticket, origin, shown)
                .compose(found -> found.map(this::admit).orElseGet(() -> Future.succeededFuture(Optional.empty())))
                .onSuccess(guest ->
                        guest.ifPresentOrElse(this::welcome, () -> turnAway(ServerFrame.Reason.TICKET_REFUSED)))
                .onFailure(store -> turnAway(ServerFrame.Reason.UNREACHABLE));
    }

    private Future<Optional<Guest>> admit(Tickets.Good ticket) {
        long before = board.announced();
        return guestOf(ticket).compose(guest -> {
            if (guest.isEmpty() || !line.isOpen()) {
                return Future.succeededFuture(Optional.empty());
            }
            return identity()
                    .tickets()
                    .spend(ticket)
                    .compose(
                            first -> first ? settled(ticket, guest, before) : Future.succeededFuture(Optional.empty()));
        });
    }

    private Future<Optional<Guest>> guestOf(Tickets.Good ticket) {
        return identity()
                .signIns()
                .findById(ticket.signIn())
                .map(found -> found.flatMap(known -> seatOf(known.signIn()).map(seat -> new Guest(known, seat))));
    }

    /** What was announced since the guest was looked up may be that this very sign-in has ended. */
    private Future<Optional<Guest>> settled(Tickets.Good ticket, Optional<Guest> guest, long before) {
        long now = board.announced();
        return now == before
                ? Future.succeededFuture(guest)
                : guestOf(ticket).compose(again -> settled(ticket, again, now));
    }

    private Optional<Seats.Seat> seatOf(SignIn signIn) {
        return signIn.meeting()
                .or(around.seats()::firstMeeting)
                .flatMap(meeting ->
                        signIn.participant().flatMap(who -> around.seats().find(meeting, who)));
    }

    private void welcome(Guest guest) {
        if (line.isOpen()) {
            conversation = Optional.of(board.welcome(line, guest.signIn(), guest.seat()));
            line.resume();
        }
    }

    private Identity identity() {
        return around.world().identity();
    }

    private void turnAway(ServerFrame.Reason reason) {
        if (conversation.isEmpty()) {
            Goodbye.say(line, reason, around);
        }
    }
}
