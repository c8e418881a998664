package org.sessioniv.rooms;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.util.Optional;

/** Hosts the rooms that the bus pins to this instance and so to one event loop. Start one for each place of the bus. */
public final class RoomsVerticle extends VerticleBase {
    private final RoomWorld world;
    private final RoomRules rules;
    private final PeerBus bus;
    private final Residence residence;
    private Optional<HostedRooms> rooms = Optional.empty();

    /** Rooms of that node, as far as they are to run there. */
    public RoomsVerticle(RoomWorld world, PeerBus bus, Residence residence) {
        this(world, RoomRules.DOMAIN, bus, residence);
    }

    /** Rooms that go by these rules. */
    RoomsVerticle(RoomWorld world, RoomRules rules, PeerBus bus, Residence residence) {
        this.world = world;
        this.residence = residence;
        this.rules = rules;
        this.bus = bus;
    }

    /** Ready once the meetings that belong to this instance are in memory, and so in the directory. */
    @Override
    public Future<?> start() {
        HostedRooms hosted = new HostedRooms(world, rules, bus, new VertxTimers(vertx, context), residence);
        rooms = Optional.of(hosted);
        return hosted.start();
    }

    @Override
    public Future<?> stop() {
        return rooms.<Future<?>>map(HostedRooms::stop).orElseGet(Future::succeededFuture);
    }
}
