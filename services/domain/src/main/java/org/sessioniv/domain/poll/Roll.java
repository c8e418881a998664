package org.sessioniv.domain.poll;

import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.roster.DelegationId;

/**
 * Who might vote in a poll, who attended and who voted, by which seat and when, each delegation in its place; never
 * how. Once the poll is closed nothing changes it any more.
 */
public record Roll(List<Line> lines) {
    public Roll {
        lines = List.copyOf(lines);
    }

    /**
     * One delegation that might vote, and its last vote where it did.
     *
     * @param attended whether it was said to attend when the poll closed, where that was said of any
     */
    public record Line(DelegationId delegation, Optional<Vote> vote, Optional<Boolean> attended) {
        /** Where nobody said who attends. */
        public Line(DelegationId delegation, Optional<Vote> vote) {
            this(delegation, vote, Optional.empty());
        }

        /** Whether it was there for the vote: who votes is, whatever was said. */
        boolean isPresent() {
            return vote.isPresent() || attended.orElse(false);
        }
    }

    static Roll of(Electorate electorate, Votes votes, Optional<Attendees> attended) {
        return new Roll(electorate.entitled().stream()
                .map(delegation -> new Line(
                        delegation,
                        votes.of(delegation),
                        attended.map(all -> all.delegations().contains(delegation))))
                .toList());
    }

    /** The delegations that have not voted. */
    public List<DelegationId> missing() {
        return lines.stream()
                .filter(line -> line.vote().isEmpty())
                .map(Line::delegation)
                .toList();
    }

    /** How many delegations were there for the vote: those that were said to attend, and all that voted. */
    public int present() {
        return (int) lines.stream().filter(Line::isPresent).count();
    }

    /** How many delegations have voted. */
    public int voted() {
        return lines.size() - missing().size();
    }
}
