package org.sessioniv.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All that happened in a run: the commands with their answers, and the counts of what was seen. */
final class Ledger {
    /** Commands of one run; scripts stop sending beyond. */
    static final int MAX_COMMANDS = 500_000;

    private static final int FINDINGS_LOGGED = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final List<Submission> submissions = new ArrayList<>();
    private final List<Double> ackMs = new ArrayList<>();
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private long changes;
    private long outOfOrder;
    private long reconnects;
    private int findings;

    boolean isFull() {
        return submissions.size() >= MAX_COMMANDS;
    }

    void sent(Submission submission) {
        submissions.add(submission);
    }

    void answered(Submission submission, Submission.Answer answer, long nowNanos) {
        if (submission.isAnswered()) {
            return;
        }
        if (answer.done()) {
            ackMs.add((nowNanos - submission.sentAtNanos()) / 1e6);
        } else {
            refused(answer.code());
        }
        submission.answer(answer);
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
    void report(String finding) {
        findings++;
        if (findings <= FINDINGS_LOGGED) {
            LOG.warn("{}", finding);
        }
    }

    List<Submission> submissions() {
        return submissions;
    }

    long changes() {
        return changes;
    }

    RehearsalSummary summary(long lost, long boardsDiffer, double seconds, RehearsalSettings settings) {
        double[] times = ackMs.stream().mapToDouble(Double::doubleValue).toArray();
        return new RehearsalSummary(
                new RehearsalSummary.Commands(submissions.size(), times.length, refused),
                new RehearsalSummary.AckTimes(Percentile.of(times, 50), Percentile.of(times, 99)),
                changes,
                new RehearsalSummary.Faults(lost, outOfOrder, boardsDiffer),
                settings.participants(),
                new RehearsalSummary.Course(seconds, reconnects, ackedByType(), settings.seed()));
    }

    private SortedMap<String, Long> ackedByType() {
        SortedMap<String, Long> counts = new TreeMap<>();
        submissions.stream()
                .filter(Submission::isDone)
                .forEach(submission -> counts.merge(submission.type(), 1L, Long::sum));
        return counts;
    }
}
