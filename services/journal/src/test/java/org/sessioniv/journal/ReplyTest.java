package org.sessioniv.journal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.sessioniv.journal.Entries.answer;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplyTest {
    @Test
    void an_answer_to_an_event_loop_that_has_ended_does_not_harm_the_thread_that_gives_it() {
        Vertx vertx = Vertx.vertx();
        Context caller = vertx.getOrCreateContext();
        Promise<Reply<String>> made = Promise.promise();
        caller.runOnContext(any -> made.complete(new Reply<>()));
        Reply<String> reply = answer(made.future());
        answer(vertx.close());
        assertDoesNotThrow(() -> reply.complete("too late"));
        assertDoesNotThrow(() -> reply.fail(new IllegalStateException("too late")));
    }
}
