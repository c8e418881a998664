package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.Meeting;
import org.sessioniv.reports.MeetingReport.ProgrammeSession;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.DateWords;

/** What stands around the work: the facts below the title, and the list of delegations at the end. */
final class MeetingPages {
    private final MeetingReport report;

    MeetingPages(MeetingReport report) {
        this.report = report;
    }

    List<Block> facts() {
        Meeting meeting = report.meeting();
        List<Block> blocks = new ArrayList<>();
        List<List<Block.Cell>> rows = new ArrayList<>(List.of(
                fact("Place", meeting.place()),
                fact("Dates", DateWords.of(meeting.from(), meeting.to())),
                fact("Delegations", delegationCount()),
                fact("As of", DateWords.of(report.asOf(), report.zone()) + " (" + report.zone() + ")")));
        if (report.places() != null) {
            rows.add(fact("Places in groups", PlaceWords.of(report.places(), report.zone())));
        }
        if (report.journalHead() != null) {
            rows.add(fact("Journal head", report.journalHead()));
        }
        blocks.add(new Block.Table(List.of(Cells.words(1), Cells.words(4)), 0, rows));
        if (!meeting.sessions().isEmpty()) {
            blocks.add(Cells.heading(1, "Programme"));
            blocks.add(new Block.BulletList(meeting.sessions().stream()
                    .map(each -> List.<Block>of(Cells.labelled(each.title() + ".", subject(each))))
                    .toList()));
        }
        return blocks;
    }

    List<Block> delegations() {
        if (report.delegations().isEmpty()) {
            return List.of();
        }
        List<List<Block.Cell>> rows =
                report.delegations().stream().map(MeetingPages::row).toList();
        return List.of(
                Cells.heading(1, "Delegations"),
                Cells.table(
                        List.of(Cells.words(8), Cells.words(3), Cells.words(4), Cells.words(2), Cells.numbers(2)),
                        Cells.headers("Delegation", "Short", "Kind", "Votes", "Seats"),
                        rows));
    }

    private static List<Block.Cell> row(Delegation delegation) {
        return List.of(
                Cells.cell(delegation.name()),
                Cells.cell(delegation.shortName()),
                Cells.cell(delegation.kind()),
                Cells.cell(delegation.votes() ? "yes" : "no"),
                Cells.cell(delegation.seats()));
    }

    private static List<Block.Cell> fact(String name, String text) {
        return List.of(Cells.header(name), Cells.cell(text));
    }

    private static String subject(ProgrammeSession session) {
        String date = session.date() == null ? null : DateWords.of(Objects.requireNonNull(session.date()));
        return Stream.of(session.subject(), date == null ? "" : "(" + date + ")")
                .filter(each -> !each.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private String delegationCount() {
        long voting = report.delegations().stream().filter(Delegation::votes).count();
        return report.delegations().size() + ", of which " + voting + (voting == 1 ? " votes" : " vote");
    }
}
