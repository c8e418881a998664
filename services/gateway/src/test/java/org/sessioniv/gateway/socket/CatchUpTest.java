package org.sessioniv.gateway.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CatchUpTest {
    private record News(long place, String words) {}

    private final List<String> passed = new ArrayList<>();
    private final CatchUp<News> one = new CatchUp<>(News::place, (news, covered) -> passed.add(news.words()));

    @Test
    void nothing_is_passed_on_before_the_reply_and_then_what_it_does_not_cover_in_order() {
        one.take(new News(3, "three"));
        one.take(new News(4, "four"));
        one.take(new News(5, "five"));
        assertEquals(List.of(), passed);
        one.start(4);
        one.take(new News(6, "six"));
        assertEquals(List.of("five", "six"), passed);
    }

    @Test
    void what_the_reply_covers_exactly_is_left_out_when_it_comes_late() {
        one.start(4);
        one.take(new News(4, "four"));
        assertEquals(List.of(), passed);
    }

    /** One change of a room comes in parts: what is one's own, then what all see. */
    @Test
    void two_parts_of_one_place_are_both_passed_on() {
        one.take(new News(5, "own"));
        one.start(4);
        one.take(new News(5, "shared"));
        assertEquals(List.of("own", "shared"), passed);
    }

    @Test
    void who_has_left_gets_nothing_of_what_was_held() {
        one.take(new News(5, "five"));
        one.leave();
        one.start(4);
        assertEquals(List.of(), passed);
    }
}
