package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import org.sessioniv.domain.room.Role;
import org.sessioniv.gateway.ports.Nodes;
import org.sessioniv.gateway.wire.Api;

/** How the servers fare that are one of several: for the organiser alone. */
final class NodeCalls {
    private final Nodes nodes;
    private final Callers callers;

    NodeCalls(Nodes nodes, Callers callers) {
        this.nodes = nodes;
        this.callers = callers;
    }

    void mount(Calls calls) {
        calls.get("/api/meetings/:meeting/nodes", this::all);
    }

    private Future<Void> all(RoutingContext context) {
        return callers.inMeeting(context).compose(caller -> {
            if (!caller.holds(Role.ORGANISER)) {
                throw Refusal.notAllowed();
            }
            return nodes.all()
                    .compose(all -> Answers.send(
                            context, 200, all.stream().map(NodeCalls::row).toList()));
        });
    }

    private static Api.NodeRow row(Nodes.Node node) {
        return new Api.NodeRow(
                node.name(),
                node.here(),
                node.ready() ? Api.NodeState.READY : Api.NodeState.OUT_OF_TOUCH,
                node.since().toEpochMilli(),
                node.load().rooms(),
                node.load().sockets(),
                node.version());
    }
}
