package org.sessioniv.notesteps;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of maps, some of which may undo an earlier one. A position that was deleted by a map and brought back by its
 * mirror returns to where it was, instead of to the edge of the deleted range.
 */
final class Mapping implements Mappable {
    private static final int NO_MIRROR = -1;

    private final List<StepMap> maps;
    /** For each map the index of its mirror, or {@link #NO_MIRROR}. */
    private final List<Integer> mirrors;

    private final int first;

    private Mapping(List<StepMap> maps, List<Integer> mirrors, int first) {
        this.maps = maps;
        this.mirrors = mirrors;
        this.first = first;
    }

    /** A mapping through the maps in order, without mirrors. */
    public static Mapping through(List<StepMap> maps) {
        return new Mapping(
                List.copyOf(maps), maps.stream().map(map -> NO_MIRROR).toList(), 0);
    }

    /** This mapping with one more map at its end. */
    public Mapping append(StepMap map) {
        return with(map, NO_MIRROR);
    }

    /** This mapping with one more map at its end, which undoes the map at the given index. */
    public Mapping appendMirror(StepMap map, int mirrored) {
        return with(map, mirrored);
    }

    private Mapping with(StepMap map, int mirrored) {
        List<StepMap> longer = new ArrayList<>(maps);
        longer.add(map);
        List<Integer> longerMirrors = new ArrayList<>(mirrors);
        longerMirrors.add(mirrored);
        if (mirrored != NO_MIRROR) {
            longerMirrors.set(mirrored, maps.size());
        }
        return new Mapping(List.copyOf(longer), List.copyOf(longerMirrors), first);
    }

    /** The same maps, but positions enter at the given one. */
    public Mapping startingAt(int index) {
        return new Mapping(maps, mirrors, index);
    }

    public int mapCount() {
        return maps.size();
    }

    @Override
    public MapResult mapResult(int position, Side side) {
        int at = position;
        boolean deleted = false;
        boolean before = false;
        boolean after = false;
        boolean across = false;
        for (int i = first; i < maps.size(); i++) {
            MapResult result = maps.get(i).mapResult(at, side);
            MapResult.Recovery recovery = result.recovery();
            int mirror = mirrors.get(i);
            if (recovery != null && mirror > i) {
                at = maps.get(mirror).recovered(recovery);
                i = mirror;
                continue;
            }
            at = result.position();
            deleted |= result.deleted();
            before |= result.deletedBefore();
            after |= result.deletedAfter();
            across |= result.deletedAcross();
        }
        return new MapResult(at, deleted, before, after, across, null);
    }
}
