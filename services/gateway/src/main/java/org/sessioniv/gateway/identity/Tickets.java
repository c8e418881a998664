package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sessioniv.journal.Records;

/** Tickets for the socket: bound to a sign-in and to the origin that asked, good once and for a short time. */
public final class Tickets {
    private static final Duration SLOW_STORE = Duration.ofMinutes(1);

    private final Drawer<Ticket> drawer;
    private final InstantSource clock;
    private final IdentityLimits limits;

    Tickets(Records records, InstantSource clock, IdentityLimits limits) {
        this.drawer = new Drawer<>(records, "ticket", Ticket.class);
        this.clock = clock;
        this.limits = limits;
    }

    record Ticket(String signIn, String origin, Instant until) {}

    /** A ticket that is good, and the sign-in that it stands for. It is spent by {@link #spend} only. */
    public record Good(String id, String signIn) {}

    public Future<String> issue(String signIn, String origin) {
        String ticket = Secrets.token();
        Instant until = clock.instant().plus(limits.ticketFor());
        // Kept longer than it holds: a store that is slow to find it takes nothing of its time.
        return drawer.create(
                        Drawer.Label.of(Secrets.hash(ticket)).until(until.plus(SLOW_STORE)),
                        new Ticket(signIn, origin, until))
                .map(saved -> ticket);
    }

    /** The ticket, if it was made for that origin and had not run out at the moment when it was shown. */
    public Future<Optional<Good>> find(String ticket, String origin, Instant shown) {
        String id = Secrets.hash(ticket);
        return drawer.load(id)
                .map(found -> found.filter(held -> held.until().isAfter(shown))
                        .filter(held -> Secrets.same(held.origin(), origin))
                        .map(held -> new Good(id, held.signIn())));
    }

    /** True for exactly one of all who show the ticket. */
    public Future<Boolean> spend(Good ticket) {
        return drawer.remove(ticket.id());
    }
}
