package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.rooms.NodeId;

/** Who lives, who owns, and who stands still before others take over. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MembershipTest extends NodesOverOneStore {
    @Test
    void nobody_hosts_before_joining() {
        assertFalse(a.membership.mayHost());
        joined(a.join());
        assertTrue(a.membership.mayHost());
    }

    @Test
    void all_see_each_other_within_a_beat_and_name_the_same_owner_of_each_room() {
        allJoin();
        for (Node node : Set.of(a, b, c)) {
            assertEquals(Set.of("a", "b", "c"), node.sees());
        }
        for (RoomId room : rooms()) {
            assertEquals(a.membership.ownerOf(room), b.membership.ownerOf(room));
            assertEquals(a.membership.ownerOf(room), c.membership.ownerOf(room));
        }
    }

    @Test
    void a_node_that_goes_on_beating_lives_for_ever() {
        allJoin();
        pass(3_600_000);
        assertEquals(Set.of("a", "b", "c"), a.sees());
        assertTrue(b.membership.mayHost());
    }

    @Test
    void a_dead_node_is_gone_after_three_seconds_and_not_earlier() {
        allJoin();
        b.own.freeze();
        pass(2_999 - 500);
        assertTrue(a.sees().contains("b"), "its last beat was seen less than three seconds ago");
        pass(1_100);
        assertEquals(Set.of("a", "c"), a.sees());
    }

    @Test
    void a_node_stands_still_before_anybody_takes_over() {
        allJoin();
        b.store.away(true);
        boolean gone = false;
        for (int ms = 0; ms < 5_000 && !gone; ms++) {
            pass(1);
            gone = !a.sees().contains("b") || !c.sees().contains("b");
            assertFalse(gone && b.membership.mayHost(), "two may host after " + ms + " ms");
        }
        assertTrue(gone);
    }

    @Test
    void a_node_without_the_store_stands_still_two_seconds_after_it_sent_its_last_stored_beat() {
        allJoin();
        b.store.away(true);
        pass(1_499);
        assertTrue(b.membership.mayHost());
        pass(501);
        assertFalse(b.membership.mayHost());
        assertFalse(b.sees().contains("b"), "nor does it count itself among the living");
    }

    @Test
    void it_counts_from_when_the_beat_was_sent_and_not_from_when_the_store_answered() {
        allJoin();
        b.store.slow(Duration.ofMillis(1_800));
        pass(500);
        // Sent at 500 ms, answered at 2,300: by then it is older than two seconds less a fifth.
        pass(1_800);
        b.store.away(true);
        pass(199);
        assertTrue(b.membership.mayHost());
        pass(2);
        assertFalse(b.membership.mayHost());
    }

    @Test
    void a_slow_store_that_answers_in_time_lets_it_go_on() {
        allJoin();
        b.store.slow(Duration.ofMillis(900));
        for (int i = 0; i < 100; i++) {
            pass(100);
            assertTrue(b.membership.mayHost());
        }
        assertTrue(a.sees().contains("b"));
    }

    @Test
    void an_answer_that_never_comes_is_not_waited_for_for_ever() {
        allJoin();
        b.store.swallow(true);
        pass(2_100);
        assertFalse(b.membership.mayHost());
        b.store.swallow(false);
        pass(3_000);
        assertTrue(b.membership.mayHost());
        assertTrue(a.sees().contains("b"));
    }

    @Test
    void an_answer_that_is_no_longer_waited_for_changes_nothing() {
        allJoin();
        b.store.late(Duration.ofMillis(2_700));
        pass(500);
        b.store.late(Duration.ZERO);
        pass(2_600);
        for (int ms = 0; ms < 3_000; ms += 50) {
            pass(50);
            assertTrue(b.membership.mayHost(), "at " + ms + " ms");
        }
    }

    @Test
    void an_old_look_at_the_others_that_comes_late_makes_nobody_live() {
        allJoin();
        a.store.lateLists(Duration.ofMillis(1_300));
        pass(500);
        a.store.lateLists(Duration.ZERO);
        pass(500);
        // Both have beaten at 500 and at 1,000 ms, and the older look comes at 1,800.
        b.own.freeze();
        pass(2_900);
        assertTrue(a.sees().contains("b"));
        pass(600);
        assertFalse(a.sees().contains("b"));
    }

    @Test
    void a_beat_whose_answer_was_lost_is_found_to_be_its_own() {
        allJoin();
        b.store.loseAnswers(1);
        pass(500);
        pass(1_500);
        assertTrue(b.membership.mayHost());
        assertEquals(Optional.empty(), b.membership.ousted());
    }

    @Test
    void a_paused_node_hosts_nothing_when_it_goes_on_until_a_new_beat_is_stored() {
        allJoin();
        b.own.freeze();
        pass(20_000);
        b.store.slow(Duration.ofMillis(100));
        b.own.thaw();
        assertFalse(b.membership.mayHost());
        pass(300);
        assertTrue(b.membership.mayHost());
        pass(500);
        assertTrue(a.sees().contains("b"), "its rooms come back to it");
    }

    @Test
    void who_leaves_is_gone_at_the_next_beat_of_the_others() {
        allJoin();
        joined(b.membership.leave());
        assertFalse(b.membership.mayHost());
        pass(500);
        assertEquals(Set.of("a", "c"), a.sees());
        pass(10_000);
        assertEquals(Set.of("a", "c"), a.sees(), "a beat that was under way does not bring it back");
    }

    @Test
    void a_beat_under_way_does_not_bring_back_who_leaves() {
        allJoin();
        b.store.slow(Duration.ofMillis(400));
        pass(550);
        b.store.slow(Duration.ZERO);
        joined(b.membership.leave());
        pass(1_000);
        assertEquals(Set.of("a", "c"), a.sees());
    }

    @Test
    void only_the_rooms_of_a_node_that_goes_move() {
        allJoin();
        var before = rooms().stream().collect(Collectors.toMap(room -> room, a.membership::ownerOf));
        joined(b.membership.leave());
        pass(500);
        before.forEach((room, owner) -> {
            if (owner.equals(b.id)) {
                assertNotEquals(b.id, a.membership.ownerOf(room));
            } else {
                assertEquals(owner, a.membership.ownerOf(room));
            }
        });
    }

    @Test
    void rooms_are_spread_over_all_nodes_also_where_names_differ_in_one_letter_only() {
        allJoin();
        var shares = rooms().stream().collect(Collectors.groupingBy(a.membership::ownerOf, Collectors.counting()));
        assertEquals(3, shares.size());
        shares.forEach((node, share) -> assertTrue(share > 60, () -> "only " + share + " of 300 on " + node));
    }

    @Test
    void no_room_runs_on_a_node_that_only_joins() {
        allJoin();
        a.membership.open();
        pass(500);
        for (Node node : Set.of(a, b, c)) {
            assertEquals(Set.of("a", "b", "c"), node.sees());
            assertEquals(Set.of(a.id), owners(node));
        }
        c.membership.open();
        assertEquals(Set.of(a.id, c.id), owners(c));
        pass(500);
        for (Node node : Set.of(a, b, c)) {
            assertEquals(Set.of(a.id, c.id), owners(node));
        }
    }

    @Test
    void where_all_are_joining_rooms_run_on_all() {
        allJoin();
        assertEquals(Set.of(a.id, b.id, c.id), owners(b));
        a.membership.open();
        pass(500);
        a.own.freeze();
        pass(4_000);
        assertEquals(Set.of(b.id, c.id), owners(b), "the only one that was open is gone");
    }

    private static Set<NodeId> owners(Node node) {
        return rooms().stream().map(node.membership::ownerOf).collect(Collectors.toSet());
    }

    @Test
    void a_hint_moves_the_rooms_of_a_dead_node_at_once() {
        allJoin();
        pass(100);
        b.own.freeze();
        pass(600);
        assertTrue(a.sees().contains("b"));
        a.membership.suspect(b.id);
        assertEquals(Set.of("a", "c"), a.sees());
        pass(300);
        assertEquals(Set.of("a", "c"), a.sees());
    }

    /** Half of all ends come between a beat and the others' next look. */
    @Test
    void a_beat_of_before_its_end_that_is_only_found_after_the_hint_is_no_sign_of_life() {
        allJoin();
        looksAndEndsBetween();
        a.membership.suspect(b.id);
        assertEquals(Set.of("a", "c"), a.sees(), "the look that followed has found a beat");
        pass(2_000);
        assertEquals(Set.of("a", "c"), a.sees());
    }

    /** It may tell of less than the look that the hint itself brings about. */
    @Test
    void nor_is_one_that_a_look_under_way_at_the_hint_finds() {
        allJoin();
        a.store.lateLists(Duration.ofMillis(20));
        pass(500);
        // A look of before b's last beat is under way now.
        b.membership.open();
        b.own.freeze();
        pass(5);
        a.membership.suspect(b.id);
        pass(2_000);
        assertEquals(Set.of("a", "c"), a.sees());
    }

    @Test
    void a_node_that_started_again_under_its_name_is_not_taken_for_the_one_that_ended() {
        allJoin();
        b.own.freeze();
        pass(600);
        a.membership.suspect(b.id);
        Node again = new Node("b", "2");
        Future<Void> joining = again.join();
        pass(3_500);
        joined(joining);
        pass(500);
        assertEquals(Set.of("a", "b", "c"), a.sees());
    }

    /** a looks, then b beats a last time and ends, 100 ms before a looks again. */
    private void looksAndEndsBetween() {
        pass(100);
        b.membership.open();
        pass(100);
        b.own.freeze();
        assertTrue(a.sees().contains("b"));
    }

    @Test
    void a_false_hint_is_forgotten_as_soon_as_the_node_is_seen_to_live() {
        allJoin();
        a.store.slow(Duration.ofMillis(20));
        a.membership.suspect(b.id);
        assertEquals(Set.of("a", "c"), a.sees());
        pass(600);
        assertEquals(Set.of("a", "b", "c"), a.sees());
    }

    @Test
    void nobody_suspects_itself() {
        allJoin();
        a.membership.suspect(a.id);
        assertTrue(a.sees().contains("a"));
    }

    @Test
    void a_record_that_nobody_moved_for_ten_minutes_is_removed() {
        allJoin();
        b.own.freeze();
        pass(600_000 - 500);
        assertTrue(records.load(new RecordKey("node", "b")).result().isPresent());
        pass(2_000);
        assertTrue(records.load(new RecordKey("node", "b")).result().isEmpty());
        b.own.thaw();
        pass(1_000);
        assertTrue(b.membership.mayHost(), "it comes back as if it were new");
        assertTrue(a.sees().contains("b"));
    }

    @Test
    void listeners_hear_of_each_look_at_the_register_and_of_a_hint() {
        allJoin();
        AtomicInteger heard = new AtomicInteger();
        a.membership.onChange(heard::incrementAndGet);
        pass(1_000);
        assertEquals(2, heard.get());
        a.membership.suspect(b.id);
        assertEquals(4, heard.get(), "the hint, and the beat that follows it");
    }

    @Test
    void who_opens_is_open_here_at_once_and_in_the_register_with_a_beat_of_its_own() {
        allJoin();
        pass(100);
        AtomicInteger heard = new AtomicInteger();
        b.membership.onChange(heard::incrementAndGet);
        b.store.swallow(true);
        b.membership.open();
        assertEquals(1, heard.get(), "whatever the store says");
        a.membership.open();
        NodeCard stored =
                new NodeRegister(records).find(a.id).result().orElseThrow().card();
        assertFalse(stored.joining());
    }

    /** When the answer comes it has been still for long enough, and may have moved after it was asked for. */
    @Test
    void who_was_not_certain_to_have_stopped_when_the_register_was_asked_for_may_serve() {
        allJoin();
        b.own.freeze();
        pass(3_400);
        // The register comes in pages: one of nodes, and one that is empty.
        a.store.lateLists(Duration.ofMillis(200));
        Future<Set<NodeId>> may = a.membership.mayServe();
        pass(400);
        assertFalse(a.sees().contains("b"));
        assertEquals(Set.of(a.id, b.id, c.id), may.result());
        Future<Set<NodeId>> later = a.membership.mayServe();
        pass(400);
        assertEquals(Set.of(a.id, c.id), later.result());
    }

    @Test
    void the_order_of_the_pace_is_checked() {
        Duration beat = Duration.ofMillis(500);
        org.junit.jupiter.api.Assertions.assertThrows(
                IllegalArgumentException.class, () -> new Pace(beat, beat, beat.plusMillis(1), beat.plusMillis(2)));
    }
}
