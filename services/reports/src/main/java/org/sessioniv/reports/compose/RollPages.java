package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Vote;
import org.sessioniv.reports.PollReport.Voter;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/**
 * Who might vote in a poll, who attended and who voted, by which seat and when; never how. Nothing of a poll that has
 * no roll.
 */
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

    /** The same in few lines, for a poll among many. */
    List<Block> lines(PollReport poll) {
        String voted = poll.roll().stream()
                .filter(voter -> voter.vote() != null)
                .map(this::voted)
                .collect(Collectors.joining("; "));
        return List.of(
                        line(Message.ROLL_VOTED, voted),
                        line(Message.ROLL_MISSING, missing(poll, null)),
                        line(Message.ROLL_PRESENT, missing(poll, true)),
                        line(Message.ROLL_ABSENT, missing(poll, false)))
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    /** Who did not vote, of those of which that was said. */
    private String missing(PollReport poll, @Nullable Boolean attended) {
        return poll.roll().stream()
                .filter(voter -> voter.vote() == null && Objects.equals(voter.attended(), attended))
                .map(voter -> report.delegationName(voter.delegation()))
                .collect(Collectors.joining("; "));
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
        String by = vote == null ? words.say(without(voter)) : Objects.requireNonNullElse(vote.by(), at);
        Block.Cell delegation = Cells.cell(report.delegationName(voter.delegation()));
        return seats ? List.of(delegation, Cells.cell(by), Cells.cell(at)) : List.of(delegation, Cells.cell(by));
    }

    /** What is said of a delegation that did not vote. */
    private static Message without(Voter voter) {
        Boolean attended = voter.attended();
        if (attended == null) {
            return Message.ROLL_NOT_VOTED;
        }
        return attended ? Message.ROLL_WAS_PRESENT : Message.ROLL_WAS_ABSENT;
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
