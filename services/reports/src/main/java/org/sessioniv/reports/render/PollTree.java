package org.sessioniv.reports.render;

import static org.sessioniv.reports.render.Tree.array;
import static org.sessioniv.reports.render.Tree.name;
import static org.sessioniv.reports.render.Tree.text;
import static org.sessioniv.reports.render.Tree.texts;
import static org.sessioniv.reports.render.Tree.time;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sessioniv.reports.PollReport;
import org.sessioniv.reports.compose.ResultSentence;
import org.sessioniv.reports.words.Words;

/** Lays out a poll as a tree of JSON. */
final class PollTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PollTree() {}

    static ObjectNode of(PollReport poll, Words words) {
        ObjectNode node = NODES.objectNode();
        text(node, "id", poll.id());
        node.put("number", poll.number());
        text(node, "question", poll.question());
        text(node, "method", name(poll.method()));
        if (poll.rule() != null) {
            text(node, "rule", poll.rule());
        }
        poll.terms().forEach(term -> node.withArray("terms").add(name(term)));
        text(node, "state", name(poll.state()));
        time(node, "openedAt", poll.openedAt());
        time(node, "closedAt", poll.closedAt());
        text(node, "annulled", poll.annulled());
        if (poll.again() != null) {
            node.put("again", poll.again());
        }
        node.set("options", array(poll.options(), option -> {
            ObjectNode each = NODES.objectNode();
            text(each, "id", option.id());
            text(each, "title", option.title());
            return each;
        }));
        if (poll.outcome() != null) {
            node.set("outcome", outcome(poll.outcome()));
        }
        if (poll.ballots() != null) {
            node.set("ballots", CleanJson.of(poll.ballots()));
        }
        if (!poll.roll().isEmpty()) {
            node.set("roll", array(poll.roll(), RollTree::voter));
        }
        text(node, "sentence", ResultSentence.of(poll, words));
        return node;
    }

    private static ObjectNode outcome(PollReport.Outcome outcome) {
        ObjectNode node = NODES.objectNode();
        node.set("counts", array(outcome.counts(), count -> {
            ObjectNode each = NODES.objectNode();
            text(each, "option", count.option());
            if (count.sides() != null) {
                each.put("no", count.sides().no()).put("abstain", count.sides().abstain());
            }
            return each.put("count", count.count());
        }));
        node.set("elected", texts(outcome.decision().elected()));
        ArrayNode tied = node.putArray("tied");
        text(node, "decidedBy", outcome.decision().read(new DecidedBy(tied)));
        if (outcome.decision() instanceof PollReport.Selected selected && selected.settled() != null) {
            text(node, "tieBecause", selected.settled().because());
        }
        PollReport.Turnout turnout = outcome.turnout();
        node.put("entitled", turnout.entitled()).put("cast", turnout.cast()).put("abstained", turnout.abstained());
        PollReport.Quorum quorum = turnout.quorum();
        node.put("quorumNeeded", quorum == null ? 0 : quorum.needed()).put("quorumMet", quorum == null || quorum.met());
        if (turnout.present() != null) {
            node.putObject("present")
                    .put("delegations", turnout.present().delegations())
                    .put("forQuorum", turnout.present().forQuorum());
        }
        if (outcome.decision() instanceof PollReport.Answered answered) {
            node.put("adopted", answered.adopted());
            PollReport.Majority majority = answered.majority();
            if (majority != null) {
                ObjectNode needed = node.putObject("majority");
                text(needed, "part", name(majority.part()));
                text(needed, "base", name(majority.base()));
                needed.put("needed", majority.needed());
            }
        }
        return node;
    }

    /** The word for what settled a result; whoever is tied goes into the array. */
    private record DecidedBy(ArrayNode tied) implements PollReport.Decision.Reader<String> {
        @Override
        public String undecided(PollReport.Undecided decision) {
            return name(decision.reason());
        }

        @Override
        public String selected(PollReport.Selected decision) {
            decision.tied().forEach(each -> tied.add(texts(each)));
            if (decision.settled() != null) {
                return "tie-" + name(decision.settled().by());
            }
            return decision.tied().isEmpty() ? "count" : "tie-unresolved";
        }

        @Override
        public String answered(PollReport.Answered decision) {
            return "majority";
        }
    }
}
