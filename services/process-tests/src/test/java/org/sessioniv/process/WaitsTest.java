package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rehearsal.client.Errand;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.script.Person;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WaitsTest {
    private static final Set<Blow.Kind> ALL = Set.of(Blow.Kind.values());
    private static final Errand.Answer DONE = Errand.Answer.done(4);
    private static final long SECOND = 1_000_000_000;

    private final Waits waits = new Waits();

    private static Errand errand(String id, String who, String room) {
        return new Errand(id, Act.of(room, "floor.request"), new Person(who, who, "d"));
    }

    private String row() {
        return waits.table().lines().skip(2).findFirst().orElse("");
    }

    @Test
    void last_from_the_fault_to_the_answer_of_those_whom_it_concerns() {
        Errand here = errand("1", "a", "m/here");
        Errand elsewhere = errand("2", "b", "m/elsewhere");
        waits.sent(here, System.nanoTime() - SECOND);
        waits.sent(elsewhere, System.nanoTime() - SECOND);
        long struck = System.nanoTime();
        waits.strikes(
                Blow.Kind.KILLED,
                (room, node) -> room.equals("m/here") ? Waits.Concern.ROOM : Waits.Concern.NOT,
                struck);
        waits.answered(here, Errand.Answer.refused("store-unavailable"), struck);
        waits.answered(elsewhere, DONE, struck);
        Errand again = errand("3", "a", "m/here");
        waits.sent(again, struck + SECOND / 2);
        waits.answered(again, DONE, struck + 2 * SECOND);
        assertEquals("| killed | 1 | 1 | 2.00 | 2.00 | 1 | 2.00 | 2.00 | 2.00 | 2.00 | 0 |", row());
    }

    @Test
    void begin_also_for_those_who_send_within_a_second_and_are_told_when_they_never_end() {
        waits.connected(new Person("a", "a", "d"), "http://one", 0);
        long struck = System.nanoTime();
        waits.strikes(
                Blow.Kind.FROZEN,
                (room, node) -> node.equals("http://one") ? Waits.Concern.NODE : Waits.Concern.NOT,
                struck);
        waits.sent(errand("1", "a", "m"), struck + SECOND / 2);
        waits.sent(errand("2", "a", "late"), struck + 2 * SECOND);
        assertTrue(row().startsWith("| frozen | 1 | 0 |") && row().endsWith("| 1 |"), this::row);
    }

    @Test
    void of_those_at_another_node_are_told_apart() {
        waits.connected(new Person("a", "a", "d"), "http://struck", 0);
        long struck = System.nanoTime();
        waits.strikes(
                Blow.Kind.FROZEN,
                (room, node) -> node.equals("http://struck") ? Waits.Concern.NODE : Waits.Concern.ROOM,
                struck);
        for (String who : List.of("a", "b")) {
            Errand errand = errand("of " + who, who, "m");
            waits.sent(errand, struck);
            waits.answered(errand, DONE, struck + (who.equals("a") ? 6 : 3) * SECOND);
        }
        assertEquals("| frozen | 1 | 2 | 3.00 | 6.00 | 1 | 3.00 | 3.00 | 3.00 | 6.00 | 0 |", row());
    }

    @Test
    void keep_acks_and_find_those_that_the_journal_does_not_hold() {
        waits.answered(errand("1", "a", "m"), DONE, 0);
        assertEquals(List.of(), waits.againstJournal(Map.of("1", new StoredMeeting.Kept("room/m", "a", 4))));
        assertEquals(1, waits.againstJournal(Map.of()).size());
        assertEquals(
                1,
                waits.againstJournal(Map.of("1", new StoredMeeting.Kept("room/m", "a", 5)))
                        .size());
    }

    @Test
    void are_of_faults_that_a_seed_gives_again() {
        List<Blow> row = Blow.row(1, 200, ALL);
        assertEquals(row, Blow.row(1, 200, ALL));
        assertNotEquals(row, Blow.row(2, 200, ALL));
        assertEquals(
                EnumSet.allOf(Blow.Kind.class), row.stream().map(Blow::kind).collect(Collectors.toSet()));
    }

    @Test
    void a_row_of_some_kinds_has_as_many_faults_and_no_others() {
        List<Blow> row = Blow.row(7, 50, Set.of(Blow.Kind.KILLED, Blow.Kind.CUT));

        assertEquals(50, row.size());
        assertEquals(
                Set.of(Blow.Kind.KILLED, Blow.Kind.CUT),
                row.stream().map(Blow::kind).collect(Collectors.toSet()));
    }
}
