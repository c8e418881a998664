package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;

/** Recommendations, decisions and action items of all rooms in one place, each with where it comes from. */
final class FindingPages {
    private final Findings findings;

    FindingPages(Findings findings) {
        this.findings = findings;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Cells.heading(1, "Recommendations, decisions and actions"));
        blocks.addAll(stated("Recommendations", "Recommendation", findings.recommendations()));
        blocks.addAll(stated("Decisions", "Decision", findings.decisions()));
        if (!findings.actions().isEmpty()) {
            blocks.add(Cells.heading(2, "Action items"));
            blocks.add(Cells.table(
                    List.of(Cells.numbers(3), Cells.words(16), Cells.words(8), Cells.words(8), Cells.words(8)),
                    Cells.headers("No.", "Action", "Who", "By when", "From"),
                    findings.actions().stream().map(FindingPages::row).toList()));
        }
        if (blocks.size() == 1) {
            blocks.add(Block.Paragraph.of("The notes record no recommendation, decision or action item."));
        }
        return blocks;
    }

    private static List<Block> stated(String title, String header, List<Findings.Stated> stated) {
        if (stated.isEmpty()) {
            return List.of();
        }
        return List.of(
                Cells.heading(2, title),
                Cells.table(
                        List.of(Cells.numbers(3), Cells.words(30), Cells.words(11)),
                        Cells.headers("No.", header, "From"),
                        stated.stream()
                                .map(each -> List.of(
                                        Cells.cell(each.number()),
                                        new Block.Cell(false, each.content()),
                                        Cells.cell(each.origin().title())))
                                .toList()));
    }

    private static List<Block.Cell> row(Findings.Action action) {
        Block.ActionItem item = action.item();
        return List.of(
                Cells.cell(item.number()),
                new Block.Cell(false, item.content()),
                Cells.cell(item.who().isEmpty() ? Block.ActionItem.NOT_NAMED : item.who()),
                Cells.cell(item.dueInWords()),
                Cells.cell(action.origin().title()));
    }
}
