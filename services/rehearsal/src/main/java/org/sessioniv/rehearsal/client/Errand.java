package org.sessioniv.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sessioniv.rehearsal.script.Act;
import org.sessioniv.rehearsal.script.Person;
import org.sessioniv.rehearsal.wire.Wire;

/** A command on its way: made once, sent until it is answered. */
public final class Errand {
    private static final int MOST_REPEATS = 60;

    private final String id;
    private final Act act;
    private final Person by;
    private final Promise<Answer> promise = Promise.promise();
    private long sentAtNanos;
    private @Nullable Answer answer;
    private boolean handedBack;
    private int repeats;

    /** Done at a version, or refused with a code. */
    public record Answer(boolean done, long version, String code) {
        private static final Set<String> PASSING = Set.of("store-unavailable", "room-busy");

        /** The room could not say anything, nor whether the command is stored: it is to be sent again. */
        public boolean isPassing() {
            return !done && PASSING.contains(code);
        }

        public static Answer done(long version) {
            return new Answer(true, version, "");
        }

        public static Answer refused(String code) {
            return new Answer(false, 0, code);
        }
    }

    public Errand(String id, Act act, Person by) {
        this.id = id;
        this.act = act;
        this.by = by;
    }

    /** As it stands in the journal. */
    public String id() {
        return id;
    }

    public String room() {
        return act.room();
    }

    public JsonNode command() {
        return act.command();
    }

    public String type() {
        return act.type();
    }

    public Person by() {
        return by;
    }

    public Future<Answer> future() {
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

    public void answer(Answer value) {
        if (answer == null) {
            answer = value;
            promise.complete(value);
        }
    }

    public boolean isAnswered() {
        return answer != null;
    }

    public boolean isDone() {
        return answer != null && answer.done();
    }

    /** The version of the ack; zero without one. */
    public long version() {
        return answer == null ? 0 : answer.version();
    }

    /** Whether it is sent once more after that answer; a server that never can is believed after some times. */
    boolean isRepeatedAfter(Answer told) {
        return told.isPassing() && ++repeats <= MOST_REPEATS;
    }

    /** The note's authority could not keep what was typed and said so: its effect is not expected. */
    public void handBack() {
        handedBack = true;
    }

    public boolean isHandedBack() {
        return handedBack;
    }
}
