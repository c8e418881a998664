package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepMapTest {

    @ParameterizedTest
    @CsvSource({"4,4,4", "5,5,8", "6,9,9"})
    void an_insertion_pushes_what_is_behind_it(int position, int before, int after) {
        StepMap insertion = StepMap.of(5, 0, 3);
        assertEquals(before, insertion.map(position, Side.BEFORE));
        assertEquals(after, insertion.map(position, Side.AFTER));
    }

    @Test
    void a_position_in_deleted_content_knows_it() {
        MapResult inside = StepMap.of(5, 4, 0).mapResult(7, Side.AFTER);
        assertEquals(5, inside.position());
        assertEquals(true, inside.deletedAcross());
        MapResult atStart = StepMap.of(5, 4, 0).mapResult(5, Side.BEFORE);
        assertEquals(List.of(false, false, true), flags(atStart));
        MapResult atEnd = StepMap.of(5, 4, 0).mapResult(9, Side.BEFORE);
        assertEquals(List.of(true, true, false), flags(atEnd));
    }

    private static List<Boolean> flags(MapResult result) {
        return List.of(result.deleted(), result.deletedBefore(), result.deletedAfter());
    }

    @Test
    void inverting_twice_gives_the_same_map() {
        StepMap map = new StepMap(List.of(new StepMap.Replaced(2, 0, 3), new StepMap.Replaced(7, 4, 1)));
        assertEquals(map, map.inverted().inverted());
        assertEquals(9, map.map(6, Side.AFTER));
        assertEquals(6, map.inverted().map(9, Side.AFTER));
    }

    @Test
    void a_mirror_brings_a_deleted_position_back() {
        StepMap deletion = StepMap.of(3, 5, 0);
        Mapping undone = Mapping.through(List.of(deletion)).appendMirror(deletion.inverted(), 0);
        assertEquals(6, undone.map(6, Side.AFTER));
        assertEquals(8, Mapping.through(List.of(deletion, deletion.inverted())).map(6, Side.AFTER));
    }

    @Test
    void a_mirror_brings_a_position_back_to_where_the_content_has_moved() {
        StepMap insertion = StepMap.of(10, 0, 40_000);
        StepMap moved = StepMap.of(12, 0, 40_000);
        Mapping rebase = Mapping.through(List.of(insertion.inverted(), StepMap.of(0, 0, 2)))
                .appendMirror(moved, 0);
        assertEquals(39_012, rebase.map(39_010, Side.AFTER));
        assertEquals(40_012, rebase.startingAt(0).map(40_010, Side.BEFORE), 0);
    }

    @Test
    void json_is_three_numbers_a_range() {
        StepMap map = new StepMap(List.of(new StepMap.Replaced(2, 0, 3), new StepMap.Replaced(7, 4, 1)));
        assertEquals("[2,0,3,7,4,1]", map.toJson().toString());
        assertEquals(map, StepMap.fromJson(map.toJson()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "[1,2,-1]", "[5,0,1,4,0,1]", "[1,2,\"3\"]", "[0.5,1,1]"})
    void what_is_not_a_map_is_refused(String json) {
        assertThrows(RefusedException.class, () -> StepMap.fromJson(NoteJson.read(json)));
    }
}
