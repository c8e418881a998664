package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Set;

/** A bus between nodes that says which of them it could not tell. */
public interface AnnouncingBus {
    /**
     * Announces to every gateway of those nodes, once and within the bus' own time-out; this node may be among them.
     * Gives the nodes of which it is not known that it is in force at all their gateways, and never fails. Announcing
     * again what has been taken does no harm.
     */
    Future<Set<NodeId>> announceTo(Set<NodeId> nodes, Announcement said);
}
