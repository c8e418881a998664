package org.sessioniv.simulation.node;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Planting;
import org.sessioniv.simulation.world.Trace;

/** A node: one life of the program after the other, with a supervisor that starts the next one. */
public final class SimulatedNode {
    private static final Duration RESTART = Duration.ofMillis(500);

    private final NodeId id;
    private final World world;
    private final Troubles troubles = new Troubles();
    private Optional<Life> life = Optional.empty();
    private boolean wanted;
    private int lives;

    /** What all nodes of a run have in common. */
    record World(
            VirtualTime time,
            Chance chance,
            Trace trace,
            Journal shared,
            Optional<Records> records,
            Network network,
            Planting planting,
            Consumer<RuntimeException> broken) {}

    SimulatedNode(NodeId id, World world) {
        this.id = id;
        this.world = world;
    }

    public NodeId id() {
        return id;
    }

    Troubles troubles() {
        return troubles;
    }

    /** From now on somebody sees to it that the program runs. */
    void start() {
        wanted = true;
        if (life.isEmpty()) {
            lives++;
            Life next = new Life(id, id.value() + "." + lives, world, troubles, this::dieAndComeBack);
            life = Optional.of(next);
            world.trace().say(() -> next.name() + " starts");
            next.start().onFailure(failed -> {
                world.trace().say(() -> next.name() + " could not start: " + failed.getMessage());
                if (life.equals(Optional.of(next))) {
                    dieAndComeBack();
                }
            });
        }
    }

    /** The program ends by itself; its supervisor starts it again. */
    private void dieAndComeBack() {
        crash();
        wanted = true;
        world.time().after(RESTART, this::startIfWanted);
    }

    private void startIfWanted() {
        if (wanted) {
            start();
        }
    }

    /** The program is gone at once; whoever had a line to it is told so, or not. */
    void crash() {
        life.ifPresent(dying -> {
            world.trace().say(() -> dying.name() + " dies");
            SplittableRandom choice = world.chance().of("death/" + dying.name());
            life = Optional.empty();
            dying.die(choice.nextInt(5) != 0);
        });
        wanted = false;
    }

    /** The program says goodbye, and is gone when nothing is under way any more. */
    void drain() {
        wanted = false;
        life.ifPresent(going -> {
            world.trace().say(() -> going.name() + " says goodbye");
            going.drain().onComplete(done -> {
                if (life.equals(Optional.of(going))) {
                    // Whoever asked for it meanwhile found it still going.
                    boolean again = wanted;
                    crash();
                    wanted = again;
                    startIfWanted();
                }
            });
        });
    }

    void pause() {
        life.ifPresent(paused -> paused.turns().pause());
    }

    void resume() {
        life.ifPresent(paused -> paused.turns().resume());
    }

    /** A line to this node, on which the seat is welcomed if there is anybody to do so. */
    public Wire connect(ParticipantId seat, SplittableRandom random, Wire.Peer peer) {
        if (life.isPresent()) {
            return life.get().connect(seat, random, peer);
        }
        Wire nowhere = new Wire(world.time(), random, new Turns(world.time(), random, world.broken()), peer);
        nowhere.nodeDied(true);
        return nowhere;
    }
}
