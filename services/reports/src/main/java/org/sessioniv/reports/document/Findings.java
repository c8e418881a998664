package org.sessioniv.reports.document;

import java.util.List;

/** What the notes of all rooms agreed on, collected and numbered through, each with the room that it comes from. */
public record Findings(List<Stated> recommendations, List<Stated> decisions, List<Action> actions) {

    public Findings {
        recommendations = List.copyOf(recommendations);
        decisions = List.copyOf(decisions);
        actions = List.copyOf(actions);
    }

    /** The two kinds of finding that are only stated; an action also has somebody to do it. */
    public enum Kind {
        RECOMMENDATION,
        DECISION
    }

    /** A recommendation or a decision, and the room whose note states it. */
    public record Stated(int number, Origin origin, List<Block> content) {
        public Stated {
            content = List.copyOf(content);
        }
    }

    /** Something to be done, and the room whose note asks for it. */
    public record Action(Origin origin, Block.ActionItem item) {}

    /** The room that a finding comes from. */
    public record Origin(String room, String title) {}
}
