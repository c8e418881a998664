package org.sessioniv.reports.render.sheets;

import static org.sessioniv.reports.render.sheets.Sheet.number;
import static org.sessioniv.reports.render.sheets.Sheet.words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.compose.CapacityWords;
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

    /** The tables of the parts that are told; one that has no rows is there with its columns. */
    static List<Sheet> of(Document document) {
        Sheets sheets = new Sheets(document);
        PollSheets polls = new PollSheets(sheets.report, sheets.said);
        List<Sheet> all = new ArrayList<>(List.of(sheets.meeting()));
        if (sheets.tells(Part.TOPICS) || sheets.tells(Part.POLLS)) {
            all.addAll(List.of(polls.polls(), polls.results()));
        }
        Map<Part, Supplier<Sheet>> parts = new LinkedHashMap<>();
        parts.put(Part.SPEAKERS, sheets::speeches);
        parts.put(
                Part.RECOMMENDATIONS,
                () -> sheets.stated("recommendations", Message.RECOMMENDATIONS, sheets.findings.recommendations()));
        parts.put(Part.DECISIONS, () -> sheets.stated("decisions", Message.DECISIONS, sheets.findings.decisions()));
        parts.put(Part.ACTIONS, sheets::actions);
        parts.put(Part.TOPICS, sheets::topics);
        parts.put(Part.DELEGATIONS, sheets::delegations);
        parts.forEach((part, sheet) -> {
            if (sheets.tells(part)) {
                all.add(sheet.get());
            }
        });
        return all;
    }

    private boolean tells(Part part) {
        return report.choice().tells(part);
    }

    private Sheet sheet(String file, Message name, List<Message> columns, List<List<Value>> rows) {
        return Sheet.of(file, name, columns, rows, said);
    }

    /** Without those columns, which nothing is told in. */
    private Sheet sheet(
            String file, Message name, List<Message> columns, List<List<Value>> rows, List<Message> without) {
        List<Integer> kept = IntStream.range(0, columns.size())
                .filter(column -> !without.contains(columns.get(column)))
                .boxed()
                .toList();
        return sheet(
                file,
                name,
                kept.stream().map(columns::get).toList(),
                rows.stream()
                        .map(row -> kept.stream().<Value>map(row::get).toList())
                        .toList());
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

    private Sheet speeches() {
        List<List<Value>> rows = new ArrayList<>();
        for (RoomReport room : report.rooms()) {
            for (RoomReport.Speech speech : room.speeches()) {
                rows.add(List.of(
                        words(room.id()),
                        time(speech.startedAt()),
                        words(speech.label()),
                        words(speech.delegation()),
                        words(Sheet.name(speech.kind())),
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
                rows,
                switch (report.choice().attribution()) {
                    case SEAT -> List.of();
                    case DELEGATION -> List.of(Message.SPEAKER);
                    case NONE -> List.of(Message.HEAD_BEGAN, Message.SPEAKER, Message.DELEGATION);
                });
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
                                words(Sheet.name(topic.state()))))
                        .toList(),
                report.choice().namesDelegations() ? List.of() : List.of(Message.TOPIC_AUTHOR, Message.HEAD_SPONSORS));
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
        return Sheet.time(instant, report.zone());
    }
}
