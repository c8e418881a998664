package org.sessioniv.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What one person sends under load, chosen from a seed: ballots in two rooms, the floor, words for the note. */
final class Script {
    static final String MEETING = "kyiv-2017";
    static final String PLENARY = MEETING + "/plenary";

    private static final JsonMapper JSON = new JsonMapper();

    private final String seat;
    private final SplittableRandom random;
    private final ConcurrentLinkedQueue<String> failures;
    private int words;

    /** A command for a room. */
    record Command(String room, ObjectNode body) {
        static Command of(String room, String type) {
            return new Command(room, JSON.createObjectNode().put("type", type));
        }

        Command with(String field, String value) {
            body.put(field, value);
            return this;
        }
    }

    Script(String seat, SplittableRandom random, ConcurrentLinkedQueue<String> failures) {
        this.seat = seat;
        this.random = random;
        this.failures = failures;
    }

    String seat() {
        return seat;
    }

    List<String> rooms() {
        return List.of(MEETING, PLENARY);
    }

    String noteRoom() {
        return PLENARY;
    }

    /** An id as a browser makes it: 128 random bits. */
    String freshId() {
        return String.format("%016x%016x", random.nextLong(), random.nextLong());
    }

    void fail(String words) {
        failures.add(words);
    }

    /** The next command, given the note's revision and the boards that this person sees. */
    Command next(long revision, Map<String, Map<String, JsonNode>> boards) {
        return seat.equals("organiser") ? moderate(floor(boards)) : takePart(revision, boards);
    }

    private static JsonNode floor(Map<String, Map<String, JsonNode>> boards) {
        return boards.getOrDefault(PLENARY, Map.of()).getOrDefault("floor", MissingNode.getInstance());
    }

    private Command moderate(JsonNode floor) {
        String speaking = floor.path("speaking").path("request").asText("none");
        return switch (random.nextInt(4)) {
            case 0 -> {
                Command give = Command.of(PLENARY, "floor.give")
                        .with(
                                "request",
                                floor.path("queue").path(0).path("request").asText("none"));
                yield floor.hasNonNull("speaking") ? give.with("ending", speaking) : give;
            }
            case 1 -> Command.of(PLENARY, "floor.end").with("request", speaking);
            default -> {
                Command set = Command.of(PLENARY, "floor.set-speaking-time");
                set.body().put("ms", 10_000 + random.nextInt(1_000_000));
                yield set;
            }
        };
    }

    private Command takePart(long revision, Map<String, Map<String, JsonNode>> boards) {
        int dice = random.nextInt(100);
        if (dice < 40) {
            return vote(PLENARY, boards, 1);
        }
        if (dice < 55) {
            return vote(MEETING, boards, 3);
        }
        return dice < 75 ? Command.of(PLENARY, "floor.request") : write(revision);
    }

    private Command vote(String room, Map<String, Map<String, JsonNode>> boards, int most) {
        JsonNode poll = boards.getOrDefault(room, Map.of()).values().stream()
                .filter(document -> document.path("state").asText().equals("open")
                        && document.path("options").isArray())
                .findFirst()
                .orElseThrow();
        Command cast =
                Command.of(room, "poll.cast").with("poll", poll.path("id").asText());
        List<String> options = new ArrayList<>();
        poll.path("options").forEach(option -> options.add(option.path("id").asText()));
        String type = poll.path("method").path("type").asText();
        ObjectNode ballot = cast.body().putObject("ballot").put("type", type);
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            String chosen = options.remove(random.nextInt(options.size()));
            if (type.equals("answer")) {
                ballot.put("answer", chosen);
            } else {
                ballot.withArray("options").add(chosen);
            }
        }
        return cast;
    }

    /** A paragraph of one word that nobody else writes, at the beginning of the note. */
    private Command write(long revision) {
        Command commit = Command.of(PLENARY, "note.commit");
        commit.body().put("revision", revision);
        ObjectNode step = commit.body()
                .putArray("steps")
                .addObject()
                .put("stepType", "replace")
                .put("from", 0)
                .put("to", 0);
        step.putObject("slice")
                .putArray("content")
                .addObject()
                .put("type", "paragraph")
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", seat + "." + ++words + ";");
        return commit;
    }

    /** The word that a commit brought into the note. */
    static String wordOf(Sent commit) {
        return commit.command
                .path("steps")
                .path(0)
                .path("slice")
                .path("content")
                .path(0)
                .path("content")
                .path(0)
                .path("text")
                .asText();
    }

    @Override
    public String toString() {
        return seat;
    }
}
