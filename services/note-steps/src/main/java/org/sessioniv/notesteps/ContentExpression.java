package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A regular expression over node types. The rest of an expression after one child is again an expression, its
 * derivative (J. A. Brzozowski, "Derivatives of Regular Expressions", 1964).
 */
sealed interface ContentExpression {
    ContentExpression EMPTY = new Sequence(List.of());
    ContentExpression IMPOSSIBLE = new Choice(Set.of());

    boolean acceptsNothing();

    Set<NodeType> firstTypes();

    ContentExpression after(NodeType type);

    /** Exactly one node of the type. */
    record One(NodeType type) implements ContentExpression {
        @Override
        public boolean acceptsNothing() {
            return false;
        }

        @Override
        public Set<NodeType> firstTypes() {
            return Set.of(type);
        }

        @Override
        public ContentExpression after(NodeType given) {
            return given == type ? EMPTY : IMPOSSIBLE;
        }
    }

    /** One part after another. */
    record Sequence(List<ContentExpression> parts) implements ContentExpression {
        @Override
        public boolean acceptsNothing() {
            return parts.stream().allMatch(ContentExpression::acceptsNothing);
        }

        @Override
        public Set<NodeType> firstTypes() {
            Set<NodeType> types = new LinkedHashSet<>();
            for (ContentExpression part : parts) {
                types.addAll(part.firstTypes());
                if (!part.acceptsNothing()) {
                    break;
                }
            }
            return types;
        }

        @Override
        public ContentExpression after(NodeType type) {
            Set<ContentExpression> ways = new LinkedHashSet<>();
            for (int i = 0; i < parts.size(); i++) {
                ways.add(sequence(parts.get(i).after(type), parts.subList(i + 1, parts.size())));
                if (!parts.get(i).acceptsNothing()) {
                    break;
                }
            }
            return choice(ways);
        }
    }

    /** Any one of the ways; none at all is the expression that nothing fulfils. */
    record Choice(Set<ContentExpression> ways) implements ContentExpression {
        @Override
        public boolean acceptsNothing() {
            return ways.stream().anyMatch(ContentExpression::acceptsNothing);
        }

        @Override
        public Set<NodeType> firstTypes() {
            Set<NodeType> types = new LinkedHashSet<>();
            ways.forEach(way -> types.addAll(way.firstTypes()));
            return types;
        }

        @Override
        public ContentExpression after(NodeType type) {
            Set<ContentExpression> rests = new LinkedHashSet<>();
            ways.forEach(way -> rests.add(way.after(type)));
            return choice(rests);
        }
    }

    /** The part, at least {@code least} and at most {@code most} times; {@link #UNBOUNDED} has no upper end. */
    record Repeat(ContentExpression part, int least, int most) implements ContentExpression {
        static final int UNBOUNDED = Integer.MAX_VALUE;

        @Override
        public boolean acceptsNothing() {
            return least == 0 || part.acceptsNothing();
        }

        @Override
        public Set<NodeType> firstTypes() {
            return most == 0 ? Set.of() : part.firstTypes();
        }

        @Override
        public ContentExpression after(NodeType type) {
            if (most == 0) {
                return IMPOSSIBLE;
            }
            int fewer = most == UNBOUNDED ? UNBOUNDED : most - 1;
            return sequence(part.after(type), List.of(new Repeat(part, Math.max(0, least - 1), fewer)));
        }
    }

    /** Equal languages should give equal expressions, or the automaton would not stay finite. */
    static ContentExpression sequence(ContentExpression first, List<ContentExpression> rest) {
        if (first.equals(IMPOSSIBLE)) {
            return IMPOSSIBLE;
        }
        List<ContentExpression> parts = new ArrayList<>();
        if (first instanceof Sequence nested) {
            parts.addAll(nested.parts());
        } else {
            parts.add(first);
        }
        parts.addAll(rest);
        return parts.size() == 1 ? parts.get(0) : new Sequence(List.copyOf(parts));
    }

    static ContentExpression choice(Set<ContentExpression> ways) {
        Set<ContentExpression> distinct = new LinkedHashSet<>();
        for (ContentExpression way : ways) {
            if (way instanceof Choice nested) {
                distinct.addAll(nested.ways());
            } else {
                distinct.add(way);
            }
        }
        return distinct.size() == 1 ? distinct.iterator().next() : new Choice(Set.copyOf(distinct));
    }
}
