package org.sessioniv.reports.compose;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.DateWords;

/** Who spoke how often and how long, by delegation over all rooms. */
final class SpeakerPages {
    /** The domain's rule, in words. */
    private static final String WHAT_COUNTS =
            "Speaking time is the time used in speeches that are over, without pauses. Points of order are counted; "
                    + "their time is not.";

    private final MeetingReport report;

    SpeakerPages(MeetingReport report) {
        this.report = report;
    }

    List<Block> blocks() {
        List<SpeakingTime> times = SpeakingTime.of(report);
        Block.Heading heading = Cells.heading(1, "Speakers and times");
        if (times.isEmpty()) {
            return List.of(heading, Block.Paragraph.of("Nobody took the floor."));
        }
        List<List<Block.Cell>> rows = new ArrayList<>();
        times.forEach(each -> rows.add(row(name(each), each)));
        rows.add(row("All", total(times)));
        return List.of(
                heading,
                Cells.table(
                        List.of(Cells.words(8), Cells.numbers(3), Cells.numbers(4), Cells.numbers(3)),
                        Cells.headers("Delegation", "Speeches", "Points of order", "Speaking time"),
                        rows),
                Block.Paragraph.of(WHAT_COUNTS));
    }

    private String name(SpeakingTime time) {
        return time.delegation().isEmpty() ? "Without a delegation" : report.delegationName(time.delegation());
    }

    private static SpeakingTime total(List<SpeakingTime> times) {
        return new SpeakingTime(
                "",
                times.stream().mapToInt(SpeakingTime::speeches).sum(),
                times.stream().mapToInt(SpeakingTime::pointsOfOrder).sum(),
                times.stream().map(SpeakingTime::spoken).reduce(Duration.ZERO, Duration::plus));
    }

    private static List<Block.Cell> row(String name, SpeakingTime time) {
        return List.of(
                Cells.cell(name),
                Cells.cell(time.speeches()),
                Cells.cell(time.pointsOfOrder()),
                Cells.cell(DateWords.of(time.spoken())));
    }
}
