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
import org.sessioniv.reports.compose.CapacityWords;
import org.sessioniv.reports.compose.ResultSentence;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.document.PlainText;
import org.sessioniv.reports.render.sheets.Sheet.Value;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** The facts of a report as tables. */
final class Sheets {
    private final MeetingReport report;
    private final Findings findings;
    private final Words said;

    private Sheets(Document document) {
        this.report = document.facts();
        this.findings = document.findings();
        this.said = document.words();
    }

    /** All tables; one that has no rows is there with its columns. */
    static List<Sheet> of(Document document) {
        Sheets sheets = new Sheets(document);
        return List.of(
                sheets.meeting(),
                sheets.polls(),
                sheets.results(),
                sheets.speeches(),
                sheets.stated("recommendations", Message.RECOMMENDATIONS, sheets.findings.recommendations()),
                sheets.stated("decisions", Message.DECISIONS, sheets.findings.decisions()),
                sheets.actions(),
                sheets.topics(),
                sheets.delegations());
    }

    private Sheet sheet(String file, Message name, List<Message> columns, List<List<Value>> rows) {
        return new Sheet(file, said.say(name), columns.stream().map(said::say).toList(), rows);
    }

    private Sheet meeting() {
        MeetingReport.Meeting meeting = report.meeting();
        return sheet(
                "meeting",
                Message.SHEET_MEETING,
                List.of(
                        Message.HEAD_ID,
                        Message.HEAD_TITLE,
                        Message.FACT_PLACE,
                        Message.HEAD_FROM,
                        Message.HEAD_TO,
                        Message.FACT_AS_OF,
                        Message.HEAD_ZONE,
                        Message.HEAD_JOURNAL),
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
        List<Message> columns = List.of(
                Message.HEAD_ROOM,
                Message.HEAD_POLL,
                Message.HEAD_QUESTION,
                Message.HEAD_METHOD,
                Message.HEAD_RULE,
                Message.TOPIC_STATE,
                Message.HEAD_OPENED,
                Message.HEAD_CLOSED,
                Message.HEAD_ENTITLED,
                Message.HEAD_VOTED,
                Message.HEAD_ABSTAINED,
                Message.HEAD_QUORUM,
                Message.TOPIC_RESULT);
        return sheet(
                "polls",
                Message.SHEET_POLLS,
                columns,
                held().stream().map(this::poll).toList());
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
            row.add(words(ResultSentence.of(poll, said)));
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
        return sheet(
                "results",
                Message.SHEET_RESULTS,
                List.of(
                        Message.HEAD_ROOM,
                        Message.HEAD_POLL,
                        Message.HEAD_OPTION,
                        Message.HEAD_TITLE,
                        Message.HEAD_COUNT,
                        Message.HEAD_AGAINST,
                        Message.COLUMN_ABSTAIN,
                        Message.HEAD_SELECTED),
                rows);
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
        return sheet(
                "speeches",
                Message.SHEET_SPEECHES,
                List.of(
                        Message.HEAD_ROOM,
                        Message.HEAD_BEGAN,
                        Message.SPEAKER,
                        Message.DELEGATION,
                        Message.DELEGATION_KIND,
                        Message.HEAD_SECONDS,
                        Message.HEAD_SECONDS_COUNTED),
                rows);
    }

    private Sheet stated(String file, Message name, List<Findings.Stated> all) {
        return sheet(
                file,
                name,
                List.of(Message.HEAD_NUMBER, Message.HEAD_ROOM, Message.HEAD_TEXT),
                all.stream()
                        .map(each -> List.of(
                                number(each.number()),
                                words(each.origin().room()),
                                words(PlainText.of(each.content()))))
                        .toList());
    }

    private Sheet actions() {
        return sheet(
                "actions",
                Message.SHEET_ACTIONS,
                List.of(
                        Message.HEAD_NUMBER,
                        Message.HEAD_ROOM,
                        Message.HEAD_TEXT,
                        Message.ACTION_WHO,
                        Message.ACTION_DUE),
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
        return sheet(
                "topics",
                Message.SHEET_TOPICS,
                List.of(
                        Message.HEAD_ID,
                        Message.HEAD_TITLE,
                        Message.HEAD_WHY,
                        Message.HEAD_QUESTION,
                        Message.TOPIC_AUTHOR,
                        Message.HEAD_SPONSORS,
                        Message.TOPIC_STATE),
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
        return sheet(
                "delegations",
                Message.DELEGATIONS,
                List.of(
                        Message.HEAD_ID,
                        Message.HEAD_NAME,
                        Message.DELEGATION_SHORT,
                        Message.DELEGATION_KIND,
                        Message.DELEGATION_VOTES,
                        Message.DELEGATION_SEATS,
                        Message.DELEGATION_OF_THESE),
                report.delegations().stream()
                        .map(each -> List.of(
                                words(each.id()),
                                words(each.name()),
                                words(each.shortName()),
                                words(each.kind()),
                                words(said.say(each.votes() ? Message.YES : Message.NO)),
                                number(each.seats()),
                                words(CapacityWords.of(each, said))))
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
