package org.sessioniv.reports.render.sheets;

import static org.sessioniv.reports.render.sheets.Sheet.number;
import static org.sessioniv.reports.render.sheets.Sheet.words;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.compose.ResultSentence;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.render.sheets.Sheet.Value;

/** The facts of a report as tables. */
final class Sheets {
    private final MeetingReport report;
    private final Findings findings;

    private Sheets(Document document) {
        this.report = document.facts();
        this.findings = document.findings();
    }

    /** All tables; one that has no rows is there with its columns. */
    static List<Sheet> of(Document document) {
        Sheets sheets = new Sheets(document);
        return List.of(
                sheets.meeting(),
                sheets.polls(),
                sheets.results(),
                sheets.speeches(),
                sheets.stated("Recommendations", sheets.findings.recommendations()),
                sheets.stated("Decisions", sheets.findings.decisions()),
                sheets.actions(),
                sheets.topics(),
                sheets.delegations());
    }

    private Sheet meeting() {
        MeetingReport.Meeting meeting = report.meeting();
        return new Sheet(
                "Meeting",
                List.of("Id", "Title", "Place", "From", "To", "As of", "Time zone", "Journal"),
                List.of(List.of(
                        words(meeting.id()),
                        words(meeting.title()),
                        words(meeting.place()),
                        words(meeting.from().toString()),
                        words(meeting.to().toString()),
                        time(report.asOf()),
                        words(report.zone().getId()),
                        words(report.journalHead()))));
    }

    /** A poll and the room in which it was held; those over topics are the meeting's own. */
    private record Held(String room, PollReport poll) {
        List<Value> with(List<Value> rest) {
            List<Value> row = new ArrayList<>(List.of(words(room), number(poll.number())));
            row.addAll(rest);
            return row;
        }
    }

    private List<Held> held() {
        List<Held> held = new ArrayList<>();
        report.topicPolls().forEach(poll -> held.add(new Held(report.meeting().id(), poll)));
        report.rooms().forEach(room -> room.polls().forEach(poll -> held.add(new Held(room.id(), poll))));
        return held;
    }

    private Sheet polls() {
        List<String> columns = List.of(
                "Room",
                "Poll",
                "Question",
                "Method",
                "Rule",
                "State",
                "Opened",
                "Closed",
                "Entitled",
                "Voted",
                "Abstained",
                "Quorum",
                "Result");
        return new Sheet("Polls", columns, held().stream().map(this::poll).toList());
    }

    private List<Value> poll(Held held) {
        PollReport poll = held.poll();
        List<Value> row = new ArrayList<>(List.of(
                words(poll.question()),
                words(name(poll.method())),
                words(poll.rule()),
                words(name(poll.state())),
                time(poll.openedAt()),
                time(poll.closedAt())));
        PollReport.Outcome outcome = poll.outcome();
        if (outcome == null) {
            row.addAll(List.of(words(null), words(null), words(null), words(null), words(null)));
        } else {
            PollReport.Turnout turnout = outcome.turnout();
            PollReport.Quorum quorum = turnout.quorum();
            row.add(number(turnout.entitled()));
            row.add(number(turnout.cast()));
            row.add(number(turnout.abstained()));
            row.add(quorum == null ? words(null) : number(quorum.needed()));
            row.add(words(ResultSentence.of(poll)));
        }
        return held.with(row);
    }

    private Sheet results() {
        List<List<Value>> rows = new ArrayList<>();
        for (Held held : held()) {
            PollReport.Outcome outcome = held.poll().outcome();
            if (outcome != null) {
                outcome.counts().forEach(count -> rows.add(held.with(result(held.poll(), outcome, count))));
            }
        }
        return new Sheet(
                "Results", List.of("Room", "Poll", "Option", "Title", "Count", "Against", "Abstain", "Selected"), rows);
    }

    private static List<Value> result(PollReport poll, PollReport.Outcome outcome, PollReport.Count count) {
        PollReport.Sides sides = count.sides();
        int place = outcome.decision().elected().indexOf(count.option()) + 1;
        return List.of(
                words(count.option()),
                words(poll.optionTitle(count.option())),
                number(count.count()),
                sides == null ? words(null) : number(sides.no()),
                sides == null ? words(null) : number(sides.abstain()),
                place == 0 ? words(null) : number(place));
    }

    private Sheet speeches() {
        List<List<Value>> rows = new ArrayList<>();
        for (RoomReport room : report.rooms()) {
            for (RoomReport.Speech speech : room.speeches()) {
                rows.add(List.of(
                        words(room.id()),
                        time(speech.startedAt()),
                        words(speech.label()),
                        words(speech.delegation()),
                        words(name(speech.kind())),
                        number(speech.spoken().toSeconds()),
                        number(speech.speakingTime().toSeconds())));
            }
        }
        return new Sheet(
                "Speeches",
                List.of("Room", "Began", "Speaker", "Delegation", "Kind", "Seconds", "Seconds of speaking time"),
                rows);
    }

    private Sheet stated(String name, List<Findings.Stated> all) {
        return new Sheet(
                name,
                List.of("Number", "Room", "Text"),
                all.stream()
                        .map(each -> List.of(
                                number(each.number()),
                                words(each.origin().room()),
                                words(PlainText.of(each.content()))))
                        .toList());
    }

    private Sheet actions() {
        return new Sheet(
                "Actions",
                List.of("Number", "Room", "Text", "Who", "By when"),
                findings.actions().stream()
                        .map(each -> List.of(
                                number(each.item().number()),
                                words(each.origin().room()),
                                words(PlainText.of(each.item().content())),
                                words(each.item().who()),
                                words(each.item().due())))
                        .toList());
    }

    private Sheet topics() {
        return new Sheet(
                "Topics",
                List.of("Id", "Title", "Why it matters", "Question", "Proposed by", "Co-sponsors", "State"),
                report.topics().stream()
                        .map(topic -> List.of(
                                words(topic.id()),
                                words(topic.title()),
                                words(topic.why()),
                                words(topic.question()),
                                words(topic.by()),
                                words(String.join(", ", topic.sponsors())),
                                words(name(topic.state()))))
                        .toList());
    }

    private Sheet delegations() {
        return new Sheet(
                "Delegations",
                List.of("Id", "Name", "Short", "Kind", "Votes", "Seats"),
                report.delegations().stream()
                        .map(each -> List.of(
                                words(each.id()),
                                words(each.name()),
                                words(each.shortName()),
                                words(each.kind()),
                                words(each.votes() ? "yes" : "no"),
                                number(each.seats())))
                        .toList());
    }

    private Value time(@Nullable Instant instant) {
        ZoneId zone = report.zone();
        return instant == null
                ? words(null)
                : new Sheet.Moment(LocalDateTime.ofInstant(instant, zone).truncatedTo(ChronoUnit.SECONDS));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
