package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/**
 * Composes the report of a meeting: its facts, how the topics were selected, what was agreed, the work of each room,
 * who spoke, and who was there, each if it was chosen. The same facts always give the same document.
 */
public final class ReportComposer {
    private static final int NOTE_HEADING_LEVEL = 2;

    private ReportComposer() {}

    /** The report in English. */
    public static Document compose(MeetingReport report) {
        return compose(report, Words.in(Language.EN));
    }

    /** The report in these words. */
    public static Document compose(MeetingReport report, Words words) {
        FindingsCollector collector = new FindingsCollector(words);
        List<Block> rooms = new ArrayList<>();
        for (RoomReport room : report.rooms()) {
            rooms.addAll(new RoomPages(report, room, note(room, collector, words), words).blocks());
        }
        Findings findings = collector.findings();
        MeetingPages meeting = new MeetingPages(report, words);
        Choice choice = report.choice();
        List<Block> blocks = new ArrayList<>(meeting.facts());
        if (choice.tells(Part.TOPICS)) {
            blocks.addAll(new TopicPages(report, words).blocks());
        }
        blocks.addAll(new FindingPages(findings, choice, words).blocks());
        blocks.addAll(rooms);
        if (choice.tells(Part.SPEAKERS)) {
            blocks.addAll(new SpeakerPages(report, words).blocks());
        }
        if (choice.tells(Part.DELEGATIONS)) {
            blocks.addAll(meeting.delegations());
        }
        return new Document(
                words, report.meeting().title(), words.say(Message.SUBJECT), report.asOf(), blocks, findings, report);
    }

    private static List<Block> note(RoomReport room, FindingsCollector collector, Words words) {
        if (room.note() == null) {
            return List.of();
        }
        Findings.Origin origin = new Findings.Origin(room.id(), GivenWords.title(room, words));
        return NoteReader.read(room.note(), origin, NOTE_HEADING_LEVEL, collector);
    }
}
