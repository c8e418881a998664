package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Replaces what stands around a gap and moves the gap's content into the slice, at {@code insert}: wrapping, lifting
 * and changing the type of a block without touching what is in it.
 */
record ReplaceAroundStep(int from, int to, Gap gap, Slice slice, int insert, boolean structure) implements Step {

    /** The range that is kept. */
    public record Gap(int from, int to) {}

    public ReplaceAroundStep {
        if (gap.from < from || gap.to < gap.from || to < gap.to || insert > slice.size()) {
            throw new RefusedException(RefusalCode.BAD_POSITION, "The gap does not lie inside the range");
        }
    }

    @Override
    public Node apply(Node document) {
        if (structure) {
            StructureGuard.requireOnlyTokens(document, from, gap.from);
            StructureGuard.requireOnlyTokens(document, gap.to, to);
        }
        Slice kept = document.slice(gap.from, gap.to);
        if (kept.openStart() > 0 || kept.openEnd() > 0) {
            throw new RefusedException(RefusalCode.DOES_NOT_FIT, "The gap is not a flat range");
        }
        Slice inserted = slice.insertAt(insert, kept.content());
        if (inserted == null) {
            throw new RefusedException(RefusalCode.DOES_NOT_FIT, "The content does not fit in the gap");
        }
        return document.replace(from, to, inserted);
    }

    @Override
    public StepMap map() {
        return new StepMap(List.of(
                new StepMap.Replaced(from, gap.from - from, insert),
                new StepMap.Replaced(gap.to, to - gap.to, slice.size() - insert)));
    }

    @Override
    public Step inverted(Node before) {
        int width = gap.to - gap.from;
        Gap back = new Gap(from + insert, from + insert + width);
        Slice around = before.slice(from, to).removeBetween(gap.from - from, gap.to - from);
        return new ReplaceAroundStep(from, from + slice.size() + width, back, around, gap.from - from, structure);
    }

    @Override
    public Optional<Step> mapped(Mappable mapping) {
        MapResult start = mapping.mapResult(from, Side.AFTER);
        MapResult end = mapping.mapResult(to, Side.BEFORE);
        int gapFrom = from == gap.from ? start.position() : mapping.map(gap.from, Side.BEFORE);
        int gapTo = to == gap.to ? end.position() : mapping.map(gap.to, Side.AFTER);
        boolean deleted = start.deletedAcross() && end.deletedAcross();
        boolean outOfOrder = gapFrom < start.position() || gapTo < gapFrom || end.position() < gapTo;
        if (deleted || outOfOrder) {
            return Optional.empty();
        }
        Gap moved = new Gap(gapFrom, gapTo);
        return Optional.of(new ReplaceAroundStep(start.position(), end.position(), moved, slice, insert, structure));
    }

    @Override
    public Touched touched() {
        return new Touched(from, to);
    }

    @Override
    public ObjectNode toJson() {
        ObjectNode json = StepReader.start("replaceAround");
        json.put("from", from).put("to", to);
        json.put("gapFrom", gap.from).put("gapTo", gap.to);
        json.put("insert", insert);
        if (slice.content().size() > 0) {
            json.set("slice", slice.toJson());
        }
        if (structure) {
            json.put("structure", true);
        }
        return json;
    }
}
