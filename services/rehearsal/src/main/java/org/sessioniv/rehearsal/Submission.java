package org.sessioniv.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;

/** A command on its way: made once, sent until it is answered. */
final class Submission {
    private final String id;
    private final Act act;
    private final Person by;
    private final Promise<Answer> promise = Promise.promise();
    private long sentAtNanos;
    private @Nullable Answer answer;
    private boolean handedBack;

    /** Done at a version, or refused with a code. */
    record Answer(boolean done, long version, String code) {
        static Answer done(long version) {
            return new Answer(true, version, "");
        }

        static Answer refused(String code) {
            return new Answer(false, 0, code);
        }
    }

    Submission(String id, Act act, Person by) {
        this.id = id;
        this.act = act;
        this.by = by;
    }

    String id() {
        return id;
    }

    String room() {
        return act.room();
    }

    JsonNode command() {
        return act.command();
    }

    String type() {
        return act.type();
    }

    Person by() {
        return by;
    }

    Future<Answer> future() {
        return promise.future();
    }

    ObjectNode frame(long nowNanos) {
        sentAtNanos = nowNanos;
        ObjectNode frame = Wire.typed("submit").put("room", room()).put("id", id);
        frame.set("command", act.command());
        return frame;
    }

    long sentAtNanos() {
        return sentAtNanos;
    }

    void answer(Answer value) {
        if (answer == null) {
            answer = value;
            promise.complete(value);
        }
    }

    boolean isAnswered() {
        return answer != null;
    }

    boolean isDone() {
        return answer != null && answer.done();
    }

    /** The version of the ack; zero without one. */
    long version() {
        return answer == null ? 0 : answer.version();
    }

    /** The note's authority could not keep what was typed and said so: its effect is not expected. */
    void handBack() {
        handedBack = true;
    }

    boolean isHandedBack() {
        return handedBack;
    }
}
