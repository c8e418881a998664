package org.sessioniv.reports.compose;

import java.util.List;
import java.util.stream.Collectors;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Vote;
import org.sessioniv.reports.PollReport.Voter;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.DateWords;

/** Who might vote in a poll and who did, by which seat and when; never how. Nothing of a poll that has no roll. */
final class RollPages {
    private final MeetingReport report;

    RollPages(MeetingReport report) {
        this.report = report;
    }

    /** A row for each delegation. */
    List<Block> table(PollReport poll) {
        if (poll.roll().isEmpty()) {
            return List.of();
        }
        return List.of(
                Cells.labelled("Roll:", count(poll)),
                Cells.table(
                        List.of(Cells.words(6), Cells.words(5), Cells.words(5)),
                        Cells.headers("Delegation", "Voted by", "Voted (" + report.zone() + ")"),
                        poll.roll().stream().map(this::row).toList()));
    }

    /** The same in two lines, for a poll among many. */
    List<Block> lines(PollReport poll) {
        String voted = poll.roll().stream()
                .filter(voter -> voter.vote() != null)
                .map(this::voted)
                .collect(Collectors.joining("; "));
        String missing = poll.roll().stream()
                .filter(voter -> voter.vote() == null)
                .map(voter -> report.delegationName(voter.delegation()))
                .collect(Collectors.joining("; "));
        return List.of(line("Voted:", voted), line("Did not vote:", missing)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Block> line(String label, String names) {
        return names.isEmpty() ? List.of() : List.of(Cells.labelled(label, names + "."));
    }

    private static String count(PollReport poll) {
        long voted = poll.roll().stream().filter(voter -> voter.vote() != null).count();
        return voted + " of " + poll.roll().size() + " delegations voted.";
    }

    private List<Block.Cell> row(Voter voter) {
        Vote vote = voter.vote();
        return List.of(
                Cells.cell(report.delegationName(voter.delegation())),
                Cells.cell(vote == null ? "did not vote" : vote.by()),
                Cells.cell(vote == null ? "" : DateWords.dayAndTime(vote.at(), report.zone())));
    }

    private String voted(Voter voter) {
        Vote vote = voter.vote();
        String name = report.delegationName(voter.delegation());
        return vote == null
                ? name
                : name + " (" + vote.by() + ", " + DateWords.dayAndTime(vote.at(), report.zone()) + ")";
    }
}
