package org.sessioniv.reports.compose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.Choice.Part;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.RoomReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** The work of one room: what it was for, its note, its quick polls and who spoke. */
final class RoomPages {
    /** The column of the seats that spoke. */
    private static final int SPEAKER = 1;

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

    /** Nothing where none of what a room is told by was chosen. */
    List<Block> blocks() {
        Choice choice = report.choice();
        if (Stream.of(Part.NOTES, Part.POLLS, Part.SPEAKERS).noneMatch(choice::tells)) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, GivenWords.title(room, words)));
        blocks.addAll(purpose());
        if (choice.tells(Part.NOTES)) {
            blocks.add(Cells.heading(2, words.say(Message.NOTE)));
            blocks.addAll(note.isEmpty() ? List.of(Block.Paragraph.of(words.say(Message.NOTE_EMPTY))) : note);
        }
        if (choice.tells(Part.POLLS) && !room.polls().isEmpty()) {
            blocks.add(Cells.heading(2, words.say(Message.POLLS)));
            blocks.add(new Block.OrderedList(
                    1, room.polls().stream().map(this::poll).toList()));
        }
        if (choice.tells(Part.SPEAKERS)
                && choice.namesDelegations()
                && !room.speeches().isEmpty()) {
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
        boolean named = report.choice().namesDelegations();
        blocks.add(Block.Paragraph.of(words.say(kind) + (named ? " " + members() : "")));
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
        boolean seats = report.choice().namesSeats();
        List<Block.Column> columns = new ArrayList<>(
                List.of(Cells.words(5), Cells.words(5), Cells.words(5), Cells.words(4), Cells.numbers(3)));
        List<Block.Cell> headers = new ArrayList<>(List.of(
                Cells.header(words.say(Message.SPEECH_BEGAN, report.zone().getId())),
                Cells.header(words.say(Message.SPEAKER)),
                Cells.header(words.say(Message.DELEGATION)),
                Cells.header(words.say(Message.SPEECH_KIND)),
                Cells.header(words.say(Message.SPEECH_SPOKE))));
        if (!seats) {
            columns.remove(SPEAKER);
            headers.remove(SPEAKER);
        }
        return Cells.table(
                columns,
                headers,
                room.speeches().stream().map(each -> row(each, seats)).toList());
    }

    private List<Block.Cell> row(RoomReport.Speech speech, boolean seats) {
        String delegation = speech.delegation();
        Instant startedAt = speech.startedAt();
        String nobody = seats ? "" : words.say(Message.TIMES_NO_DELEGATION);
        List<Block.Cell> row = new ArrayList<>(List.of(
                Cells.cell(startedAt == null ? "" : words.dayAndTime(startedAt, report.zone())),
                Cells.cell(GivenWords.speaker(speech, words)),
                Cells.cell(delegation == null ? nobody : report.delegationName(delegation)),
                Cells.cell(words.say(kind(speech))),
                Cells.cell(Words.duration(speech.spoken()))));
        if (!seats) {
            row.remove(SPEAKER);
        }
        return row;
    }

    private static Message kind(RoomReport.Speech speech) {
        return switch (speech.kind()) {
            case SPEECH -> Message.SPEECH;
            case POINT_OF_ORDER -> Message.POINT_OF_ORDER;
        };
    }
}
