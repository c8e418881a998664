package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.MeetingReport.Topic;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.PollReport.Outcome;
import org.sessioniv.reports.document.Block;

/** How the topics came to be: each topic poll with its result, then all that was proposed. */
final class TopicPages {
    private final MeetingReport report;

    TopicPages(MeetingReport report) {
        this.report = report;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, "Selection of topics"));
        if (report.topicPolls().isEmpty()) {
            blocks.add(Block.Paragraph.of("No poll on the topics was held."));
        }
        report.topicPolls().forEach(each -> blocks.addAll(poll(each)));
        if (!report.topics().isEmpty()) {
            blocks.add(Cells.heading(2, "Topics proposed"));
            blocks.add(Cells.table(
                    List.of(Cells.words(5), Cells.words(6), Cells.words(3), Cells.words(2)),
                    Cells.headers("Topic", "Question to answer", "Proposed by", "State"),
                    report.topics().stream().map(this::row).toList()));
        }
        return blocks;
    }

    private static List<Block> poll(PollReport poll) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(2, poll.question()));
        blocks.add(Block.Paragraph.of(ResultSentence.of(poll)));
        Outcome outcome = poll.outcome();
        if (outcome != null && !poll.options().isEmpty()) {
            List<List<Block.Cell>> rows = poll.options().stream()
                    .sorted(Comparator.comparingInt((PollReport.Option each) -> -outcome.countOf(each.id())))
                    .map(each -> List.of(
                            Cells.cell(each.title()),
                            Cells.cell(outcome.countOf(each.id())),
                            Cells.cell(outcome.decision().elected().contains(each.id()) ? "selected" : "")))
                    .toList();
            blocks.add(Cells.table(
                    List.of(Cells.words(9), Cells.numbers(2), Cells.words(3)),
                    Cells.headers("Topic", "Ballots", "Result"),
                    rows));
        }
        return blocks;
    }

    private List<Block.Cell> row(Topic topic) {
        String by = topic.by() == null ? "the organisers" : report.delegationName(topic.by());
        return List.of(
                Cells.cell(topic.title()), Cells.cell(topic.question()), Cells.cell(by), Cells.cell(state(topic)));
    }

    private static String state(Topic topic) {
        return switch (topic.state()) {
            case PROPOSED -> "proposed";
            case WITHDRAWN -> "withdrawn";
            case SELECTED -> "selected";
        };
    }
}
