package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Document;
import org.sessioniv.reports.document.Findings;

/**
 * Composes the report of a meeting: its facts, how the topics were selected, what was agreed, the work of each room,
 * who spoke, and who was there. The same facts always give the same document.
 */
public final class ReportComposer {
    private static final int NOTE_HEADING_LEVEL = 2;

    private ReportComposer() {}

    public static Document compose(MeetingReport report) {
        FindingsCollector collector = new FindingsCollector();
        List<Block> rooms = new ArrayList<>();
        for (RoomReport room : report.rooms()) {
            rooms.addAll(new RoomPages(report, room, note(room, collector)).blocks());
        }
        Findings findings = collector.findings();
        MeetingPages meeting = new MeetingPages(report);
        List<Block> blocks = new ArrayList<>(meeting.facts());
        blocks.addAll(new TopicPages(report).blocks());
        blocks.addAll(new FindingPages(findings).blocks());
        blocks.addAll(rooms);
        blocks.addAll(new SpeakerPages(report).blocks());
        blocks.addAll(meeting.delegations());
        return new Document(report.meeting().title(), "Report of Session IV", report.asOf(), blocks, findings, report);
    }

    private static List<Block> note(RoomReport room, FindingsCollector collector) {
        if (room.note() == null) {
            return List.of();
        }
        Findings.Origin origin = new Findings.Origin(room.id(), room.title());
        return NoteReader.read(room.note(), origin, NOTE_HEADING_LEVEL, collector);
    }
}
