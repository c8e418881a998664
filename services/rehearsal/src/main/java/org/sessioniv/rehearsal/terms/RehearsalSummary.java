package org.sessioniv.rehearsal.terms;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * What a rehearsal found. A command is sent once however often its frame went out again; {@code lost} counts effects
 * that were acked and are not on the final board, {@code outOfOrder} versions that went back, {@code boardsDiffer}
 * clients whose board was not the server's at the end.
 */
public record RehearsalSummary(
        Commands commands, AckTimes ackMs, long changes, Faults faults, int participants, Course course) {
    /** Commands sent, those that were acked, and those that were refused, by code. */
    public record Commands(long sent, long acked, SortedMap<String, Long> refused) {
        public Commands {
            refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        }
    }

    /** Milliseconds from a command's last sending to its ack. */
    public record AckTimes(double p50, double p99) {}

    /** What must be zero. */
    public record Faults(long lost, long outOfOrder, long boardsDiffer) {}

    /**
     * How long the play took, how often clients came back after losing their socket, what was acked, the seed, and what
     * went over each node.
     */
    public record Course(
            double seconds, long reconnects, SortedMap<String, Long> ackedByType, long seed, List<NodeShare> nodes) {
        public Course {
            ackedByType = Collections.unmodifiableSortedMap(new TreeMap<>(ackedByType));
            nodes = List.copyOf(nodes);
        }
    }

    /** How often somebody connected to a node, at first or after losing another line, and what was acked by it. */
    public record NodeShare(String url, long connections, long acked) {}

    public long lost() {
        return faults.lost();
    }

    public long outOfOrder() {
        return faults.outOfOrder();
    }

    public long boardsDiffer() {
        return faults.boardsDiffer();
    }

    /** Nothing acked was lost, no version went back, every client's board was the server's. */
    public boolean isClean() {
        return faults.lost() == 0 && faults.outOfOrder() == 0 && faults.boardsDiffer() == 0;
    }

    /** What was played, in words, for whoever watches; the summary itself is JSON alone. */
    public String words() {
        return participants + " participants, " + tenths(course.seconds()) + " s, " + course.reconnects()
                + " lines lost and resumed, seed " + course.seed() + "; acked by type: " + course.ackedByType();
    }

    /** The summary as the command line prints it. */
    public String toJson() {
        ObjectNode json = Wire.object();
        json.put("sent", commands.sent()).put("acked", commands.acked());
        ObjectNode codes = json.putObject("refused");
        commands.refused().forEach(codes::put);
        json.putObject("ackMs").put("p50", tenths(ackMs.p50())).put("p99", tenths(ackMs.p99()));
        json.put("changes", changes);
        json.put("lost", faults.lost());
        json.put("outOfOrder", faults.outOfOrder());
        json.put("boardsDiffer", faults.boardsDiffer());
        if (course.nodes().size() > 1) {
            tellNodes(json.putArray("nodes"));
        }
        return json.toPrettyString();
    }

    private void tellNodes(ArrayNode array) {
        for (NodeShare node : course.nodes()) {
            array.addObject()
                    .put("url", node.url())
                    .put("connections", node.connections())
                    .put("acked", node.acked());
        }
    }

    private static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
