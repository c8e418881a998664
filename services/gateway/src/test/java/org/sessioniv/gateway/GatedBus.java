package org.sessioniv.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.sessioniv.rooms.Announcement;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;
import org.sessioniv.rooms.RoomNews;
import org.sessioniv.rooms.Shown;

/**
 * The bus, on which a test holds up who comes to watch a room or to write in its note, which news overtakes, and what
 * is announced to gateways.
 */
public final class GatedBus implements PeerBus {
    private final PeerBus bus;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean holdsAsks;
    private boolean holdsReplies;
    private boolean holdsAnnouncements;
    private volatile boolean losesAnnouncements;

    GatedBus(PeerBus bus) {
        this.bus = bus;
    }

    /** From now on the room does not hear of who comes. */
    public synchronized void holdAsks() {
        holdsAsks = true;
    }

    /** From now on who comes does not hear the room's reply. */
    public synchronized void holdReplies() {
        holdsReplies = true;
    }

    /** From now on no gateway hears of what is announced. */
    public synchronized void holdAnnouncements() {
        holdsAnnouncements = true;
    }

    /** Whether nothing that is announced reaches a gateway, as whoever announces it hears. */
    public void loseAnnouncements(boolean loses) {
        losesAnnouncements = loses;
    }

    /** How many wait. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** Lets go what waits, the last that came before the first, and holds nothing up any more. */
    public void releaseBackwards() {
        synchronized (this) {
            Collections.reverse(waiting);
        }
        release();
    }

    /** Lets go what waits, and holds nothing up any more. */
    public void release() {
        List<Runnable> now;
        synchronized (this) {
            holdsAsks = false;
            holdsReplies = false;
            holdsAnnouncements = false;
            now = List.copyOf(waiting);
            waiting.clear();
        }
        now.forEach(Runnable::run);
    }

    @Override
    public <R> Future<R> ask(NodeId node, RoomMessage<R> message) {
        boolean comes = message instanceof RoomMessage.Watch || message instanceof RoomMessage.JoinNote;
        if (!comes) {
            return bus.ask(node, message);
        }
        Promise<R> reply = Promise.promise();
        pass(
                () -> holdsAsks,
                () -> bus.ask(node, message).onComplete(done -> pass(() -> holdsReplies, () -> reply.handle(done))));
        return reply.future();
    }

    @Override
    public Future<Void> announce(Announcement said) {
        if (losesAnnouncements) {
            return Future.failedFuture(new NotTakenByAll(new IllegalStateException("planted")));
        }
        Promise<Void> taken = Promise.promise();
        pass(() -> holdsAnnouncements, () -> bus.announce(said).onComplete(taken));
        return taken.future();
    }

    /** What was held up goes on where it was asked, as all that comes over a bus does. */
    private void pass(BooleanSupplier holds, Runnable step) {
        Optional<Context> asker = Optional.ofNullable(Vertx.currentContext());
        synchronized (this) {
            if (holds.getAsBoolean()) {
                waiting.add(() -> asker.ifPresentOrElse(loop -> loop.runOnContext(released -> step.run()), step));
                return;
            }
        }
        step.run();
    }

    @Override
    public void tell(Set<GatewayAddress> gateways, RoomNews news) {
        bus.tell(gateways, news);
    }

    @Override
    public void show(Shown shown) {
        bus.show(shown);
    }

    @Override
    public Hosting host() {
        return bus.host();
    }

    @Override
    public Listening listen(GatewayAddress gateway, GatewayNews.Reader reader) {
        return bus.listen(gateway, reader);
    }
}
