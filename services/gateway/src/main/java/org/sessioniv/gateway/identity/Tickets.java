package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sessioniv.journal.Records;

/** Tickets for the socket: bound to a sign-in and to the origin that asked, good once and for a short time. */
public final class Tickets {
    private final Drawer<Ticket> drawer;
    private final InstantSource clock;
    private final IdentityLimits limits;

    Tickets(Records records, InstantSource clock, IdentityLimits limits) {
        this.drawer = new Drawer<>(records, "ticket", Ticket.class);
        this.clock = clock;
        this.limits = limits;
    }

    record Ticket(String signIn, String origin, Instant until) {}

    public Future<String> issue(String signIn, String origin) {
        String ticket = Secrets.token();
        Instant until = clock.instant().plus(limits.ticketFor());
        return drawer.create(Drawer.Label.of(Secrets.hash(ticket)).until(until), new Ticket(signIn, origin, until))
                .map(saved -> ticket);
    }

    /** The id of the ticket's sign-in, for the first who asks with it, in time and from the origin it was made for. */
    public Future<Optional<String>> redeem(String ticket, String origin) {
        String id = Secrets.hash(ticket);
        return drawer.load(id)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : drawer.remove(id)
                                .map(first -> found.filter(held -> first)
                                        .filter(held -> held.until().isAfter(clock.instant()))
                                        .filter(held -> Secrets.same(held.origin(), origin))
                                        .map(Ticket::signIn)));
    }
}
