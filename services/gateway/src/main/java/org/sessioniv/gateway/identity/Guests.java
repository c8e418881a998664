package org.sessioniv.gateway.identity;

import io.vertx.core.Future;
import java.time.InstantSource;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.Written;
import org.sessioniv.domain.roster.GuestId;
import org.sessioniv.journal.Records;
import org.sessioniv.journal.Saved;

/**
 * Who comes to a meeting under one and the same name. The name itself is not kept here, only a hash by which it is
 * known when somebody comes with it again; a record that is gone means that the next one is a new guest.
 */
public final class Guests {
    private final Drawer<Guest> drawer;
    private final InstantSource clock;
    private final IdentityLimits limits;

    Guests(Records records, InstantSource clock, IdentityLimits limits) {
        this.drawer = new Drawer<>(records, "guest", Guest.class);
        this.clock = clock;
        this.limits = limits;
    }

    record Guest(GuestId guest) {}

    /** The guest of that name, known from now on for the time that the limits give; the same for the same words. */
    public Future<GuestId> named(RoomId meeting, String name) {
        String hash = Secrets.hash(meeting.value() + "\n" + new Written(name).folded());
        Drawer.Label label = Drawer.Label.of(hash).until(clock.instant().plus(limits.guestsKnownFor()));
        return drawer.load(hash).compose(found -> {
            if (found.isPresent()) {
                return drawer.put(label, found.get()).map(found.get().guest());
            }
            Guest fresh = new Guest(new GuestId("guest-" + Secrets.id()));
            return drawer.create(label, fresh)
                    .compose(saved ->
                            saved == Saved.SAVED ? Future.succeededFuture(fresh.guest()) : named(meeting, name));
        });
    }
}
