package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Vote;
import org.sessioniv.reports.PollReport.Voter;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Who might vote in a poll and who did, by which seat and when; never how. Nothing of a poll that has no roll. */
final class RollPages {
    /** The column of the seats that voted. */
    private static final int SEAT = 1;

    private final MeetingReport report;
    private final Words words;

    RollPages(MeetingReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /** A row for each delegation. */
    List<Block> table(PollReport poll) {
        if (poll.roll().isEmpty()) {
            return List.of();
        }
        boolean seats = report.choice().namesSeats();
        List<Block.Column> columns = new ArrayList<>(List.of(Cells.words(6), Cells.words(5), Cells.words(5)));
        List<Block.Cell> headers = new ArrayList<>(List.of(
                Cells.header(words.say(Message.DELEGATION)),
                Cells.header(words.say(Message.ROLL_BY)),
                Cells.header(words.say(Message.ROLL_AT, report.zone().getId()))));
        if (!seats) {
            columns.remove(SEAT);
            headers.remove(SEAT);
        }
        return List.of(
                Cells.labelled(words.say(Message.ROLL), count(poll)),
                Cells.table(
                        columns,
                        headers,
                        poll.roll().stream().map(each -> row(each, seats)).toList()));
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
        return List.of(line(Message.ROLL_VOTED, voted), line(Message.ROLL_MISSING, missing)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Block> line(Message label, String names) {
        return names.isEmpty() ? List.of() : List.of(Cells.labelled(words.say(label), names + "."));
    }

    private String count(PollReport poll) {
        long voted = poll.roll().stream().filter(voter -> voter.vote() != null).count();
        return words.say(Message.ROLL_COUNT, voted, poll.roll().size());
    }

    private List<Block.Cell> row(Voter voter, boolean seats) {
        Vote vote = voter.vote();
        String at = vote == null ? "" : words.dayAndTime(vote.at(), report.zone());
        String by = vote == null ? words.say(Message.ROLL_NOT_VOTED) : Objects.requireNonNullElse(vote.by(), at);
        Block.Cell delegation = Cells.cell(report.delegationName(voter.delegation()));
        return seats ? List.of(delegation, Cells.cell(by), Cells.cell(at)) : List.of(delegation, Cells.cell(by));
    }

    private String voted(Voter voter) {
        Vote vote = voter.vote();
        String name = report.delegationName(voter.delegation());
        if (vote == null) {
            return name;
        }
        String by = vote.by() == null ? "" : vote.by() + ", ";
        return name + " (" + by + words.dayAndTime(vote.at(), report.zone()) + ")";
    }
}
