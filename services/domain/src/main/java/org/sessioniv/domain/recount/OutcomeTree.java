package org.sessioniv.domain.recount;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sessioniv.domain.poll.Outcome;
import org.sessioniv.domain.poll.PollDecision;
import org.sessioniv.domain.poll.Quorum;

/** What a poll came to, as it stands in the tree of its record. */
final class OutcomeTree {
    private OutcomeTree() {}

    static Map<String, @Nullable Object> of(Outcome outcome) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        Outcome.Turnout turnout = outcome.turnout();
        Map<String, @Nullable Object> voted = new LinkedHashMap<>();
        voted.put("entitled", turnout.entitled());
        voted.put("cast", turnout.cast());
        voted.put("abstained", turnout.abstained());
        voted.put("quorumNeeded", turnout.quorum().map(Quorum::needed).orElse(null));
        turnout.attended().ifPresent(attended -> {
            Map<String, Object> there = new LinkedHashMap<>();
            there.put("present", attended.present());
            there.put("forQuorum", attended.forQuorum());
            voted.put("attended", there);
        });
        tree.put("turnout", voted);
        tree.put("counts", outcome.counts().stream().map(OutcomeTree::count).toList());
        tree.put("decision", outcome.decision().read(DECISIONS));
        return tree;
    }

    private static Map<String, Object> count(Outcome.Count count) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("option", count.option());
        tree.put("count", count.count());
        count.sides().ifPresent(sides -> {
            Map<String, Object> others = new LinkedHashMap<>();
            others.put("no", sides.no());
            others.put("abstain", sides.abstain());
            tree.put("sides", others);
        });
        return tree;
    }

    private static final PollDecision.Reader<Map<String, Object>> DECISIONS = new PollDecision.Reader<>() {
        @Override
        public Map<String, Object> undecided(PollDecision.Undecided decision) {
            return tagged("undecided", "reason", decision.reason().word());
        }

        @Override
        public Map<String, Object> selected(PollDecision.Selected decision) {
            Map<String, Object> tree = tagged("selected", "elected", decision.elected());
            tree.put("tied", decision.tied());
            decision.settled().ifPresent(by -> tree.put("settled", by.word()));
            return tree;
        }

        @Override
        public Map<String, Object> answered(PollDecision.Answered decision) {
            return tagged("answered", "adopted", decision.adopted());
        }
    };

    private static Map<String, Object> tagged(String type, String name, Object value) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", type);
        tree.put(name, value);
        return tree;
    }
}
