package org.sessioniv.reports.compose;

import java.util.ArrayList;
import java.util.List;
import org.sessioniv.reports.document.Block;
import org.sessioniv.reports.document.Findings;
import org.sessioniv.reports.words.Message;
import org.sessioniv.reports.words.Words;

/** Numbers findings through the whole report in the order in which the notes are read. */
final class FindingsCollector {
    private final Words words;
    private final List<Findings.Stated> recommendations = new ArrayList<>();
    private final List<Findings.Stated> decisions = new ArrayList<>();
    private final List<Findings.Action> actions = new ArrayList<>();

    FindingsCollector(Words words) {
        this.words = words;
    }

    Block.Finding stated(Findings.Kind kind, Findings.Origin origin, List<Block> content) {
        List<Findings.Stated> sameKind = switch (kind) {
            case DECISION -> decisions;
            case RECOMMENDATION -> recommendations;
        };
        int number = sameKind.size() + 1;
        sameKind.add(new Findings.Stated(number, origin, content));
        Message label = switch (kind) {
            case DECISION -> Message.DECISION_LABEL;
            case RECOMMENDATION -> Message.RECOMMENDATION_LABEL;
        };
        return new Block.Finding(kind, words.say(label, number), content);
    }

    Block.ActionItem action(Findings.Origin origin, String who, String due, List<Block> content) {
        Block.ActionItem item = ActionWords.item(actions.size() + 1, who, due, content, words);
        actions.add(new Findings.Action(origin, item));
        return item;
    }

    Findings findings() {
        return new Findings(recommendations, decisions, actions);
    }
}
