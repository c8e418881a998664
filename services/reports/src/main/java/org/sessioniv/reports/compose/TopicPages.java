package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private List<Block> poll(PollReport poll) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(2, poll.question()));
        blocks.add(Block.Paragraph.of(ResultSentence.of(poll)));
        Outcome outcome = poll.outcome();
        if (outcome != null && !poll.options().isEmpty()) {
            blocks.add(result(poll, outcome));
        }
        blocks.addAll(new RollPages(report).table(poll));
        return blocks;
    }

    /** Every option with its figures, those that were selected first and in their order. */
    private static Block result(PollReport poll, Outcome outcome) {
        List<String> headings = WaysOfVoting.headings(poll);
        List<Block.Column> columns = new ArrayList<>(List.of(Cells.words(9)));
        headings.forEach(heading -> columns.add(Cells.numbers(2)));
        columns.add(Cells.words(3));
        List<String> elected = outcome.decision().elected();
        List<List<Block.Cell>> rows = poll.options().stream()
                .sorted(Comparator.comparingInt((PollReport.Option each) -> place(elected, each.id()))
                        .thenComparingInt(each -> -outcome.countOf(each.id())))
                .map(each -> Stream.of(
                                List.of(Cells.cell(each.title())),
                                WaysOfVoting.figures(poll, outcome, each.id()),
                                List.of(Cells.cell(elected.contains(each.id()) ? "selected" : "")))
                        .flatMap(List::stream)
                        .toList())
                .toList();
        String[] titles = Stream.of(List.of("Topic"), headings, List.of("Result"))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return Cells.table(columns, Cells.headers(titles), rows);
    }

    private static int place(List<String> elected, String option) {
        int place = elected.indexOf(option);
        return place < 0 ? elected.size() : place;
    }

    private List<Block.Cell> row(Topic topic) {
        return List.of(
                Cells.cell(topic.title()),
                Cells.cell(topic.question()),
                Cells.cell(authors(topic)),
                Cells.cell(state(topic)));
    }

    /** Who proposed it, and who stands behind it beside them. */
    private String authors(Topic topic) {
        String by = topic.by() == null ? "the organisers" : report.delegationName(topic.by());
        List<String> authors = topic.lineage().authors();
        String from = authors.isEmpty() ? by : by + ", of what was proposed by " + names(authors);
        return topic.sponsors().isEmpty() ? from : from + "; co-sponsored by " + names(topic.sponsors());
    }

    private String names(List<String> delegations) {
        return delegations.stream().map(report::delegationName).collect(Collectors.joining(", "));
    }

    /** How far it came, what it was made of, and why it went forward without a consent, if it did. */
    private String state(Topic topic) {
        MeetingReport.Lineage lineage = topic.lineage();
        String from = lineage.from().isEmpty() ? "" : "; made of " + titles(lineage.from());
        String waived = lineage.waived() == null
                ? ""
                : "; without the consent of " + names(lineage.without()) + ": " + lineage.waived();
        return became(topic) + from + waived;
    }

    private String titles(List<String> topics) {
        return topics.stream()
                .map(id -> report.topic(id).map(Topic::title).orElse(id))
                .map(title -> "“" + title + "”")
                .collect(Collectors.joining(", "));
    }

    private String became(Topic topic) {
        return switch (topic.state()) {
            case PROPOSED -> "proposed";
            case SHORTLISTED -> "shortlisted";
            case RETURNED -> topic.returned() == null ? "returned" : "returned: " + topic.returned();
            case WITHDRAWN -> "withdrawn";
            case SELECTED -> "selected";
            case MERGED -> "merged into " + titles(topic.lineage().into());
            case SPLIT -> "split into " + titles(topic.lineage().into());
        };
    }
}
