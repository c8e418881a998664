package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** The work of one room: what it was for, its note, its quick polls and who spoke. */
final class RoomPages {
    private final MeetingReport report;
    private final RoomReport room;
    private final List<Block> note;
    private final Words words;

    RoomPages(MeetingReport report, RoomReport room, List<Block> note, Words words) {
        this.report = report;
        this.room = room;
        this.note = note;
        this.words = words;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, GivenWords.title(room, words)));
        blocks.addAll(purpose());
        blocks.add(Cells.heading(2, words.say(Message.NOTE)));
        blocks.addAll(note.isEmpty() ? List.of(Block.Paragraph.of(words.say(Message.NOTE_EMPTY))) : note);
        if (!room.polls().isEmpty()) {
            blocks.add(Cells.heading(2, words.say(Message.POLLS)));
            blocks.add(new Block.OrderedList(
                    1, room.polls().stream().map(this::poll).toList()));
        }
        if (!room.speeches().isEmpty()) {
            blocks.add(Cells.heading(2, words.say(Message.SPEAKERS)));
            blocks.add(speeches());
        }
        return blocks;
    }

    private List<Block> purpose() {
        List<Block> blocks = new ArrayList<>();
        Message kind = switch (room.kind()) {
            case PLENARY -> Message.ROOM_PLENARY;
            case WORKING_GROUP -> Message.ROOM_GROUP;
        };
        blocks.add(Block.Paragraph.of(words.say(kind) + " " + members()));
        String topic = room.topic();
        if (topic != null) {
            report.topic(topic).ifPresent(each -> {
                if (!each.title().equals(room.title())) {
                    blocks.add(Cells.labelled(words.say(Message.ROOM_TOPIC), each.title()));
                }
                if (!each.question().isEmpty()) {
                    blocks.add(Cells.labelled(words.say(Message.ROOM_QUESTION), each.question()));
                }
                if (!each.why().isEmpty()) {
                    blocks.add(Cells.labelled(words.say(Message.ROOM_WHY), each.why()));
                }
            });
        }
        return blocks;
    }

    private String members() {
        if (room.delegations().isEmpty()) {
            return words.say(
                    switch (room.kind()) {
                        case PLENARY -> Message.ROOM_ALL;
                        case WORKING_GROUP -> Message.ROOM_NOBODY;
                    });
        }
        String names = room.delegations().stream().map(report::delegationName).collect(Collectors.joining(", "));
        return words.say(Message.ROOM_MEMBERS, room.delegations().size(), names);
    }

    private List<Block> poll(PollReport poll) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.labelled(poll.question(), ResultSentence.of(poll, words)));
        blocks.addAll(new RollPages(report, words).lines(poll));
        return blocks;
    }

    private Block.Table speeches() {
        return Cells.table(
                List.of(Cells.words(5), Cells.words(5), Cells.words(5), Cells.words(4), Cells.numbers(3)),
                List.of(
                        Cells.header(
                                words.say(Message.SPEECH_BEGAN, report.zone().getId())),
                        Cells.header(words.say(Message.SPEAKER)),
                        Cells.header(words.say(Message.DELEGATION)),
                        Cells.header(words.say(Message.SPEECH_KIND)),
                        Cells.header(words.say(Message.SPEECH_SPOKE))),
                room.speeches().stream().map(this::row).toList());
    }

    private List<Block.Cell> row(RoomReport.Speech speech) {
        String delegation = speech.delegation();
        return List.of(
                Cells.cell(words.dayAndTime(speech.startedAt(), report.zone())),
                Cells.cell(GivenWords.speaker(speech, words)),
                Cells.cell(delegation == null ? "" : report.delegationName(delegation)),
                Cells.cell(words.say(kind(speech))),
                Cells.cell(Words.duration(speech.spoken())));
    }

    private static Message kind(RoomReport.Speech speech) {
        return switch (speech.kind()) {
            case SPEECH -> Message.SPEECH;
            case POINT_OF_ORDER -> Message.POINT_OF_ORDER;
        };
    }
}
