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
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** How the topics came to be: each topic poll with its result, then all that was proposed. */
final class TopicPages {
    /** The column of those who proposed a topic. */
    private static final int AUTHOR = 2;

    private final MeetingReport report;
    private final Words words;
    private final WaysOfVoting ways;

    TopicPages(MeetingReport report, Words words) {
        this.report = report;
        this.words = words;
        this.ways = new WaysOfVoting(words);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, words.say(Message.TOPICS)));
        if (report.topicPolls().isEmpty()) {
            blocks.add(Block.Paragraph.of(words.say(Message.TOPICS_NO_POLL)));
        }
        report.topicPolls().forEach(each -> blocks.addAll(poll(each)));
        if (!report.topics().isEmpty()) {
            blocks.add(Cells.heading(2, words.say(Message.TOPICS_PROPOSED)));
            blocks.add(topics());
        }
        return blocks;
    }

    private Block topics() {
        boolean authors = report.choice().namesDelegations();
        List<Block.Column> columns =
                new ArrayList<>(List.of(Cells.words(5), Cells.words(5), Cells.words(3), Cells.words(4)));
        List<Block.Cell> headers = new ArrayList<>(
                Cells.headers(words, Message.TOPIC, Message.TOPIC_QUESTION, Message.TOPIC_AUTHOR, Message.TOPIC_STATE));
        if (!authors) {
            columns.remove(AUTHOR);
            headers.remove(AUTHOR);
        }
        return Cells.table(
                columns,
                headers,
                report.topics().stream().map(each -> row(each, authors)).toList());
    }

    private List<Block> poll(PollReport poll) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(2, poll.question()));
        blocks.add(Block.Paragraph.of(ResultSentence.of(poll, words)));
        Outcome outcome = poll.outcome();
        if (outcome != null && !poll.options().isEmpty()) {
            blocks.add(result(poll, outcome));
        }
        blocks.addAll(new RollPages(report, words).table(poll));
        return blocks;
    }

    /** Every option with its figures, those that were selected first and in their order. */
    private Block result(PollReport poll, Outcome outcome) {
        List<Message> headings = WaysOfVoting.headings(poll);
        List<Block.Column> columns = new ArrayList<>(List.of(Cells.words(9)));
        headings.forEach(heading -> columns.add(Cells.numbers(3)));
        columns.add(Cells.words(3));
        List<String> elected = outcome.decision().elected();
        List<List<Block.Cell>> rows = poll.options().stream()
                .sorted(Comparator.comparingInt((PollReport.Option each) -> place(elected, each.id()))
                        .thenComparingInt(each -> -outcome.countOf(each.id())))
                .map(each -> Stream.of(
                                List.of(Cells.cell(each.title())),
                                ways.figures(poll, outcome, each.id()),
                                List.of(Cells.cell(
                                        elected.contains(each.id()) ? words.say(Message.TOPIC_IS_SELECTED) : "")))
                        .flatMap(List::stream)
                        .toList())
                .toList();
        Message[] titles = Stream.of(List.of(Message.TOPIC), headings, List.of(Message.TOPIC_RESULT))
                .flatMap(List::stream)
                .toArray(Message[]::new);
        return Cells.table(columns, Cells.headers(words, titles), rows);
    }

    private static int place(List<String> elected, String option) {
        int place = elected.indexOf(option);
        return place < 0 ? elected.size() : place;
    }

    private List<Block.Cell> row(Topic topic, boolean authors) {
        List<Block.Cell> row = new ArrayList<>(List.of(
                Cells.cell(topic.title()),
                Cells.cell(topic.question()),
                Cells.cell(authors(topic)),
                Cells.cell(state(topic))));
        if (!authors) {
            row.remove(AUTHOR);
        }
        return row;
    }

    /** Who proposed it, and who stands behind it beside them. */
    private String authors(Topic topic) {
        String by = topic.by() == null ? words.say(Message.TOPIC_ORGANISERS) : report.delegationName(topic.by());
        List<String> authors = topic.lineage().authors();
        String from = authors.isEmpty() ? by : words.say(Message.TOPIC_OF_PROPOSALS, by, names(authors));
        return topic.sponsors().isEmpty() ? from : words.say(Message.TOPIC_SPONSORED, from, names(topic.sponsors()));
    }

    private String names(List<String> delegations) {
        return delegations.stream().map(report::delegationName).collect(Collectors.joining(", "));
    }

    /** How far it came, what it was made of, and why it went forward without a consent, if it did. */
    private String state(Topic topic) {
        MeetingReport.Lineage lineage = topic.lineage();
        String became = became(topic);
        String state =
                lineage.from().isEmpty() ? became : words.say(Message.TOPIC_MADE_OF, became, titles(lineage.from()));
        return lineage.waived() == null
                ? state
                : words.say(Message.TOPIC_WAIVED, state, names(lineage.without()), lineage.waived());
    }

    private String titles(List<String> topics) {
        return topics.stream()
                .map(id -> report.topic(id).map(Topic::title).orElse(id))
                .map(words::quoted)
                .collect(Collectors.joining(", "));
    }

    private String became(Topic topic) {
        return switch (topic.state()) {
            case PROPOSED -> words.say(Message.TOPIC_IS_PROPOSED);
            case SHORTLISTED -> words.say(Message.TOPIC_IS_SHORTLISTED);
            case RETURNED ->
                topic.returned() == null
                        ? words.say(Message.TOPIC_IS_RETURNED)
                        : words.say(Message.TOPIC_IS_RETURNED_WHY, topic.returned());
            case WITHDRAWN -> words.say(Message.TOPIC_IS_WITHDRAWN);
            case SELECTED -> words.say(Message.TOPIC_IS_SELECTED);
            case MERGED ->
                words.say(Message.TOPIC_IS_MERGED, titles(topic.lineage().into()));
            case SPLIT ->
                words.say(Message.TOPIC_IS_SPLIT, titles(topic.lineage().into()));
        };
    }
}
