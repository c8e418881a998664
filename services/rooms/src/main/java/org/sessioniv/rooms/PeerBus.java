package org.sessioniv.rooms;

import io.vertx.core.Future;
import java.util.Set;
import org.sessioniv.domain.room.RoomId;

/**
 * Carries messages to the node that hosts a room, and to gateways what they are told. Messages may be lost: a request
 * then fails and is repeated under the same command id; lost news is noticed by its version. How many instances a node
 * has that host rooms, and which room is pinned to which of them, is the bus' own matter.
 */
public interface PeerBus extends Announcer {
    /** The room's reply; a failure means that nothing is known of what became of the message. */
    <R> Future<R> ask(NodeId node, RoomMessage<R> message);

    /**
     * News of a room for those gateways, carried once to each of their nodes; in order for one room as long as nothing
     * is lost.
     */
    void tell(Set<GatewayAddress> gateways, RoomNews news);

    /** To the gateways of all nodes, this one among them. */
    void show(Shown shown);

    /**
     * A place for one more instance of this node that hosts rooms; refused when all are taken. To be called on the
     * event loop of the instance.
     */
    Hosting host();

    /**
     * From now on that gateway takes what is told, shown and announced, each by the reader's method, on the event loop
     * that calls this. One reader for each gateway.
     */
    Listening listen(GatewayAddress gateway, GatewayNews.Reader reader);

    /** The place of one instance among those that host the rooms of its node. */
    interface Hosting {
        /** Whether that room is this instance's, whenever it runs on this node. */
        boolean holds(RoomId room);

        /** From now on this host answers what its rooms are asked; before, and after the end, asking them fails. */
        void open(RoomMessage.Host host);

        /** Done when nothing is asked here any more; the place may be taken again. */
        Future<Void> end();
    }

    /** The ear of one gateway. */
    interface Listening {
        /** Done when nothing is taken here any more; announcements do not wait for this gateway from now on. */
        Future<Void> end();
    }
}
