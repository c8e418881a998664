package org.sessioniv.gateway.identity;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.Announcer;

/** All that tells who somebody is, over one store of records. Shared by all gateway instances. */
public record Identity(
        Organiser organiser,
        SeatLinks links,
        JoinCodes codes,
        LobbyNames names,
        Guests guests,
        SignIns signIns,
        Tickets tickets,
        Devices devices) {
    public static Identity over(
            Records records, Announcer announcer, Vertx vertx, InstantSource clock, IdentityLimits limits) {
        SeatLinks links = new SeatLinks(records, announcer);
        return new Identity(
                new Organiser(records, vertx, limits),
                links,
                new JoinCodes(records),
                new LobbyNames(records, clock, limits),
                new Guests(records, clock, limits),
                new SignIns(records, links, announcer, clock, limits),
                new Tickets(records, clock, limits),
                new Devices(records));
    }
}
