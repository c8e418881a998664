package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.Announcer;
import org.sessioniv.rooms.Directory;
import org.sessioniv.rooms.SignInEnded;

/** All sign-ins. Each is a new token; only its hash is stored. When one ends, every gateway is told. */
public final class SignIns {
    private final Drawer<SignIn> drawer;
    private final SeatLinks links;
    private final Announcer announcer;
    private final InstantSource clock;
    private final IdentityLimits limits;

    SignIns(Records records, SeatLinks links, Announcer announcer, InstantSource clock, IdentityLimits limits) {
        this.drawer = new Drawer<>(records, "sign-in", SignIn.class);
        this.links = links;
        this.announcer = announcer;
        this.clock = clock;
        this.limits = limits;
    }

    public Future<SignIn.Started> organiser() {
        return start(SignIn.organiser(Directory.ORGANISER, until()));
    }

    public Future<SignIn.Started> seat(SeatLinks.Seat seat, Optional<String> link) {
        return start(SignIn.seat(seat.meeting(), seat.participant(), link, until()));
    }

    public Future<SignIn.Started> waiting(RoomId meeting, LobbyEntryId entry) {
        return start(SignIn.waiting(meeting, entry, until()));
    }

    /**
     * Whoever was admitted from the lobby gets a new sign-in for the seat. The one that waited ends; it opens no
     * sockets, so nobody need be told.
     */
    public Future<SignIn.Started> admitted(SignIn.Known waited, SeatLinks.Seat seat, Optional<String> link) {
        return seat(seat, link).compose(started -> drawer.remove(waited.id()).map(started));
    }

    private Instant until() {
        return clock.instant().plus(limits.signedInFor());
    }

    private Future<SignIn.Started> start(SignIn signIn) {
        String token = Secrets.token();
        String id = Secrets.hash(token);
        return drawer.create(Drawer.Label.of(id).until(signIn.until()), signIn)
                .map(saved -> new SignIn.Started(token, new SignIn.Known(id, signIn)));
    }

    /** The sign-in of that token, if it still holds. */
    public Future<Optional<SignIn.Known>> find(String token) {
        return findById(Secrets.hash(token));
    }

    public Future<Optional<SignIn.Known>> findById(String id) {
        return drawer.load(id).compose(found -> {
            if (found.isEmpty() || !found.get().until().isAfter(clock.instant())) {
                return Future.succeededFuture(Optional.empty());
            }
            return stillHolds(found.get())
                    .map(holds -> holds ? Optional.of(new SignIn.Known(id, found.get())) : Optional.empty());
        });
    }

    private Future<Boolean> stillHolds(SignIn signIn) {
        if (signIn.participant().isEmpty() || signIn.meeting().isEmpty()) {
            return Future.succeededFuture(true);
        }
        SeatLinks.Seat seat =
                new SeatLinks.Seat(signIn.meeting().get(), signIn.participant().get());
        return links.current(seat).map(signIn.link()::equals);
    }

    /**
     * Ends the sign-in of that token for good. Done once every gateway knows it and has closed the sockets; where it
     * has ended already, they are told again.
     */
    public Future<Void> end(String token) {
        String id = Secrets.hash(token);
        return drawer.remove(id).compose(removed -> announcer.announce(new SignInEnded(id)));
    }
}
