package org.sessioniv.simulation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sessioniv.simulation.check.Finding;
import org.sessioniv.simulation.check.Property;
import org.sessioniv.simulation.world.Plan;

/** What came of one run. {@code work} counts what the clients were told: a run in which nothing happened shows. */
public record Verdict(Plan plan, List<Finding> findings, List<String> trace, Work work) {
    /** Commands done and refused, boards told, documents shown, polls that closed by the clock. */
    public record Work(int done, int refused, int told, int shown, int closed) {}

    public boolean holds() {
        return findings.isEmpty();
    }

    public Set<Property> broken() {
        Set<Property> broken = new TreeSet<>();
        findings.forEach(finding -> broken.add(finding.property()));
        return broken;
    }
}
