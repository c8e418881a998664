package org.sessioniv.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.nodes.Rendezvous;

/**
 * Strikes the nodes of a cluster one blow after the other, and brings back what it ended. A node is struck only while
 * another one serves, so two may be away at the same time.
 */
final class Blows implements AutoCloseable {
    private static final long PAUSE_MS = 50;
    private static final int STARTS = 3;

    /** How long a node that was ended stays away, as a machine would that is not there again at once. */
    private static final long AWAY_SECONDS = Long.getLong("away", 0);

    private final Nodes nodes;
    private final StandInStore store;
    private final Waits waits;
    private final ExecutorService starters = Executors.newCachedThreadPool();
    private final Map<Integer, Future<?>> starting = new HashMap<>();

    Blows(Nodes nodes, StandInStore store, Waits waits) {
        this.nodes = nodes;
        this.store = store;
        this.waits = waits;
    }

    /** To the end of the fault; a node that was ended may still be starting. */
    void strike(Blow blow) throws Exception {
        switch (blow.kind()) {
            case KILLED -> {
                int node = target(blow);
                strikes(blow, node);
                nodes.kill(node);
                startAgain(node);
            }
            case FROZEN -> {
                int node = target(blow);
                strikes(blow, node);
                nodes.process(node).signal("STOP");
                Thread.sleep(blow.lastsMs());
                nodes.process(node).signal("CONT");
            }
            case DRAINED -> {
                int node = target(blow);
                strikes(blow, node);
                nodes.stop(node);
                startAgain(node);
            }
            case CUT -> {
                int one = target(blow);
                int other = (one + 1 + blow.dice() % (nodes.count() - 1)) % nodes.count();
                waits.strikes(blow.kind(), between(one, other));
                nodes.apart(one, other, () -> Thread.sleep(blow.lastsMs()));
            }
            case STORE_AWAY -> {
                ready(2);
                waits.strikes(blow.kind(), (room, node) -> Waits.Concern.NODE);
                store.during(() -> Thread.sleep(blow.lastsMs()));
            }
            case ALL_KILLED -> {
                allBack();
                waits.strikes(blow.kind(), (room, node) -> Waits.Concern.NODE);
                for (int i = 0; i < nodes.count(); i++) {
                    nodes.kill(i);
                }
                for (int i = 0; i < nodes.count(); i++) {
                    startAgain(i);
                }
                allBack();
            }
        }
    }

    /** Of a blow in two that of the plenary or of the meeting, of the other any that serves. */
    private int target(Blow blow) throws Exception {
        List<Integer> ready = ready(2);
        if (blow.dice() % 2 == 0) {
            return ownerOf(blow.dice() % 4 == 0 ? Script.PLENARY : Script.MEETING, ready);
        }
        return ready.get(blow.dice() / 2 % ready.size());
    }

    private List<Integer> ready(int least) throws Exception {
        List<Integer> ready = new ArrayList<>();
        while (ready.size() < least) {
            ready.clear();
            for (int i = 0; i < nodes.count(); i++) {
                if (hasStarted(i) && nodes.isReady(i)) {
                    ready.add(i);
                }
            }
            Thread.sleep(PAUSE_MS);
        }
        return ready;
    }

    private boolean hasStarted(int node) throws Exception {
        Future<?> started = starting.get(node);
        if (started != null && started.isDone()) {
            started.get();
        }
        return started == null || started.isDone();
    }

    private static int ownerOf(String room, List<Integer> among) {
        List<NodeId> names =
                among.stream().map(node -> new NodeId(Nodes.name(node))).toList();
        return among.get(
                names.indexOf(Rendezvous.ownerOf(new RoomId(room), names).orElseThrow()));
    }

    /** Concerned are those at the node, and those who have something to do in one of its rooms. */
    private void strikes(Blow blow, int struck) throws Exception {
        List<Integer> ready = ready(1);
        waits.strikes(blow.kind(), (room, node) -> {
            if (node.equals(url(struck))) {
                return Waits.Concern.NODE;
            }
            return ownerOf(room, ready) == struck ? Waits.Concern.ROOM : Waits.Concern.NOT;
        });
    }

    private Waits.Concerns between(int one, int other) throws Exception {
        List<Integer> ready = ready(1);
        return (room, node) -> {
            int owner = ownerOf(room, ready);
            boolean beyond = owner == one && node.equals(url(other)) || owner == other && node.equals(url(one));
            return beyond ? Waits.Concern.ROOM : Waits.Concern.NOT;
        };
    }

    private String url(int node) {
        return nodes.node(node).toString();
    }

    /** As whatever looks after a program does: one that ends at its start is started again. */
    private void startAgain(int node) {
        starting.put(node, starters.submit(() -> {
            TimeUnit.SECONDS.sleep(AWAY_SECONDS);
            for (int tries = 1; tries < STARTS; tries++) {
                try {
                    nodes.startAgain(node);
                    return node;
                } catch (AssertionError ended) {
                    System.out.println(Nodes.name(node) + " ended at its start and is started again");
                }
            }
            nodes.startAgain(node);
            return node;
        }));
    }

    /** Done when all nodes serve. */
    void allBack() throws Exception {
        for (Future<?> started : starting.values()) {
            started.get();
        }
        nodes.awaitReady();
    }

    @Override
    public void close() {
        starters.shutdownNow();
    }
}
