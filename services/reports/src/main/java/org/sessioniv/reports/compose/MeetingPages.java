package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.MeetingReport.Delegation;
import org.sessioniv.reports.MeetingReport.Meeting;
import org.sessioniv.reports.MeetingReport.ProgrammeSession;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** What stands around the work: the facts below the title, and the list of delegations at the end. */
final class MeetingPages {
    private static final Map<String, Message> KINDS = Map.of(
            "state", Message.DELEGATION_STATE,
            "organisation", Message.DELEGATION_ORGANISATION,
            "academia", Message.DELEGATION_ACADEMIA,
            "ngo", Message.DELEGATION_NGO);

    private final MeetingReport report;
    private final Words words;

    MeetingPages(MeetingReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    List<Block> facts() {
        Meeting meeting = report.meeting();
        List<Block> blocks = new ArrayList<>();
        List<List<Block.Cell>> rows = new ArrayList<>(List.of(
                fact(Message.FACT_PLACE, meeting.place()),
                fact(Message.FACT_DATES, words.dates(meeting.from(), meeting.to()))));
        if (report.choice().namesDelegations()) {
            rows.add(fact(Message.DELEGATIONS, delegationCount()));
        }
        rows.add(fact(Message.FACT_AS_OF, words.moment(report.asOf(), report.zone()) + " (" + report.zone() + ")"));
        rows.addAll(ChoiceWords.of(report, words).stream()
                .map(each -> fact(each.name(), each.text()))
                .toList());
        if (report.places() != null) {
            rows.add(fact(Message.FACT_PLACES, PlaceWords.of(report.places(), report.zone(), words)));
        }
        if (report.journalHead() != null) {
            rows.add(fact(Message.FACT_JOURNAL, report.journalHead()));
        }
        blocks.add(new Block.Table(List.of(Cells.words(1), Cells.words(4)), 0, rows));
        if (report.choice().tells(Choice.Part.PROGRAMME) && !meeting.sessions().isEmpty()) {
            blocks.add(Cells.heading(1, words.say(Message.PROGRAMME)));
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
                report.delegations().stream().map(this::row).toList();
        return List.of(
                Cells.heading(1, words.say(Message.DELEGATIONS)),
                Cells.table(
                        List.of(
                                Cells.words(8),
                                Cells.words(3),
                                Cells.words(4),
                                Cells.words(2),
                                Cells.numbers(2),
                                Cells.words(6)),
                        Cells.headers(
                                words,
                                Message.DELEGATION,
                                Message.DELEGATION_SHORT,
                                Message.DELEGATION_KIND,
                                Message.DELEGATION_VOTES,
                                Message.DELEGATION_SEATS,
                                Message.DELEGATION_OF_THESE),
                        rows));
    }

    private List<Block.Cell> row(Delegation delegation) {
        return List.of(
                Cells.cell(delegation.name()),
                Cells.cell(delegation.shortName()),
                Cells.cell(kind(delegation.kind())),
                Cells.cell(words.say(delegation.votes() ? Message.YES : Message.NO)),
                Cells.cell(delegation.seats(), words),
                Cells.cell(CapacityWords.of(delegation, words)));
    }

    private List<Block.Cell> fact(Message name, String text) {
        return List.of(Cells.header(words.say(name)), Cells.cell(text));
    }

    private String subject(ProgrammeSession session) {
        String date = session.date() == null ? null : words.date(Objects.requireNonNull(session.date()));
        return Stream.of(session.subject(), date == null ? "" : "(" + date + ")")
                .filter(each -> !each.isEmpty())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }

    private String delegationCount() {
        long voting = report.delegations().stream().filter(Delegation::votes).count();
        return words.say(Message.FACT_DELEGATIONS, report.delegations().size(), voting);
    }

    /** What a delegation represents; a word that nobody knows stands for itself. */
    private String kind(String word) {
        return Optional.ofNullable(KINDS.get(word)).map(words::say).orElse(word);
    }
}
