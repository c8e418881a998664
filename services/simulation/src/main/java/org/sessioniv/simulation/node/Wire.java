package org.sessioniv.simulation.node;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.gateway.socket.Conversation;
import org.sessioniv.gateway.socket.Line;
import org.sessioniv.gateway.socket.TextFrame;
import org.sessioniv.rooms.Timers;
import org.sessioniv.simulation.world.Chance;

/** One line between a client and a life of a node: what is said arrives in order and somewhat later, or never. */
public final class Wire implements Line {
    private static final Duration QUICK = Duration.ofMillis(1);
    private static final Duration USUAL = Duration.ofMillis(25);
    private static final Duration LATE = Duration.ofMillis(400);

    private final Timers world;
    private final SplittableRandom random;
    private final Turns turns;
    private final Peer peer;
    private final Deque<String> unread = new ArrayDeque<>();
    private Optional<Conversation> conversation = Optional.empty();
    private Runnable drained = () -> {};
    private long limit = Long.MAX_VALUE;
    private long queued;
    private long toServer;
    private long toClient;
    private boolean reads = true;
    private boolean open = true;
    private boolean broken;
    private boolean nobodyThere;
    private boolean ended;

    /** The client's end. */
    public interface Peer {
        void hear(String text);

        /** The line is no more. */
        void closed();

        /** There is no such seat, and so no line. */
        void signedOut();
    }

    Wire(Timers world, SplittableRandom random, Turns turns, Peer peer) {
        this.world = world;
        this.random = random;
        this.turns = turns;
        this.peer = peer;
    }

    private long way() {
        return Chance.between(random, QUICK, random.nextInt(30) == 0 ? LATE : USUAL)
                .toNanos();
    }

    private void toServer(Runnable arrival) {
        toServer = Math.max(toServer, world.nanos() + way());
        world.after(Duration.ofNanos(toServer - world.nanos()), () -> {
            if (!broken) {
                turns.take(arrival);
            }
        });
    }

    private void toClient(Runnable arrival) {
        toClient = Math.max(toClient, world.nanos() + way());
        world.after(Duration.ofNanos(toClient - world.nanos()), () -> {
            if (!broken) {
                arrival.run();
            }
        });
    }

    /** The node's door has let the client in, and this is how. */
    void opens(Runnable welcome) {
        toServer(welcome);
    }

    /** Nobody sits there any more. */
    void refuse() {
        open = false;
        toClient(peer::signedOut);
    }

    void talksTo(Conversation begun) {
        conversation = Optional.of(begun);
    }

    /** The client says something. */
    public void say(String text) {
        toServer(() -> {
            if (open) {
                conversation.ifPresent(with -> with.take(text));
            }
        });
    }

    /** The client closes. */
    public void leave() {
        toServer(this::end);
    }

    private void end() {
        open = false;
        if (!ended) {
            ended = true;
            conversation.ifPresent(Conversation::ended);
        }
    }

    /** Nothing passes any more; the node may notice, or be left to find out. */
    public void breakDown(boolean noticed) {
        broken = true;
        if (noticed) {
            turns.take(this::end);
        }
    }

    /** Whether nothing passes any more, noticed or not. */
    public boolean isBroken() {
        return broken || nobodyThere;
    }

    /** Whether the client takes what arrives. */
    public void reads(boolean does) {
        reads = does;
        while (reads && !unread.isEmpty()) {
            read(unread.remove());
        }
    }

    private void read(String text) {
        boolean full = isFull();
        queued -= text.length();
        if (full && !isFull() && open) {
            turns.take(drained);
        }
        peer.hear(text);
    }

    @Override
    public void limit(int queueBytes, Runnable whenDrained) {
        limit = queueBytes;
        drained = whenDrained;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean isFull() {
        return queued > limit;
    }

    @Override
    public boolean flows() {
        return open && !isFull();
    }

    @Override
    public void write(TextFrame frame) {
        if (!open || turns.isDead()) {
            return;
        }
        String text = frame.toString();
        queued += text.length();
        toClient(() -> {
            if (reads) {
                read(text);
            } else {
                unread.add(text);
            }
        });
    }

    @Override
    public void ping() {}

    @Override
    public void pause() {}

    @Override
    public void resume() {}

    @Override
    public void close(short code) {
        cut();
    }

    @Override
    public void cut() {
        if (open && !turns.isDead()) {
            open = false;
            toClient(peer::closed);
            turns.soon(this::end);
        }
    }

    /** The node is no more, as the client sees when it is told so. */
    void nodeDied(boolean told) {
        open = false;
        nobodyThere = true;
        if (told) {
            toClient(peer::closed);
        }
    }
}
