package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.RecordKey;

/** Who may join under which name, and who is turned away in words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JoiningTest extends NodesOverOneStore {
    @Test
    void a_name_that_somebody_living_has_is_refused_in_words() {
        joined(a.join());
        Node second = new Node("a", "2");
        Future<Void> joining = second.join();
        assertFalse(joining.isComplete(), "first it is seen whether anybody lives under that name");
        pass(3_000);
        assertEquals(
                "a node named a runs already, at 10.0.0.1:5701: give each node a name of its own",
                Optional.ofNullable(joining.cause()).map(Throwable::getMessage).orElse(""));
        assertTrue(a.membership.mayHost());
        assertFalse(second.membership.mayHost());
    }

    @Test
    void a_name_whose_node_was_seen_to_move_once_is_refused() {
        joined(a.join());
        Node second = new Node("a", "2");
        Future<Void> joining = second.join();
        pass(500);
        a.store.away(true);
        pass(2_500);
        assertTrue(joining.failed());
    }

    @Test
    void a_node_that_left_and_came_back_between_two_looks_is_seen_as_the_new_one() {
        allJoin();
        pass(10_000);
        joined(b.membership.leave());
        Node again = new Node("b", "2");
        joined(again.join());
        pass(500);
        assertEquals(
                Optional.of("2".repeat(32)),
                Optional.ofNullable(a.membership.living().get(b.id)).map(NodeCard::start));
        pass(4_000);
        assertTrue(a.sees().contains("b"));
    }

    @Test
    void a_name_whose_node_died_is_taken_over_after_three_seconds() {
        joined(a.join());
        a.own.freeze();
        Node second = new Node("a", "2");
        Future<Void> joining = second.join();
        pass(2_999);
        assertFalse(joining.isComplete());
        pass(1);
        joined(joining);
        assertTrue(second.membership.mayHost());
    }

    @Test
    void whose_name_was_taken_over_stands_still_for_good_and_leaves_the_new_one_alone() {
        joined(a.join());
        a.own.freeze();
        Node second = new Node("a", "2");
        Future<Void> joining = second.join();
        pass(3_000);
        joined(joining);
        a.own.thaw();
        pass(5_000);
        assertFalse(a.membership.mayHost());
        assertTrue(a.membership.ousted().isPresent());
        joined(a.membership.leave());
        assertTrue(records.load(new RecordKey("node", "a")).result().isPresent());
        pass(500);
        assertTrue(second.membership.mayHost());
        assertTrue(second.sees().contains("a"));
    }

    /** Whether or not it can see the others. */
    @Test
    void whose_name_was_taken_over_says_that_it_stands_still() {
        joined(a.join());
        a.own.freeze();
        Node second = new Node("a", "2");
        Future<Void> joining = second.join();
        pass(3_000);
        joined(joining);
        a.store.failLists(true);
        AtomicBoolean told = new AtomicBoolean();
        a.membership.onChange(() -> told.set(told.get() || a.membership.ousted().isPresent()));
        a.own.thaw();
        pass(5_000);
        assertTrue(told.get());
    }

    /** Nobody watches a name that the store does not know any more. */
    @Test
    void whose_name_was_taken_in_a_store_that_was_set_back_stands_still_at_once() {
        joined(a.join());
        pass(600);
        assertTrue(records.remove(new RecordKey("node", "a")).result());
        Node second = new Node("a", "2");
        joined(second.join());
        pass(400);
        assertTrue(a.membership.ousted().isPresent());
        assertFalse(a.membership.mayHost(), "though its last stored beat is half a second old");
        assertTrue(second.membership.mayHost());
    }

    @Test
    void two_that_start_at_once_under_one_name_do_not_both_get_it() {
        Node second = new Node("a", "2");
        a.store.slow(Duration.ofMillis(10));
        second.store.slow(Duration.ofMillis(10));
        Future<Void> first = a.join();
        Future<Void> other = second.join();
        pass(50);
        assertTrue(first.succeeded() ^ other.succeeded());
    }

    @Test
    void a_node_of_another_protocol_is_refused_while_one_of_this_lives() {
        joined(a.join());
        Node later = new Node("b", "1", PROTOCOL + 1, time);
        assertTrue(String.valueOf(later.join().cause()).contains("node a at 10.0.0.1:5701 speaks protocol 1"));
        a.own.freeze();
        pass(4_000);
        Node again = new Node("b", "2", PROTOCOL + 1, time);
        Future<Void> joining = again.join();
        assertTrue(joining.failed(), "a record that is seen for the first time may be that of a living node");
    }
}
