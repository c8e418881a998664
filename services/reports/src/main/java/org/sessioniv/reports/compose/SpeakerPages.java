package org.sessioniv.reports.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Who spoke how often and how long, by delegation over all rooms. */
final class SpeakerPages {
    /** The column of the delegations. */
    private static final int DELEGATION = 0;

    private final MeetingReport report;
    private final Words words;

    SpeakerPages(MeetingReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    List<Block> blocks() {
        List<SpeakingTime> times = SpeakingTime.of(report);
        Block.Heading heading = Cells.heading(1, words.say(Message.TIMES));
        if (times.isEmpty()) {
            return List.of(heading, Block.Paragraph.of(words.say(Message.TIMES_NONE)));
        }
        return List.of(heading, table(times), Block.Paragraph.of(words.say(Message.TIMES_WHAT_COUNTS)));
    }

    /** A row for each delegation and one for all; only the figures of all where no delegation is named. */
    private Block.Table table(List<SpeakingTime> times) {
        List<Block.Column> columns =
                new ArrayList<>(List.of(Cells.words(8), Cells.numbers(3), Cells.numbers(4), Cells.numbers(3)));
        List<List<Block.Cell>> rows = new ArrayList<>(List.of(Cells.headers(
                words,
                Message.DELEGATION,
                Message.TIMES_SPEECHES,
                Message.TIMES_POINTS_OF_ORDER,
                Message.TIMES_SPEAKING)));
        boolean named = report.choice().namesDelegations();
        if (named) {
            times.forEach(each -> rows.add(row(name(each), each)));
        }
        rows.add(row(words.say(Message.TIMES_ALL), total(times)));
        if (!named) {
            columns.remove(DELEGATION);
            rows.replaceAll(row -> row.subList(DELEGATION + 1, row.size()));
        }
        return new Block.Table(columns, 1, rows);
    }

    private String name(SpeakingTime time) {
        return time.delegation().isEmpty()
                ? words.say(Message.TIMES_NO_DELEGATION)
                : report.delegationName(time.delegation());
    }

    private static SpeakingTime total(List<SpeakingTime> times) {
        return new SpeakingTime(
                "",
                times.stream().mapToInt(SpeakingTime::speeches).sum(),
                times.stream().mapToInt(SpeakingTime::pointsOfOrder).sum(),
                times.stream().map(SpeakingTime::spoken).reduce(Duration.ZERO, Duration::plus));
    }

    private List<Block.Cell> row(String name, SpeakingTime time) {
        return List.of(
                Cells.cell(name),
                Cells.cell(time.speeches(), words),
                Cells.cell(time.pointsOfOrder(), words),
                Cells.cell(Words.duration(time.spoken())));
    }
}
