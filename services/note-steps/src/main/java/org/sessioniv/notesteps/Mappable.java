package org.sessioniv.notesteps;

/** Something that positions can be carried through: one step's map, or a row of them. */
interface Mappable {

    /** Where the position is afterwards, and what was deleted around it. */
    MapResult mapResult(int position, Side side);

    /** Where the position is afterwards. */
    default int map(int position, Side side) {
        return mapResult(position, side).position();
    }
}
