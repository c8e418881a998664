package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.rooms.SignInEnded;

/** Until when a node may serve that does not hear, or cannot do, what is announced. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContactTest extends AnnouncingNodes {
    private final Voice first = new Voice(a);
    private final Voice second = new Voice(b);

    @BeforeEach
    void both_are_in_touch() {
        joined(first.start());
        joined(second.start());
    }

    @Test
    void without_the_store_it_is_out_of_touch_two_seconds_after_its_last_look_and_says_so_unasked() {
        pass(500);
        b.store.away(true);
        pass(1_999);
        assertTrue(second.inTouch());
        assertEquals(List.of(true), second.touches);
        pass(1);
        assertFalse(second.inTouch());
        assertEquals(List.of(true, false), second.touches);
        b.store.away(false);
        pass(1_000);
        assertEquals(List.of(true, false, true), second.touches);
    }

    @Test
    void it_counts_from_when_it_asked_and_not_from_when_the_store_answered() {
        b.store.lateLists(Duration.ofMillis(1_400));
        pass(500);
        b.store.lateLists(Duration.ofHours(1));
        pass(1_400);
        // Asked at 500 ms, answered at 1,900.
        pass(599);
        assertTrue(second.inTouch());
        pass(1);
        assertFalse(second.inTouch());
    }

    @Test
    void an_older_look_that_comes_later_counts_for_nothing() {
        b.store.lateLists(Duration.ofMillis(900));
        pass(500);
        b.store.lateLists(Duration.ZERO);
        pass(500);
        b.store.away(true);
        pass(1_999);
        assertTrue(second.inTouch());
        pass(1);
        assertFalse(second.inTouch());
    }

    @Test
    void what_it_cannot_do_is_tried_with_each_look_and_it_does_not_serve_for_long() {
        second.breaks = true;
        second.cut = true;
        first.announce("one");
        pass(1_999);
        assertTrue(second.inTouch());
        pass(1);
        assertFalse(second.inTouch());
        second.breaks = false;
        pass(500);
        assertTrue(second.inTouch());
        assertEquals(List.of(new SignInEnded("one")), second.heard);
    }

    @Test
    void what_it_could_not_do_before_it_was_removed_it_does_afresh() {
        second.breaks = true;
        second.cut = true;
        first.announce("one");
        pass(8_000);
        assertFalse(second.inTouch());
        second.breaks = false;
        pass(600);
        assertTrue(second.inTouch());
        assertTrue(second.inForce.contains(new SignInEnded("one")));
    }

    @Test
    void a_look_is_not_in_force_before_all_of_it_is_done() {
        second.slow = Duration.ofMillis(1_600);
        second.cut = true;
        first.announce("one");
        // It looks at 500 ms and has done it at 2,100: until then its last look that counts is that of 0 ms.
        pass(1_999);
        assertTrue(second.inTouch());
        pass(1);
        assertFalse(second.inTouch());
        pass(100);
        assertTrue(second.inTouch());
    }

    @Test
    void who_may_not_host_is_out_of_touch_though_it_looks_and_back_with_a_look_behind_its_next_beat() {
        b.store.readOnly(true);
        pass(1_999);
        assertTrue(second.inTouch());
        pass(1);
        assertFalse(second.inTouch());
        assertEquals(List.of(true, false), second.touches);
        b.own.freeze();
        pass(10_000);
        b.store.readOnly(false);
        b.own.thaw();
        pass(1_000);
        assertTrue(second.inTouch());
    }

    /** It looks while its beats are not stored, and nobody waits for it any more; then one is. */
    @Test
    void a_look_from_before_a_beat_that_lets_it_host_again_counts_for_nothing() {
        b.store.readOnly(true);
        second.cut = true;
        pass(5_700);
        Future<Void> announced = first.announce("one");
        pass(1);
        joined(announced);
        assertFalse(second.heard.contains(new SignInEnded("one")));
        b.store.readOnly(false);
        b.membership.suspect(a.id);
        assertTrue(b.membership.mayHost(), "its beat is stored at once");
        assertFalse(second.inTouch());
        pass(500);
        assertTrue(second.inTouch());
        assertTrue(second.heard.contains(new SignInEnded("one")));
    }

    /** For three seconds its beats stood still, as it seems when the register comes; not when it was asked for. */
    @Test
    void a_node_that_beats_again_while_the_register_is_on_its_way_is_waited_for() {
        pass(1);
        a.membership.suspect(b.id);
        a.store.failLists(true);
        b.store.readOnly(true);
        pass(1_599);
        b.store.failLists(true);
        pass(90);
        a.store.failLists(false);
        a.store.lateLists(Duration.ofMillis(700));
        second.cut = true;
        Future<Void> announced = first.announce("one");
        pass(10);
        b.store.readOnly(false);
        b.membership.suspect(a.id);
        assertTrue(second.inTouch());
        for (int ms = 0; ms < 4_000; ms++) {
            pass(1);
            assertFalse(announced.succeeded() && second.inTouch(), "after " + ms + " ms");
        }
        joined(announced);
    }

    /** It is left out as the register stands, and then it beats and looks once more. */
    @Test
    void a_node_that_may_host_again_while_it_is_being_stored_has_it_when_it_is_done() {
        b.store.readOnly(true);
        second.cut = true;
        pass(5_470);
        a.store.slow(Duration.ofMillis(20));
        Future<Void> announced = first.announce("one");
        pass(25);
        b.store.readOnly(false);
        b.membership.suspect(a.id);
        for (int ms = 0; ms < 4_000; ms++) {
            pass(1);
            boolean lacks = second.inTouch() && second.heard.isEmpty();
            assertFalse(announced.succeeded() && lacks, "after " + ms + " ms");
        }
        joined(announced);
    }

    @Test
    void what_was_removed_while_an_older_look_was_on_its_way_is_not_taken_again() {
        second.cut = true;
        first.announce("one");
        pass(5_400);
        b.store.lateLists(Duration.ofMillis(1_400));
        pass(200);
        b.store.lateLists(Duration.ZERO);
        pass(2_000);
        assertEquals(List.of(new SignInEnded("one")), second.heard);
    }

    @Test
    void what_it_announced_itself_while_a_look_was_on_its_way_is_not_taken_again() {
        a.store.lateLists(Duration.ofMillis(150));
        pass(540);
        a.store.lateLists(Duration.ZERO);
        first.announce("one");
        pass(3_000);
        assertEquals(List.of(new SignInEnded("one")), first.heard);
    }

    @Test
    void who_leaves_or_stops_serves_nobody() {
        first.announcements.stop();
        assertFalse(first.inTouch());
        assertEquals(List.of(true, false), first.touches);
        joined(b.membership.leave());
        assertFalse(second.inTouch());
    }

    @Test
    void who_was_ousted_serves_nobody_for_good() {
        b.own.freeze();
        Node again = new Node("b", "2");
        again.join();
        pass(3_000);
        b.own.thaw();
        pass(5_000);
        assertFalse(second.inTouch());
    }
}
