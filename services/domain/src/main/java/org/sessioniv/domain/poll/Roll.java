package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Who might vote in a poll and who did, by which seat and when, each delegation in its place; never how. Once the poll
 * is closed nothing changes it any more.
 */
public record Roll(List<Line> lines) {
    public Roll {
        lines = List.copyOf(lines);
    }

    /** One delegation that might vote, and its last vote where it did. */
    public record Line(DelegationId delegation, Optional<Vote> vote) {}

    static Roll of(Electorate electorate, Votes votes) {
        return new Roll(electorate.entitled().stream()
                .map(delegation -> new Line(delegation, votes.of(delegation)))
                .toList());
    }

    /** The delegations that have not voted. */
    public List<DelegationId> missing() {
        return lines.stream()
                .filter(line -> line.vote().isEmpty())
                .map(Line::delegation)
                .toList();
    }

    /** How many delegations have voted. */
    public int voted() {
        return lines.size() - missing().size();
    }
}
