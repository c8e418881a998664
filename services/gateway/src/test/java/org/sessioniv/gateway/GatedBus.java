package org.sessioniv.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.sessioniv.rooms.GatewayAddress;
import org.sessioniv.rooms.GatewayNews;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.PeerBus;
import org.sessioniv.rooms.RoomMessage;

/** The way to rooms, on which a test holds up who comes to watch one or to write in its note; news overtakes them. */
public final class GatedBus implements PeerBus {
    private final PeerBus bus;
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean holdsAsks;
    private boolean holdsReplies;

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

    /** How many wait. */
    public synchronized int waiting() {
        return waiting.size();
    }

    /** Lets go what waits, and holds nothing up any more. */
    public void release() {
        List<Runnable> now;
        synchronized (this) {
            holdsAsks = false;
            holdsReplies = false;
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
        Context asker = Objects.requireNonNull(Vertx.currentContext(), "a room is asked on an event loop");
        pass(
                asker,
                () -> holdsAsks,
                () -> bus.ask(node, message)
                        .onComplete(done -> pass(asker, () -> holdsReplies, () -> reply.handle(done))));
        return reply.future();
    }

    /** What was held up goes on where it was asked, as all that comes over a bus does. */
    private void pass(Context asker, BooleanSupplier holds, Runnable step) {
        synchronized (this) {
            if (holds.getAsBoolean()) {
                waiting.add(() -> asker.runOnContext(released -> step.run()));
                return;
            }
        }
        step.run();
    }

    @Override
    public void tell(GatewayAddress gateway, GatewayNews news) {
        bus.tell(gateway, news);
    }
}
