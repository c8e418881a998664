package org.sessioniv.gateway;

import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.http.Connections;
import org.sessioniv.gateway.http.Routes;
import org.sessioniv.gateway.http.StaticFiles;
import org.sessioniv.gateway.limits.Budgets;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.settings.GatewaySettings;
import org.sessioniv.gateway.socket.Admissions;
import org.sessioniv.gateway.socket.Attendance;
import org.sessioniv.gateway.socket.Surroundings;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NodeId;

/** What all instances of the gateway share. Make one, then deploy as many instances as there are cores. */
public final class Gateway {
    private final GatewaySettings settings;
    private final NodeId node;
    private final Counters counters = new Counters();
    private final Surroundings surroundings;
    private final Connections http;
    private final Routes routes;

    public Gateway(GatewaySettings settings, World world, NodeId node) {
        this(settings, world, node, Budgets.of(settings.limits().guesses(), world.clock()));
    }

    /** With budgets that are not this node's own. */
    public Gateway(GatewaySettings settings, World world, NodeId node, Budgets budgets) {
        this(settings, world, node, budgets, StaticFiles.load(Gateway.class.getClassLoader(), "webroot"));
    }

    Gateway(GatewaySettings settings, World world, NodeId node, Budgets budgets, StaticFiles files) {
        this.settings = settings;
        this.node = node;
        this.surroundings = new Surroundings(
                world,
                new Seats(world.directory()),
                settings.limits(),
                counters,
                new Admissions(settings.limits().sockets()),
                new Attendance());
        this.http = new Connections(
                settings.limits().connections(),
                counters,
                world.clock(),
                !settings.switches().behindProxy());
        this.routes = new Routes(settings, world, budgets, counters, files);
    }

    /** The instance with that number, from 0. */
    public GatewayVerticle instance(int number) {
        return new GatewayVerticle(settings, surroundings, routes, http, new GatewayAddress(node, number));
    }

    public Counters counters() {
        return counters;
    }

    /** HTTP connections that are open now, sockets among them. */
    public int httpConnections() {
        return http.open();
    }

    /** HTTP connections of which a request's body is still to come, or an answer under way; no sockets. */
    public int readingConnections() {
        return http.asking();
    }

    /** Sockets that are open now. */
    public int connections() {
        return surroundings.admissions().all();
    }
}
