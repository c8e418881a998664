package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.hazelcast.NewsWindow.Step.DROP;
import static org.sessioniv.rooms.hazelcast.NewsWindow.Step.DROP_AND_MARK;
import static org.sessioniv.rooms.hazelcast.NewsWindow.Step.SEND;
import static org.sessioniv.rooms.hazelcast.NewsWindow.Step.SEND_MARKED;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewsWindowTest {
    private static final long SMALL = 1;

    private static List<NewsWindow.Step> offer(NewsWindow window, int times, long size) {
        return IntStream.range(0, times).mapToObj(i -> window.offer(size)).toList();
    }

    @Test
    void one_message_at_a_time_is_marked() {
        NewsWindow window = new NewsWindow(10, 1_000);
        assertEquals(List.of(SEND_MARKED, SEND, SEND), offer(window, 3, SMALL));
        assertFalse(window.acknowledged());
        assertEquals(List.of(SEND_MARKED, SEND), offer(window, 2, SMALL));
    }

    @Test
    void no_more_messages_are_under_way_than_the_bound() {
        NewsWindow window = new NewsWindow(3, 1_000);
        assertEquals(List.of(SEND_MARKED, SEND, SEND, DROP, DROP), offer(window, 5, SMALL));
    }

    @Test
    void no_more_bytes_are_under_way_than_the_bound() {
        NewsWindow window = new NewsWindow(100, 10);
        assertEquals(List.of(SEND_MARKED, SEND, DROP), List.of(window.offer(4), window.offer(5), window.offer(2)));
        assertEquals(SEND, window.offer(1));
        assertEquals(DROP, window.offer(1));
    }

    @Test
    void news_that_is_larger_than_the_bound_goes_alone() {
        NewsWindow window = new NewsWindow(100, 10);
        assertEquals(List.of(SEND_MARKED, DROP), List.of(window.offer(11), window.offer(1)));
        assertFalse(window.acknowledged());
        assertEquals(List.of(SEND_MARKED, DROP), List.of(window.offer(1), window.offer(11)));
    }

    @Test
    void an_acknowledgement_frees_what_was_sent_up_to_the_mark_and_not_what_followed() {
        NewsWindow window = new NewsWindow(4, 1_000);
        assertEquals(List.of(SEND_MARKED, SEND, SEND), offer(window, 3, SMALL));
        assertFalse(window.acknowledged());
        assertEquals(List.of(SEND_MARKED, SEND, DROP), offer(window, 3, SMALL));
    }

    @Test
    void what_fills_more_than_half_behind_the_mark_is_marked_at_once() {
        NewsWindow window = new NewsWindow(4, 1_000);
        offer(window, 4, SMALL);
        assertTrue(window.acknowledged());
        assertEquals(List.of(SEND, DROP), offer(window, 2, SMALL));
        assertFalse(window.acknowledged());
        NewsWindow large = new NewsWindow(1_000, 10);
        large.offer(1);
        large.offer(6);
        assertTrue(large.acknowledged());
        assertEquals(List.of(SEND, DROP), List.of(large.offer(4), large.offer(1)));
    }

    /** Otherwise nothing would ever be acknowledged again. */
    @Test
    void what_finds_no_room_and_no_mark_sets_one() {
        NewsWindow window = new NewsWindow(1_000, 10);
        window.offer(1);
        window.offer(5);
        assertFalse(window.acknowledged());
        assertEquals(List.of(DROP_AND_MARK, DROP), List.of(window.offer(6), window.offer(6)));
        assertFalse(window.acknowledged());
        assertEquals(SEND_MARKED, window.offer(6));
    }

    /** As with a node that is frozen: the sender's heap holds it all. */
    @Test
    void what_is_not_answered_in_time_stays_under_way() {
        NewsWindow window = new NewsWindow(2, 1_000);
        offer(window, 2, SMALL);
        window.unanswered();
        assertEquals(DROP, window.offer(SMALL));
        assertFalse(window.acknowledged());
        assertEquals(List.of(SEND_MARKED, SEND, DROP), offer(window, 3, SMALL));
    }

    @Test
    void what_was_lost_with_the_connection_is_not_under_way_any_more() {
        NewsWindow window = new NewsWindow(2, 1_000);
        offer(window, 3, SMALL);
        window.lost();
        assertEquals(List.of(SEND_MARKED, SEND, DROP), offer(window, 3, SMALL));
    }
}
