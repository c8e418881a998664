package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;

/** Numbers findings through the whole report in the order in which the notes are read. */
final class FindingsCollector {
    private final List<Findings.Stated> recommendations = new ArrayList<>();
    private final List<Findings.Stated> decisions = new ArrayList<>();
    private final List<Findings.Action> actions = new ArrayList<>();

    Block.Finding stated(Findings.Kind kind, Findings.Origin origin, List<Block> content) {
        List<Findings.Stated> sameKind = switch (kind) {
            case DECISION -> decisions;
            case RECOMMENDATION -> recommendations;
        };
        int number = sameKind.size() + 1;
        sameKind.add(new Findings.Stated(number, origin, content));
        return new Block.Finding(kind, number, content);
    }

    Block.ActionItem action(Findings.Origin origin, String who, String due, List<Block> content) {
        Block.ActionItem item = new Block.ActionItem(actions.size() + 1, who, due, content);
        actions.add(new Findings.Action(origin, item));
        return item;
    }

    Findings findings() {
        return new Findings(recommendations, decisions, actions);
    }
}
