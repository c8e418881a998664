package org.sessioniv.rehearsal.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.RehearsalSummary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that happened in a run: the commands with their answers, and the counts of what was seen. */
public final class Ledger {
    /** Commands of one run; scripts stop sending beyond. */
    static final int MAX_COMMANDS = 500_000;

    private static final int FINDINGS_LOGGED = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final List<Errand> errands = new ArrayList<>();
    private final List<Double> ackMs = new ArrayList<>();
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private final Onlooker onlooker;
    private final Map<String, long[]> byNode = new LinkedHashMap<>();
    private long changes;
    private long outOfOrder;
    private long reconnects;
    private int findings;

    public Ledger() {
        this(Onlooker.none());
    }

    Ledger(Onlooker onlooker) {
        this.onlooker = onlooker;
    }

    /** A node that is told of even if nobody gets there. */
    void knows(String node) {
        byNode.put(node, new long[2]);
    }

    public boolean isFull() {
        return errands.size() >= MAX_COMMANDS;
    }

    void sent(Errand errand, long nowNanos) {
        errands.add(errand);
        onlooker.sent(errand, nowNanos);
    }

    /** Somebody is connected to that node. */
    void connected(Person person, String node, long nowNanos) {
        of(node)[0]++;
        onlooker.connected(person, node, nowNanos);
    }

    private long[] of(String node) {
        return byNode.computeIfAbsent(node, first -> new long[2]);
    }

    void answered(Errand errand, Errand.Answer answer, String node, long nowNanos) {
        if (errand.isAnswered()) {
            return;
        }
        onlooker.answered(errand, answer, nowNanos);
        if (answer.done()) {
            of(node)[1]++;
            ackMs.add((nowNanos - errand.sentAtNanos()) / 1e6);
        } else {
            refused(answer.code());
        }
        errand.answer(answer);
    }

    /** A command, or a frame that is not a command, was turned down. */
    void refused(String code) {
        refused.merge(code, 1L, Long::sum);
    }

    void changed() {
        changes++;
    }

    void wentBack(String what) {
        outOfOrder++;
        report("out of order: " + what);
    }

    void reconnected() {
        reconnects++;
    }

    /** Says what was found wrong, up to a limit. */
    public void report(String finding) {
        findings++;
        if (findings <= FINDINGS_LOGGED) {
            LOG.warn("{}", finding);
        }
    }

    public List<Errand> errands() {
        return errands;
    }

    /** How many of those errands are done so far. */
    public long done(Predicate<Errand> which) {
        return errands.stream().filter(Errand::isDone).filter(which).count();
    }

    /** How often a client came back after losing its connection. */
    public long reconnects() {
        return reconnects;
    }

    public long changes() {
        return changes;
    }

    public RehearsalSummary summary(long lost, long boardsDiffer, double seconds, RehearsalSettings settings) {
        double[] times = ackMs.stream().mapToDouble(Double::doubleValue).toArray();
        return new RehearsalSummary(
                new RehearsalSummary.Commands(errands.size(), times.length, refused),
                new RehearsalSummary.AckTimes(Percentile.of(times, 50), Percentile.of(times, 99)),
                changes,
                new RehearsalSummary.Faults(lost, outOfOrder, boardsDiffer),
                settings.participants(),
                new RehearsalSummary.Course(seconds, reconnects, ackedByType(), settings.seed(), nodes()));
    }

    private List<RehearsalSummary.NodeShare> nodes() {
        return byNode.entrySet().stream()
                .map(node -> new RehearsalSummary.NodeShare(node.getKey(), node.getValue()[0], node.getValue()[1]))
                .toList();
    }

    private SortedMap<String, Long> ackedByType() {
        SortedMap<String, Long> counts = new TreeMap<>();
        errands.stream().filter(Errand::isDone).forEach(errand -> counts.merge(errand.type(), 1L, Long::sum));
        return counts;
    }
}
