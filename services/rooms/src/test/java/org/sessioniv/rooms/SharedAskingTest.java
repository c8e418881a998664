package org.sessioniv.rooms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedAskingTest {
    private final List<Promise<String>> put = new ArrayList<>();
    private final SharedAsking<String> asking = new SharedAsking<>(() -> {
        Promise<String> answer = Promise.promise();
        put.add(answer);
        return answer.future();
    });

    @Test
    void who_asks_while_a_question_is_under_way_shares_the_next_one() {
        Future<String> first = asking.ask();
        Future<String> second = asking.ask();
        Future<String> third = asking.ask();
        assertEquals(1, put.size());
        put.get(0).complete("a");
        assertEquals("a", first.result());
        assertFalse(second.isComplete(), "that question was put before it was asked");
        assertEquals(2, put.size());
        put.get(1).complete("b");
        assertEquals(List.of("b", "b"), List.of(second.result(), third.result()));
        assertEquals(2, put.size());
    }

    @Test
    void after_an_answer_the_question_is_put_again() {
        asking.ask();
        put.get(0).complete("a");
        Future<String> later = asking.ask();
        put.get(1).complete("b");
        assertEquals("b", later.result());
    }

    @Test
    void a_question_that_failed_fails_those_who_asked_it_and_nobody_else() {
        Future<String> first = asking.ask();
        Future<String> second = asking.ask();
        put.get(0).fail("no");
        assertTrue(first.failed());
        put.get(1).complete("b");
        assertEquals("b", second.result());
    }

    @Test
    void a_question_that_cannot_be_put_fails_and_the_next_one_is_put() {
        SharedAsking<String> breaks = new SharedAsking<>(() -> {
            throw new IllegalStateException("planted");
        });
        assertTrue(breaks.ask().failed());
        assertTrue(breaks.ask().failed());
    }
}
