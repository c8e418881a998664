package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Recommendations, decisions and action items of all rooms in one place, each with where it comes from. */
final class FindingPages {
    private final Findings findings;
    private final Choice choice;
    private final Words words;

    FindingPages(Findings findings, Choice choice, Words words) {
        this.findings = findings;
        this.choice = choice;
        this.words = words;
    }

    List<Block> blocks() {
        Map<Choice.Part, List<Block>> kinds = new EnumMap<>(Choice.Part.class);
        kinds.put(Choice.Part.RECOMMENDATIONS, stated(Message.RECOMMENDATION, findings.recommendations()));
        kinds.put(Choice.Part.DECISIONS, stated(Message.DECISION, findings.decisions()));
        kinds.put(Choice.Part.ACTIONS, actions());
        return kinds.keySet().stream().allMatch(choice::tells) ? together(kinds) : each(kinds);
    }

    /** All three below one heading, where those that there are none of are left out. */
    private List<Block> together(Map<Choice.Part, List<Block>> kinds) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, words.say(Message.FINDINGS)));
        kinds.forEach((kind, found) -> {
            if (!found.isEmpty()) {
                blocks.add(Cells.heading(2, words.say(ChoiceWords.heading(kind))));
                blocks.addAll(found);
            }
        });
        if (blocks.size() == 1) {
            blocks.add(Block.Paragraph.of(words.say(Message.FINDINGS_NONE)));
        }
        return blocks;
    }

    /** Those that were chosen, each below a heading of its own, also where there are none of them. */
    private List<Block> each(Map<Choice.Part, List<Block>> kinds) {
        List<Block> blocks = new ArrayList<>();
        kinds.forEach((kind, found) -> {
            if (choice.tells(kind)) {
                blocks.add(Cells.heading(1, words.say(ChoiceWords.heading(kind))));
                blocks.addAll(
                        found.isEmpty() ? List.of(Block.Paragraph.of(words.say(Message.FINDINGS_NOT_SUCH))) : found);
            }
        });
        return blocks;
    }

    private List<Block> actions() {
        if (findings.actions().isEmpty()) {
            return List.of();
        }
        return List.of(Cells.table(
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

    private List<Block> stated(Message header, List<Findings.Stated> stated) {
        if (stated.isEmpty()) {
            return List.of();
        }
        return List.of(Cells.table(
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
