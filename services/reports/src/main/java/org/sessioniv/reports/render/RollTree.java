package org.sessioniv.reports.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sessioniv.reports.PollReport;

/** One line of the roll of a poll as data. */
final class RollTree {
    private RollTree() {}

    static ObjectNode voter(PollReport.Voter voter) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Tree.text(node, "delegation", voter.delegation());
        PollReport.Vote vote = voter.vote();
        node.put("voted", vote != null);
        if (vote != null) {
            Tree.text(node, "by", vote.by());
            Tree.time(node, "at", vote.at());
        }
        if (voter.attended() != null) {
            node.put("attended", voter.attended());
        }
        return node;
    }
}
