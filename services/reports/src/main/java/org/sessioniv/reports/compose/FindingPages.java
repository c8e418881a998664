package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Recommendations, decisions and action items of all rooms in one place, each with where it comes from. */
final class FindingPages {
    private final Findings findings;
    private final Words words;

    FindingPages(Findings findings, Words words) {
        this.findings = findings;
        this.words = words;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, words.say(Message.FINDINGS)));
        blocks.addAll(stated(Message.RECOMMENDATIONS, Message.RECOMMENDATION, findings.recommendations()));
        blocks.addAll(stated(Message.DECISIONS, Message.DECISION, findings.decisions()));
        if (!findings.actions().isEmpty()) {
            blocks.add(Cells.heading(2, words.say(Message.ACTIONS)));
            blocks.add(Cells.table(
                    List.of(Cells.numbers(3), Cells.words(16), Cells.words(8), Cells.words(8), Cells.words(8)),
                    Cells.headers(
                            words,
                            Message.FINDING_NUMBER,
                            Message.ACTION,
                            Message.ACTION_WHO,
                            Message.ACTION_DUE,
                            Message.FINDING_FROM),
                    findings.actions().stream().map(this::row).toList()));
        }
        if (blocks.size() == 1) {
            blocks.add(Block.Paragraph.of(words.say(Message.FINDINGS_NONE)));
        }
        return blocks;
    }

    private List<Block> stated(Message title, Message header, List<Findings.Stated> stated) {
        if (stated.isEmpty()) {
            return List.of();
        }
        return List.of(
                Cells.heading(2, words.say(title)),
                Cells.table(
                        List.of(Cells.numbers(3), Cells.words(30), Cells.words(11)),
                        Cells.headers(words, Message.FINDING_NUMBER, header, Message.FINDING_FROM),
                        stated.stream()
                                .map(each -> List.of(
                                        Cells.cell(each.number(), words),
                                        new Block.Cell(false, each.content()),
                                        Cells.cell(each.origin().title())))
                                .toList()));
    }

    private List<Block.Cell> row(Findings.Action action) {
        Block.ActionItem item = action.item();
        return List.of(
                Cells.cell(item.number(), words),
                new Block.Cell(false, item.content()),
                Cells.cell(ActionWords.who(item, words)),
                Cells.cell(ActionWords.due(item, words)),
                Cells.cell(action.origin().title()));
    }
}
