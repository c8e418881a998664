package org.sessioniv.bench;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sessioniv.gateway.Gateway;
import org.sessioniv.gateway.GatewayVerticle;
import org.sessioniv.gateway.identity.Identity;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.identity.SeatLinks;
import org.sessioniv.gateway.limits.Limits;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.UnusedPort;

/** The product's gateway in this process before a meeting's rooms, one instance a core, on a free loopback port. */
public record GatewayHost(MeetingHost meeting, Identity identity, URI url) {
    /** Nobody is hung up on because the machine is busy: it is the pace that is measured, not these limits. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** {@code limits} are the product's own unless what is measured would reach them. */
    public static GatewayHost start(Vertx vertx, MeetingHost meeting, Records records, Limits limits) throws Exception {
        InstantSource clock = InstantSource.system();
        int port = UnusedPort.choose();
        URI url = URI.create("http://localhost:" + port);
        Identity identity = Identity.over(records, meeting.bus(), vertx, clock, patient(IdentityLimits.DEFAULT));
        World world = new World(
                meeting.rooms(),
                meeting.bus(),
                meeting.directory(),
                meeting.follower(),
                Serving.ALWAYS,
                identity,
                new Logos(records),
                ReportSource.none(),
                (room, poll, format, forOrganisers) -> Future.failedFuture("no polls here"),
                (id, asked) -> Future.failedFuture("no places here"),
                () -> Future.succeededFuture(true),
                Nodes.none(),
                clock,
                () -> "");
        GatewaySettings settings = GatewaySettings.at(new GatewaySettings.Listen("127.0.0.1", port), url)
                .with(patient(limits));
        Gateway gateway = new Gateway(settings, world, meeting.node());
        List<Future<String>> started = new ArrayList<>();
        for (int instance = 0; instance < Runtime.getRuntime().availableProcessors(); instance++) {
            GatewayVerticle verticle = gateway.instance(instance);
            started.add(vertx.deployVerticle(verticle));
        }
        Await.of(Future.all(started));
        return new GatewayHost(meeting, identity, url);
    }

    private static Limits patient(Limits limits) {
        Limits.Sockets sockets = limits.sockets();
        Limits.Pace pace = limits.pace();
        return limits.with(new Limits.Sockets(
                        sockets.all(), sockets.perAddress(), sockets.frameBytes(), sockets.rooms(), PATIENCE))
                .with(new Limits.Pace(
                        pace.tick(), pace.paced(), pace.longBytes(), pace.presence(), pace.ping(), PATIENCE));
    }

    private static IdentityLimits patient(IdentityLimits limits) {
        return new IdentityLimits(
                limits.signedInFor(),
                PATIENCE,
                limits.namesKeptFor(),
                limits.guestsKnownFor(),
                limits.passwordIterations(),
                limits.hashingThreads());
    }

    /** The id of a new sign-in of that delegation's seat. */
    public String signIn(int delegation) throws Exception {
        SeatLinks.Seat seat = new SeatLinks.Seat(MeetingHost.MEETING, MeetingHost.seat(delegation));
        return Await.of(identity.signIns().seat(seat, Optional.empty())).known().id();
    }

    public String ticket(String signIn) throws Exception {
        return Await.of(identity.tickets().issue(signIn, url.toString()));
    }
}
