package org.sessioniv.simulation.planted;

import io.vertx.core.Future;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.sessioniv.domain.room.Version;
import org.sessioniv.rooms.BoardChange;
import org.sessioniv.rooms.FollowReply;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.NoteChange;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomHeads;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;

/** Nodes of a cluster that do one thing wrongly among each other. */
final class PlantedNodes {
    private PlantedNodes() {}

    /** Whoever missed something is told that it was nothing. */
    static RoomMessage.Host followsWithNothing(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<FollowReply> follow(RoomMessage.Follow asked) {
                return right.follow(asked)
                        .map(reply -> new FollowReply(
                                reply.board()
                                        .map(missed -> new BoardChange(
                                                missed.room(), missed.since(), missed.lineage(), List.of())),
                                reply.note()));
            }
        };
    }

    /** Whoever missed commits of a note is told that there is nobody to tell. */
    static RoomMessage.Host followsWithoutNote(RoomMessage.Host right) {
        return new ThroughHost(right) {
            @Override
            public Future<FollowReply> follow(RoomMessage.Follow asked) {
                return right.follow(asked)
                        .map(reply -> new FollowReply(
                                reply.board(),
                                reply.note()
                                        .map(missed -> new NoteChange(missed.room(), missed.revision(), List.of()))));
            }
        };
    }

    /** A change does not say which one it follows. */
    static PeerBus followsAnything(PeerBus right) {
        return telling(
                right,
                news -> news instanceof BoardChange change
                        ? new BoardChange(change.room(), Version.ZERO, change.lineage(), change.audiences())
                        : news);
    }

    /** The beacon never tells of anything new. */
    static PeerBus tellsNoHeads(PeerBus right) {
        return telling(
                right,
                news -> news instanceof RoomHeads heads
                        ? new RoomHeads(
                                heads.node(),
                                heads.rooms().stream()
                                        .map(head -> new RoomHeads.RoomHead(head.room(), Version.ZERO, 0))
                                        .toList())
                        : news);
    }

    private static PeerBus telling(PeerBus right, UnaryOperator<RoomNews> instead) {
        return new ThroughBus(right) {
            @Override
            public void tell(Set<GatewayAddress> gateways, RoomNews news) {
                right.tell(gateways, instead.apply(news));
            }
        };
    }
}
