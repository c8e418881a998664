package org.sessioniv.notesteps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Which ranges of a document a step has replaced, and by how much: what positions need to be carried over it. Ranges
 * are in order and count in the document before the step.
 */
public record StepMap(List<Replaced> ranges) implements Mappable {
    public static final StepMap EMPTY = new StepMap(List.of());

    /** {@code oldSize} positions from {@code start} on have become {@code newSize}. */
    public record Replaced(int start, int oldSize, int newSize) {
        int oldEnd() {
            return start + oldSize;
        }
    }

    public StepMap {
        ranges = List.copyOf(ranges);
    }

    static StepMap of(int start, int oldSize, int newSize) {
        return new StepMap(List.of(new Replaced(start, oldSize, newSize)));
    }

    /** The map back: from the document after the step to the one before it. */
    public StepMap inverted() {
        List<Replaced> back = new ArrayList<>(ranges.size());
        int shift = 0;
        for (Replaced range : ranges) {
            back.add(new Replaced(range.start + shift, /* oldSize= */ range.newSize, /* newSize= */ range.oldSize));
            shift += range.newSize - range.oldSize;
        }
        return new StepMap(back);
    }

    @Override
    public MapResult mapResult(int position, Side side) {
        int shift = 0;
        for (int i = 0; i < ranges.size(); i++) {
            Replaced range = ranges.get(i);
            if (range.start > position) {
                break;
            }
            if (position <= range.oldEnd()) {
                return through(i, position, side, shift);
            }
            shift += range.newSize - range.oldSize;
        }
        return MapResult.kept(position + shift);
    }

    private MapResult through(int index, int position, Side side, int shift) {
        Replaced range = ranges.get(index);
        boolean atStart = position == range.start;
        boolean atEnd = position == range.oldEnd();
        // The edges of replaced content stay outside of what replaces it; only an insertion lets the side decide.
        boolean nothingDeleted = range.oldSize == 0;
        boolean undecided = nothingDeleted || !(atStart || atEnd);
        boolean goesBefore = undecided ? side == Side.BEFORE : atStart;
        int mapped = range.start + shift + (goesBefore ? 0 : range.newSize);
        boolean outside = side == Side.BEFORE ? atStart : atEnd;
        MapResult.Recovery recovery = outside ? null : new MapResult.Recovery(index, position - range.start);
        return new MapResult(
                mapped,
                !nothingDeleted && !outside,
                !nothingDeleted && !atStart,
                !nothingDeleted && !atEnd,
                !nothingDeleted && !atStart && !atEnd,
                recovery);
    }

    /** In the mirror of the map that deleted it: where the position is again. */
    int recovered(MapResult.Recovery recovery) {
        int shift = 0;
        for (int i = 0; i < recovery.range(); i++) {
            shift += ranges.get(i).newSize - ranges.get(i).oldSize;
        }
        return ranges.get(recovery.range()).start + shift + recovery.offset();
    }

    /** Where a position is after the change; of what is put in at that very place it comes behind. */
    public int behind(int position) {
        return map(position, Side.AFTER);
    }

    /** Where a position is after the change; of what is put in at that very place it stays in front. */
    public int inFront(int position) {
        return map(position, Side.BEFORE);
    }

    /** Three numbers for each range, as ProseMirror writes them: start, old size, new size. */
    public ArrayNode toJson() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode(ranges.size() * 3);
        ranges.forEach(range -> json.add(range.start).add(range.oldSize).add(range.newSize));
        return json;
    }

    /** Reads what {@link #toJson} writes; throws {@link RefusedException} for anything else. */
    public static StepMap fromJson(JsonNode json) {
        if (!json.isArray() || json.size() % 3 != 0) {
            throw new RefusedException(RefusalCode.BAD_JSON, "A map is an array of three numbers for each range");
        }
        List<Replaced> ranges = new ArrayList<>(json.size() / 3);
        int end = 0;
        for (int i = 0; i < json.size(); i += 3) {
            Replaced range = new Replaced(
                    StepReader.position(json.get(i)),
                    StepReader.position(json.get(i + 1)),
                    StepReader.position(json.get(i + 2)));
            if (range.start < end) {
                throw new RefusedException(RefusalCode.BAD_POSITION, "The ranges of a map are not in order");
            }
            ranges.add(range);
            end = range.oldEnd();
        }
        return ranges.isEmpty() ? EMPTY : new StepMap(ranges);
    }
}
