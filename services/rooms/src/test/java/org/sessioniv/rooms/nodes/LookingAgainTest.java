package org.sessioniv.rooms.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** A node looks at the others before its next beat when somebody did not find a room where it should be. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookingAgainTest extends NodesOverOneStore {
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void a_looked_a_tenth_of_a_second_ago() {
        allJoin();
        pass(100);
        a.membership.onChange(looks::incrementAndGet);
    }

    @Test
    void who_left_meanwhile_is_gone_then() {
        b.membership.leave();
        assertTrue(a.sees().contains("b"), "nobody has told it");
        a.membership.lookAgain();
        assertEquals(Set.of("a", "c"), a.sees());
    }

    @Test
    void a_view_looks_again_in_a_turn_of_the_node() {
        NodeView view = new NodeView(a.membership);
        pass(500);
        b.membership.leave();
        pass(100);
        assertTrue(view.lives(b.id));
        view.doubt();
        pass(0);
        assertEquals(Set.of(a.id, c.id), view.living());
    }

    @Test
    void however_many_ask_it_looks_once_in_fifty_milliseconds() {
        a.membership.lookAgain();
        a.membership.lookAgain();
        assertEquals(1, looks.get());
        pass(49);
        a.membership.lookAgain();
        assertEquals(1, looks.get());
        pass(1);
        a.membership.lookAgain();
        assertEquals(2, looks.get());
    }

    @Test
    void who_asks_too_soon_is_sure_of_a_look_that_is_asked_for_after_that() {
        a.membership.lookAgain();
        b.membership.leave();
        a.membership.lookAgain();
        a.membership.lookAgain();
        assertTrue(a.sees().contains("b"));
        pass(49);
        assertTrue(a.sees().contains("b"));
        pass(1);
        assertEquals(Set.of("a", "c"), a.sees());
        assertEquals(2, looks.get(), "once for both");
        pass(200);
        assertEquals(2, looks.get());
    }

    @Test
    void a_beat_that_comes_first_is_that_look() {
        pass(380);
        a.membership.lookAgain();
        pass(10);
        a.membership.lookAgain();
        pass(10);
        assertEquals(2, looks.get(), "the beat");
        pass(400);
        assertEquals(2, looks.get());
    }

    @Test
    void who_asks_behind_such_a_beat_has_a_look_of_its_own() {
        pass(380);
        a.membership.lookAgain();
        pass(10);
        a.membership.lookAgain();
        pass(15);
        assertEquals(2, looks.get(), "the beat");
        b.membership.leave();
        a.membership.lookAgain();
        pass(44);
        assertTrue(a.sees().contains("b"), "fifty milliseconds behind the beat");
        pass(1);
        assertEquals(Set.of("a", "c"), a.sees());
        assertEquals(3, looks.get());
    }

    @Test
    void its_beats_keep_their_time() {
        pass(300);
        a.membership.lookAgain();
        assertEquals(1, looks.get());
        pass(99);
        assertEquals(1, looks.get());
        pass(1);
        assertEquals(2, looks.get(), "half a second after the last beat");
    }

    @Test
    void a_look_that_is_overtaken_counts_for_nothing() {
        a.store.lateLists(Duration.ofMillis(200));
        a.membership.lookAgain();
        pass(60);
        a.store.lateLists(Duration.ZERO);
        b.membership.leave();
        a.membership.lookAgain();
        assertEquals(Set.of("a", "c"), a.sees());
        pass(339);
        assertEquals(Set.of("a", "c"), a.sees(), "the earlier look has been answered by now");
        assertEquals(1, looks.get());
    }

    @Test
    void who_has_left_does_not_look() {
        a.membership.lookAgain();
        a.membership.lookAgain();
        a.membership.leave();
        a.membership.lookAgain();
        pass(50);
        assertEquals(1, looks.get());
    }
}
