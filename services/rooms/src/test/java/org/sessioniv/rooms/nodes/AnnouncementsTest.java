package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.rooms.NotTakenByAll;
import org.sessioniv.rooms.SignInEnded;

/** When an announcement is done, who has it then, and who serves nobody. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnnouncementsTest extends AnnouncingNodes {
    private static final SignInEnded SAID = new SignInEnded("one");

    private final Voice first = new Voice(a);
    private final Voice second = new Voice(b);
    private final Voice third = new Voice(c);

    private void allStart() {
        joined(first.start());
        joined(second.start());
        joined(third.start());
        pass(700);
    }

    private int stored() {
        return records.list("announcement", "", 1_000).result().size();
    }

    /** How long it takes from now on until that is done, in milliseconds; more than ten seconds is for ever. */
    private long untilDone(Future<Void> announced) {
        for (int ms = 0; ms < 10_000; ms++) {
            if (announced.isComplete()) {
                joined(announced);
                return ms;
            }
            pass(1);
        }
        throw new AssertionError("never done");
    }

    @Test
    void it_is_done_once_all_have_taken_it() {
        allStart();
        third.slow = Duration.ofMillis(30);
        Future<Void> announced = first.announce("one");
        pass(33);
        assertEquals(1, first.announcements.outstanding());
        assertEquals(1, untilDone(announced));
        assertEquals(0, first.announcements.outstanding());
        assertTrue(first.inForce.contains(SAID) && second.inForce.contains(SAID) && third.inForce.contains(SAID));
    }

    @Test
    void each_record_is_taken_once_however_often_a_node_looks() {
        allStart();
        second.cut = true;
        Future<Void> announced = first.announce("one");
        pass(5_000);
        joined(announced);
        assertEquals(List.of(SAID), second.heard);
        assertEquals(List.of(SAID), first.heard);
    }

    @Test
    void a_node_whose_links_are_cut_has_it_within_a_beat_and_is_waited_for() {
        allStart();
        second.cut = true;
        Future<Void> announced = first.announce("one");
        pass(500);
        assertEquals(List.of(SAID), second.heard);
        pass(2_499);
        assertFalse(announced.isComplete());
        pass(1);
        joined(announced);
        assertTrue(second.inTouch());
    }

    @Test
    void a_paused_node_serves_nobody_before_it_is_done_nor_when_it_goes_on_until_it_has_it() {
        allStart();
        for (int offset = 0; offset < 500; offset += 50) {
            String name = "paused " + offset;
            pass(offset);
            b.own.freeze();
            Future<Void> announced = first.announce(name);
            assertTrue(second.inTouch());
            untilDone(announced);
            assertFalse(second.inTouch());
            b.store.slow(Duration.ofMillis(5));
            b.own.thaw();
            for (int ms = 0; ms < 1_200; ms++) {
                pass(1);
                assertTrue(!second.inTouch() || second.inForce.contains(new SignInEnded(name)), "after " + ms + " ms");
            }
            assertTrue(second.inTouch());
            b.store.slow(Duration.ZERO);
            pass(3_000);
        }
    }

    @Test
    void who_was_paused_for_longer_than_records_stay_takes_everything_afresh_before_it_serves() {
        allStart();
        b.own.freeze();
        Future<Void> announced = first.announce("one");
        pass(20_000);
        joined(announced);
        assertEquals(0, stored());
        second.slow = Duration.ofMillis(40);
        int before = second.afresh;
        b.own.thaw();
        for (int ms = 0; ms < 1_500; ms++) {
            pass(1);
            assertTrue(!second.inTouch() || second.inForce.contains(SAID), "after " + ms + " ms");
        }
        assertTrue(second.inTouch());
        assertEquals(before + 1, second.afresh);
        assertEquals(List.of(true, false, true), second.touches);
    }

    @Test
    void without_the_store_it_fails_and_is_done_when_it_is_said_again() {
        allStart();
        a.store.away(true);
        Future<Void> failing = first.announce("one");
        pass(1);
        assertInstanceOf(NotTakenByAll.class, failing.cause());
        a.store.away(false);
        assertEquals(4, untilDone(first.announce("one")));
    }

    @Test
    void it_fails_when_the_register_cannot_be_read() {
        allStart();
        a.store.failLists(true);
        Future<Void> failing = first.announce("one");
        pass(1);
        assertInstanceOf(NotTakenByAll.class, failing.cause());
    }

    @Test
    void a_store_that_does_not_answer_is_not_waited_for_for_ever() {
        allStart();
        a.store.swallow(true);
        Future<Void> failing = first.announce("one");
        pass(3_000);
        assertInstanceOf(NotTakenByAll.class, failing.cause());
    }

    @Test
    void the_wait_counts_from_when_the_store_has_answered() {
        allStart();
        second.cut = true;
        a.store.slow(Duration.ofMillis(1_000));
        assertEquals(4_000, untilDone(first.announce("one")));
    }

    @Test
    void a_node_that_joins_in_the_middle_has_it_before_it_serves() {
        allStart();
        second.cut = true;
        Future<Void> announced = first.announce("one");
        pass(1_000);
        Voice late = new Voice(new Node("d", "1"));
        late.slow = Duration.ofMillis(20);
        Future<Void> starting = late.start();
        assertFalse(late.inTouch());
        pass(19);
        assertFalse(starting.isComplete());
        pass(100);
        joined(starting);
        assertEquals(List.of(SAID), late.heard);
        assertEquals(1, late.afresh);
        untilDone(announced);
    }

    @Test
    void a_node_that_joins_while_it_is_being_stored_has_it_when_it_is_done() {
        allStart();
        a.store.slow(Duration.ofMillis(20));
        for (int joins = 15; joins < 45; joins += 3) {
            String name = "said " + joins;
            Future<Void> announced = first.announce(name);
            pass(joins);
            Voice late = new Voice(new Node("d" + joins, "1"));
            joined(late.start());
            untilDone(announced);
            assertTrue(late.inTouch() && late.inForce.contains(new SignInEnded(name)), "joined after " + joins + " ms");
        }
    }

    @Test
    void a_node_that_nobody_has_seen_is_told_as_well() {
        allStart();
        Voice late = new Voice(new Node("d", "1"));
        joined(late.start());
        assertFalse(a.sees().contains("d"));
        assertEquals(4, untilDone(first.announce("one")));
        assertEquals(List.of(SAID), late.heard);
    }

    @Test
    void a_killed_node_costs_three_seconds_once_and_nothing_later() {
        allStart();
        b.own.freeze();
        second.cut = true;
        assertEquals(3_000, untilDone(first.announce("one")));
        pass(600);
        assertEquals(4, untilDone(first.announce("two")));
        assertEquals(4, untilDone(third.announce("three")));
    }

    @Test
    void who_lost_its_name_to_another_does_not_take_itself_for_that_one() {
        allStart();
        b.own.freeze();
        Voice again = new Voice(new Node("b", "2"));
        Future<Void> starting = again.start();
        pass(3_500);
        joined(starting);
        b.own.thaw();
        Future<Void> announced = second.announce("one");
        pass(2_900);
        assertFalse(announced.isComplete());
        assertEquals(List.of(SAID), again.heard);
        pass(200);
        joined(announced);
    }

    @Test
    void a_node_that_is_suspected_and_lives_is_waited_for_all_the_same() {
        allStart();
        second.cut = true;
        // By the look that follows the first, all is known of its beats.
        a.membership.suspect(b.id);
        a.membership.suspect(b.id);
        assertFalse(a.sees().contains("b"));
        Future<Void> announced = first.announce("one");
        pass(2_900);
        assertFalse(announced.isComplete());
        pass(200);
        joined(announced);
    }

    @Test
    void records_stay_for_six_seconds_and_go_then_also_when_the_store_was_away() {
        allStart();
        first.announce("one");
        pass(5_999);
        assertEquals(1, stored());
        pass(1);
        assertEquals(0, stored());
        second.announce("two");
        pass(5_000);
        b.store.away(true);
        pass(2_000);
        assertEquals(1, stored());
        b.store.away(false);
        pass(3_000);
        assertEquals(0, stored());
    }

    @Test
    void what_another_protocol_wrote_is_passed_over_and_what_this_one_did_not_write_is_not() {
        allStart();
        junk("2/");
        pass(3_000);
        assertTrue(second.inTouch());
        junk("1/");
        pass(3_000);
        assertFalse(second.inTouch());
    }

    private void junk(String protocol) {
        RecordKey key = new RecordKey("announcement", protocol + "0".repeat(32));
        assertEquals(
                Saved.SAVED,
                records.save(StoredRecord.fresh(key, Body.utf8("?"))).result());
    }
}
