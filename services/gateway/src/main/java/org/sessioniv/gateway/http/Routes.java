package org.sessioniv.gateway.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.sessioniv.gateway.counters.Counters;
import org.sessioniv.gateway.identity.Devices;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.limits.Budgets;
import org.sessioniv.gateway.ports.World;
import org.sessioniv.gateway.seats.Seats;
import org.sessioniv.gateway.settings.GatewaySettings;

/** The table of everything that can be asked over HTTP. */
public final class Routes {
    private final GatewaySettings settings;
    private final World world;
    private final Budgets budgets;
    private final Counters counters;
    private final StaticFiles files;

    public Routes(GatewaySettings settings, World world, Budgets budgets, Counters counters, StaticFiles files) {
        this.settings = settings;
        this.world = world;
        this.budgets = budgets;
        this.counters = counters;
        this.files = files;
    }

    /** A router for one gateway instance; {@code socket} takes the requests for the socket. */
    public Handler<HttpServerRequest> router(Vertx vertx, Connections connections, Handler<RoutingContext> socket) {
        Router router = Router.router(vertx);
        router.allowForward(
                settings.switches().behindProxy() ? AllowForwardHeaders.X_FORWARD : AllowForwardHeaders.NONE);
        router.route().handler(context -> {
            connections.asked(context.request());
            context.addEndHandler(
                    ended -> connections.answered(context.request().connection()));
            context.next();
        });
        Handler<RoutingContext> problems = new Problems(counters);
        router.route().handler(new SecurityHeaders(settings.https())).failureHandler(problems);
        router.get("/socket").handler(socket);

        router.route("/api/*").handler(this::serves);
        Calls calls = new Calls(router, new Origins(settings), counters);
        SessionCookie cookie = new SessionCookie(settings.https(), IdentityLimits.DEFAULT.signedInFor());
        Seats seats = new Seats(world.directory());
        long body = settings.limits().bodies().usual();
        DeviceCookie device = new DeviceCookie(world.identity().devices(), settings.https());
        Callers callers = new Callers(world.identity().signIns(), seats, cookie);
        LobbyCalls lobby = new LobbyCalls(world, new Guarded(budgets.codes(), device, Devices.Shown.CODE), callers);
        lobby.mount(calls, body);
        Guarded passwords = new Guarded(budgets.passwords(), device, Devices.Shown.PASSWORD);
        new IdentityCalls(world.identity(), seats, passwords, device, callers, lobby).mount(calls, body);
        new MeetingCalls(world, seats, callers, settings).mount(calls);
        new ReportCalls(world, callers).mount(calls);
        new PollCalls(world.polls(), callers).mount(calls);
        new PlaceCalls(world.places(), callers)
                .mount(calls, settings.limits().bodies().links());
        new LogoCalls(world, callers).mount(calls, settings.limits().bodies().logos());
        new NodeCalls(world.nodes(), callers).mount(calls);
        new HealthCalls(world.readiness(), world.serving(), world.metrics())
                .mount(calls, settings.switches().metrics());
        WireDocuments.mount(calls, world.reports());

        router.route("/api/*").handler(context -> context.fail(Refusal.notFound()));
        Pages pages = new Pages(files);
        router.get().handler(context -> pages.serve(context).onFailure(context::fail));
        router.route().handler(context -> context.fail(Refusal.notFound()));
        return router;
    }

    /** What a node believes of people is not to be relied on while it may not serve. */
    private void serves(RoutingContext context) {
        try {
            Answers.serveWhile(context, world.serving());
            context.next();
        } catch (Refusal cutOff) {
            context.fail(cutOff);
        }
    }
}
