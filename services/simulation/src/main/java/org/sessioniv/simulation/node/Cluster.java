package org.sessioniv.simulation.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.Records;
import org.sessioniv.rooms.NodeId;
import org.sessioniv.rooms.nodes.VirtualTime;
import org.sessioniv.simulation.world.Chance;
import org.sessioniv.simulation.world.Fault;
import org.sessioniv.simulation.world.Planting;
import org.sessioniv.simulation.world.Trace;

/** All nodes over one store, and the faults that befall them. */
public final class Cluster {
    private final VirtualTime time;
    private final List<SimulatedNode> nodes = new ArrayList<>();

    public Cluster(
            int size,
            VirtualTime time,
            Chance chance,
            Trace trace,
            Journal shared,
            Optional<Records> records,
            Planting planting,
            Consumer<RuntimeException> broken) {
        this.time = time;
        SimulatedNode.World world = new SimulatedNode.World(
                time, chance, trace, shared, records, new Network(time, chance), planting, broken);
        for (int i = 1; i <= size; i++) {
            nodes.add(new SimulatedNode(new NodeId("node-" + i), world));
        }
    }

    public void start() {
        nodes.forEach(SimulatedNode::start);
    }

    public List<SimulatedNode> nodes() {
        return List.copyOf(nodes);
    }

    /** The fault begins now and is over when its time is; for one that befalls a client nothing happens here. */
    public void befall(Fault fault) {
        SimulatedNode node = nodes.get(fault.target() % nodes.size());
        Troubles troubles = node.troubles();
        switch (fault.kind()) {
            case CRASH -> restart(fault, node, node::crash);
            case CRASH_BEFORE_APPEND -> restart(fault, node, () -> troubles.next = Troubles.AtAppend.DIE_BEFORE);
            case CRASH_DURING_APPEND -> restart(fault, node, () -> troubles.next = Troubles.AtAppend.DIE_DURING);
            case CRASH_AFTER_APPEND -> restart(fault, node, () -> troubles.next = Troubles.AtAppend.DIE_AFTER);
            case DRAIN -> restart(fault, node, node::drain);
            case PAUSE -> during(fault, node::pause, node::resume);
            case STORE_SLOW -> during(fault, () -> troubles.storeSlow++, () -> troubles.storeSlow--);
            case STORE_AWAY -> during(fault, () -> troubles.storeAway++, () -> troubles.storeAway--);
            case ANSWERS_LOST -> during(fault, () -> troubles.answersLost++, () -> troubles.answersLost--);
            case APPENDS_LATE -> during(fault, () -> troubles.appendsLate++, () -> troubles.appendsLate--);
            case APPENDS_DOUBLED -> during(fault, () -> troubles.appendsDoubled++, () -> troubles.appendsDoubled--);
            case LINKS_CUT -> during(fault, () -> troubles.linksCut++, () -> troubles.linksCut--);
            case LINKS_DOUBLED -> during(fault, () -> troubles.linksDoubled++, () -> troubles.linksDoubled--);
            case LINE_CUT, LINE_SILENT, READS_NOTHING -> {}
        }
    }

    private void during(Fault fault, Runnable begin, Runnable end) {
        begin.run();
        time.after(fault.lasts(), end);
    }

    /** Whatever the fault did to the node, its supervisor starts it again afterwards. */
    private void restart(Fault fault, SimulatedNode node, Runnable begin) {
        during(fault, begin, () -> {
            node.troubles().next = Troubles.AtAppend.NOTHING;
            node.start();
        });
    }
}
