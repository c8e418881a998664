package org.sessioniv.rehearsal.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sessioniv.rehearsal.wire.Wire;

/**
 * What the moderator of a room does next: open the session, say who attends, give the floor, pause, add time, end,
 * close and reopen the list, hold quick polls, set the screen. A pure function of the scene and the random numbers.
 * It touches only the polls of its own run, and brings them to their end when the rehearsal wraps up.
 */
public final class ModeratorScript {
    private static final int MOST_POLLS = 40;
    private static final List<String> VIEWS = List.of("welcome", "floor", "blank");

    private final String room;
    private final String questionBegins;

    public ModeratorScript(String room, String tag) {
        this.room = room;
        this.questionBegins = "Rehearsed question " + tag + ".";
    }

    public Optional<Act> next(Scene scene, SplittableRandom random) {
        boolean wrapUp = scene.progress() >= Scene.WRAP_UP;
        Optional<Act> poll = poll(scene, random, wrapUp);
        if (poll.isPresent() || wrapUp) {
            return poll;
        }
        if (!scene.sits(room)) {
            return act("session.open");
        }
        Optional<Act> roll = RollCall.first(scene, room);
        if (roll.isPresent()) {
            return roll;
        }
        if (random.nextInt(25) == 0) {
            return RollCall.turn(scene, room, random);
        }
        JsonNode floor = scene.board(room).document("floor");
        return floor.path("speaking").isObject() ? whileSpeaking(floor, random) : whileFree(floor, random);
    }

    private Optional<Act> poll(Scene scene, SplittableRandom random, boolean wrapUp) {
        Optional<JsonNode> closed = scene.pollIn(room, questionBegins, "closed");
        if (closed.isPresent()) {
            return closed.map(poll -> ofPoll("poll.publish", poll));
        }
        Optional<JsonNode> open = scene.pollIn(room, questionBegins, "open");
        if (open.isPresent()) {
            return wrapUp || random.nextDouble() < 0.12
                    ? open.map(poll -> ofPoll("poll.close", poll))
                    : Optional.empty();
        }
        long held = scene.board(room).polls().count();
        boolean opens = !wrapUp && scene.sits(room) && held < MOST_POLLS && random.nextDouble() < 0.08;
        return opens ? Optional.of(ask(held)) : Optional.empty();
    }

    /**
     * Every other question needs two thirds of all ballots, all see who has voted on it, and only who attends votes,
     * half of the delegations at least.
     */
    private Act ask(long held) {
        Act act = Act.of(room, "poll.open-question").with("question", questionBegins + (held + 1) + "?");
        if (held % 2 == 0) {
            return act;
        }
        act.command()
                .put("quorum", "1/2")
                .putObject("attending")
                .put("toVote", true)
                .put("quorum", "attendance");
        return act.with("majority", "two-thirds").with("base", "cast").with("whoVoted", "all");
    }

    private Act ofPoll(String type, JsonNode poll) {
        return Act.of(room, type).with("poll", poll.path("id").asText());
    }

    private Optional<Act> whileSpeaking(JsonNode floor, SplittableRandom random) {
        double dice = random.nextDouble();
        if (dice < 0.30) {
            return onSpeech(floor, "floor.end");
        }
        if (dice < 0.45) {
            return give(floor, random);
        }
        if (dice < 0.60) {
            boolean running = floor.path("speaking").path("clock").hasNonNull("runningAt");
            return onSpeech(floor, running ? "floor.pause" : "floor.resume");
        }
        if (dice < 0.70) {
            long ms = 1_000L * random.nextInt(-30, 120);
            return onSpeech(floor, "floor.add-time").map(act -> act.with("ms", ms));
        }
        if (dice < 0.75) {
            return onSpeech(floor, "floor.take-back");
        }
        return dice < 0.85 ? housekeeping(floor, random) : Optional.empty();
    }

    private Optional<Act> whileFree(JsonNode floor, SplittableRandom random) {
        if (!floor.path("queue").isEmpty() && random.nextDouble() < 0.8) {
            return give(floor, random);
        }
        return random.nextDouble() < 0.3 ? housekeeping(floor, random) : Optional.empty();
    }

    private Optional<Act> give(JsonNode floor, SplittableRandom random) {
        JsonNode queue = floor.path("queue");
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        String request =
                random.nextDouble() < 0.8 ? queue.path(0).path("request").asText() : requestOf(queue, random);
        Act give = Act.of(room, "floor.give").with("request", request);
        String ending = floor.path("speaking").path("request").asText();
        return Optional.of(ending.isEmpty() ? give : give.with("ending", ending));
    }

    /** What is done to the speech that this moderator sees. */
    private Optional<Act> onSpeech(JsonNode floor, String type) {
        return Optional.of(Act.of(room, type)
                .with("request", floor.path("speaking").path("request").asText()));
    }

    private Optional<Act> housekeeping(JsonNode floor, SplittableRandom random) {
        if (!floor.path("open").booleanValue()) {
            return act("floor.reopen-list");
        }
        return switch (random.nextInt(6)) {
            case 0 -> act("floor.close-list");
            case 1 -> Optional.of(Act.of(room, "floor.set-speaking-time").with("ms", 10_000L * random.nextInt(1, 30)));
            case 2 -> Optional.of(Act.of(room, "screen.show").with("view", VIEWS.get(random.nextInt(VIEWS.size()))));
            default -> move(floor.path("queue"), random);
        };
    }

    private Optional<Act> move(JsonNode queue, SplittableRandom random) {
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode command = Wire.typed("floor.move").put("request", requestOf(queue, random));
        if (random.nextBoolean()) {
            command.put("after", queue.path(queue.size() - 1).path("request").asText());
        } else {
            command.put("before", requestOf(queue, random));
        }
        return Optional.of(new Act(room, command));
    }

    private static String requestOf(JsonNode queue, SplittableRandom random) {
        return queue.path(random.nextInt(queue.size())).path("request").asText();
    }

    private Optional<Act> act(String type) {
        return Optional.of(Act.of(room, type));
    }
}
