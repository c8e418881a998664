package org.sessioniv.reports.render.sheets;

import static org.sessioniv.reports.render.sheets.Sheet.number;
import static org.sessioniv.reports.render.sheets.Sheet.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.compose.ResultSentence;
import org.sessioniv.reports.render.sheets.Sheet.Value;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** The polls of a report as tables: what was asked and how it ended, and what each option was given. */
record PollSheets(MeetingReport report, Words said) {
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
        if (report.choice().tells(Part.TOPICS)) {
            report.topicPolls()
                    .forEach(poll -> held.add(new Held(report.meeting().id(), poll)));
        }
        if (report.choice().tells(Part.POLLS)) {
            report.rooms().forEach(room -> room.polls().forEach(poll -> held.add(new Held(room.id(), poll))));
        }
        return held;
    }

    Sheet polls() {
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
                Message.HEAD_PRESENT,
                Message.HEAD_VOTED,
                Message.HEAD_ABSTAINED,
                Message.HEAD_QUORUM,
                Message.TOPIC_RESULT);
        return Sheet.of(
                "polls",
                Message.SHEET_POLLS,
                columns,
                held().stream().map(this::poll).toList(),
                said);
    }

    private List<Value> poll(Held held) {
        PollReport poll = held.poll();
        List<Value> row = new ArrayList<>(List.of(
                words(poll.question()),
                words(Sheet.name(poll.method())),
                words(poll.rule()),
                words(Sheet.name(poll.state())),
                Sheet.time(poll.openedAt(), report.zone()),
                Sheet.time(poll.closedAt(), report.zone())));
        PollReport.Outcome outcome = poll.outcome();
        if (outcome == null) {
            row.addAll(Collections.nCopies(6, words(null)));
        } else {
            PollReport.Turnout turnout = outcome.turnout();
            PollReport.Quorum quorum = turnout.quorum();
            row.add(number(turnout.entitled()));
            PollReport.Present present = turnout.present();
            row.add(present == null ? words(null) : number(present.delegations()));
            row.add(number(turnout.cast()));
            row.add(number(turnout.abstained()));
            row.add(quorum == null ? words(null) : number(quorum.needed()));
            row.add(words(ResultSentence.of(poll, said)));
        }
        return held.with(row);
    }

    Sheet results() {
        List<List<Value>> rows = new ArrayList<>();
        for (Held held : held()) {
            PollReport.Outcome outcome = held.poll().outcome();
            if (outcome != null) {
                outcome.counts().forEach(count -> rows.add(held.with(result(held.poll(), outcome, count))));
            }
        }
        return Sheet.of(
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
                rows,
                said);
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
}
