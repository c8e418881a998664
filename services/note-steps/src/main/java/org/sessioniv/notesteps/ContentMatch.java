package org.sessioniv.notesteps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A state of the automaton that decides which children a node may have: where it may end and what may come next. */
final class ContentMatch {
    private final boolean validEnd;
    /** Filled while the schema is built and never changed after it has been handed out. */
    private final Map<NodeType, ContentMatch> next = new LinkedHashMap<>();

    private ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    /** All states that can be reached from the expression, one for each distinct rest of it (Brzozowski 1964). */
    static ContentMatch of(ContentExpression expression) {
        return stateOf(expression, new LinkedHashMap<>());
    }

    private static ContentMatch stateOf(ContentExpression expression, Map<ContentExpression, ContentMatch> known) {
        ContentMatch state = known.get(expression);
        if (state == null) {
            state = new ContentMatch(expression.acceptsNothing());
            known.put(expression, state);
            for (NodeType type : expression.firstTypes()) {
                state.next.put(type, stateOf(expression.after(type), known));
            }
        }
        return state;
    }

    @Nullable
    ContentMatch after(NodeType type) {
        return next.get(type);
    }

    boolean accepts(List<Node> children) {
        ContentMatch state = this;
        for (Node child : children) {
            ContentMatch following = state.next.get(child.type());
            if (following == null) {
                return false;
            }
            state = following;
        }
        return state.validEnd;
    }

    boolean isValidEnd() {
        return validEnd;
    }

    boolean acceptsNoChildren() {
        return next.isEmpty();
    }

    boolean startsInline() {
        return !next.isEmpty() && next.keySet().iterator().next().isInline();
    }

    /** Whether some node could be the first in both: the condition for joining two nodes. */
    boolean sharesAStartWith(ContentMatch other) {
        return next.keySet().stream().anyMatch(other.next::containsKey);
    }
}
