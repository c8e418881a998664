package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.DateWords;

/** The work of one room: what it was for, its note, its quick polls and who spoke. */
final class RoomPages {
    private final MeetingReport report;
    private final RoomReport room;
    private final List<Block> note;

    RoomPages(MeetingReport report, RoomReport room, List<Block> note) {
        this.report = report;
        this.room = room;
        this.note = note;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, room.title()));
        blocks.addAll(purpose());
        blocks.add(Cells.heading(2, "Note"));
        blocks.addAll(note.isEmpty() ? List.of(Block.Paragraph.of("The note is empty.")) : note);
        if (!room.polls().isEmpty()) {
            blocks.add(Cells.heading(2, "Quick polls"));
            blocks.add(new Block.OrderedList(
                    1, room.polls().stream().map(this::poll).toList()));
        }
        if (!room.speeches().isEmpty()) {
            blocks.add(Cells.heading(2, "Speakers"));
            blocks.add(speeches());
        }
        return blocks;
    }

    private List<Block> purpose() {
        List<Block> blocks = new ArrayList<>();
        String kind = switch (room.kind()) {
            case PLENARY -> "Plenary";
            case WORKING_GROUP -> "Working group";
        };
        blocks.add(Block.Paragraph.of(kind + ". " + members()));
        String topic = room.topic();
        if (topic != null) {
            report.topic(topic).ifPresent(each -> {
                if (!each.title().equals(room.title())) {
                    blocks.add(Cells.labelled("Topic:", each.title()));
                }
                if (!each.question().isEmpty()) {
                    blocks.add(Cells.labelled("Question:", each.question()));
                }
                if (!each.why().isEmpty()) {
                    blocks.add(Cells.labelled("Why it matters:", each.why()));
                }
            });
        }
        return blocks;
    }

    private String members() {
        if (room.delegations().isEmpty()) {
            return switch (room.kind()) {
                case PLENARY -> "All delegations take part.";
                case WORKING_GROUP -> "No delegation joined.";
            };
        }
        String names = room.delegations().stream().map(report::delegationName).collect(Collectors.joining(", "));
        int count = room.delegations().size();
        return count + (count == 1 ? " delegation: " : " delegations: ") + names + ".";
    }

    private List<Block> poll(PollReport poll) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.labelled(poll.question(), ResultSentence.of(poll)));
        blocks.addAll(new RollPages(report).lines(poll));
        return blocks;
    }

    private Block.Table speeches() {
        return Cells.table(
                List.of(Cells.words(5), Cells.words(5), Cells.words(5), Cells.words(4), Cells.numbers(3)),
                Cells.headers("Began (" + report.zone() + ")", "Speaker", "Delegation", "Kind", "Spoke"),
                room.speeches().stream().map(this::row).toList());
    }

    private List<Block.Cell> row(RoomReport.Speech speech) {
        String delegation = speech.delegation();
        return List.of(
                Cells.cell(DateWords.dayAndTime(speech.startedAt(), report.zone())),
                Cells.cell(speech.label()),
                Cells.cell(delegation == null ? "" : report.delegationName(delegation)),
                Cells.cell(kind(speech)),
                Cells.cell(DateWords.of(speech.spoken())));
    }

    private static String kind(RoomReport.Speech speech) {
        return switch (speech.kind()) {
            case SPEECH -> "speech";
            case POINT_OF_ORDER -> "point of order";
        };
    }
}
