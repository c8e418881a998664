package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Replaces a range with a slice. A {@code structure} step may remove only closing and opening tokens, so that a
 * rebased one never deletes what somebody wrote in between.
 */
record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {

    @Override
    public Node apply(Node document) {
        if (structure) {
            StructureGuard.requireOnlyTokens(document, from, to);
        }
        return document.replace(from, to, slice);
    }

    @Override
    public StepMap map() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public Step inverted(Node before) {
        return new ReplaceStep(from, from + slice.size(), before.slice(from, to), false);
    }

    /**
     * An insertion stays before what others have inserted at its place: ProseMirror's {@code MAP_BIAS = -1}, which
     * every client must set too. With the other choice two people typing at one spot get their letters shuffled.
     */
    @Override
    public Optional<Step> mapped(Mappable mapping) {
        MapResult end = mapping.mapResult(to, Side.BEFORE);
        MapResult start = from == to ? end : mapping.mapResult(from, Side.AFTER);
        if (start.deletedAcross() && end.deletedAcross()) {
            return Optional.empty();
        }
        int newEnd = Math.max(start.position(), end.position());
        return Optional.of(new ReplaceStep(start.position(), newEnd, slice, structure));
    }

    @Override
    public Optional<Step> merged(Step next) {
        if (!(next instanceof ReplaceStep other) || structure || other.structure) {
            return Optional.empty();
        }
        if (from + slice.size() == other.from && slice.openEnd() == 0 && other.slice.openStart() == 0) {
            return Optional.of(new ReplaceStep(from, to + other.to - other.from, chained(slice, other.slice), false));
        }
        if (other.to == from && slice.openStart() == 0 && other.slice.openEnd() == 0) {
            return Optional.of(new ReplaceStep(other.from, to, chained(other.slice, slice), false));
        }
        return Optional.empty();
    }

    private static Slice chained(Slice left, Slice right) {
        if (left.size() + right.size() == 0) {
            return Slice.EMPTY;
        }
        return new Slice(left.content().append(right.content()), left.openStart(), right.openEnd());
    }

    @Override
    public Touched touched() {
        return new Touched(from, to);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("replace");
        json.put("from", from).put("to", to);
        if (slice.content().size() > 0) {
            json.set("slice", slice.toJson());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }
}
