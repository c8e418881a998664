package org.sessioniv.simulation.node;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.sessioniv.gateway.ports.Serving;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.MeetingFollower;
import org.sessioniv.rooms.Patience;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.nodes.Announcements;
import org.sessioniv.rooms.nodes.AnnouncingThroughStore;
import org.sessioniv.rooms.nodes.Membership;
import org.sessioniv.rooms.nodes.NodeCard;
import org.sessioniv.rooms.nodes.NodeView;
import org.sessioniv.rooms.nodes.Pace;
import org.sessioniv.rooms.peer.PeerCodec;

/** What makes one life of a node one of several: beats, announcements, and where each room runs; as the server does. */
final class OneOfSeveral implements Serving, Patience {
    private static final Duration PROBE = Duration.ofMillis(500);

    private final Turns turns;
    private final NodeBus between;
    private final Membership membership;
    private final NodeView view;
    private final Announcements announcements;
    private final PeerBus bus;

    OneOfSeveral(
            NodeBus between,
            PeerBus planted,
            Records records,
            InstantSource clock,
            MeetingFollower follower,
            Supplier<String> tokens) {
        this.between = between;
        this.turns = between.turns();
        NodeCard card = new NodeCard(between.node(), tokens.get(), PeerCodec.PROTOCOL, between.name());
        this.membership = new Membership(records, card, turns, clock, Pace.USUAL);
        this.view = new NodeView(membership);
        Announcements.Local here = new Announcements.Local() {
            @Override
            public Future<Void> take(Announcement said) {
                return between.hearAll(said);
            }

            @Override
            public Future<Void> afresh() {
                return follower.followAll();
            }
        };
        this.announcements = new Announcements(membership, records, new PeerCodec(), between, here, tokens);
        view.servesBy(announcements);
        this.bus = new AnnouncingThroughStore(planted, announcements);
    }

    NodeView view() {
        return view;
    }

    PeerBus bus() {
        return bus;
    }

    Future<Void> join() {
        return membership.join();
    }

    /** Rooms and gateway listen; done when this node serves. */
    Future<Void> begin() {
        probe();
        return announcements.start();
    }

    /** Asks until all nodes that live have answered once: then rooms may run here too. */
    private void probe() {
        between.reach(view.living())
                .onSuccess(all -> membership.open())
                .onFailure(silent -> turns.after(PROBE, this::probe));
    }

    Future<Void> leave() {
        view.leave();
        announcements.stop();
        return membership.leave();
    }

    @Override
    public boolean now() {
        return view.serves();
    }

    @Override
    public void onChange(Runnable listener) {
        view.onChange(listener);
    }

    @Override
    public Future<Void> pause(int asked, long sinceNanos) {
        if (turns.nanos() - sinceNanos > WHOLE.toNanos()) {
            return Future.failedFuture("out of patience");
        }
        Promise<Void> over = Promise.promise();
        turns.after(Patience.longest(asked), over::complete);
        return over.future();
    }

    @Override
    public long nanos() {
        return turns.nanos();
    }
}
