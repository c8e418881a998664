package org.sessioniv.bench.rooms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.session.OpenSession;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.StreamId;
import org.sessioniv.rooms.Answer;
import org.sessioniv.rooms.RoomLimits;
import org.sessioniv.rooms.RoomReader;

/**
 * Bytes of journal for a keystroke, raw and at rest: a recorded paper is typed into a room's note, a commit for each
 * keystroke, the most costly way to type. Arguments: the trace (of {@code services/note-steps/corpus/traces}), how many
 * keystrokes, and after how many of them another of two authors goes on (0: one author types all).
 */
public final class KeystrokeBytes {
    private static final int IN_FLIGHT = 200;
    private static final int PAGE = 500;
    private static final RoomLimits LIMITS = RoomLimits.tidying(5_000, 5_000, 5_000);

    private KeystrokeBytes() {}

    /** What a stream holds: bytes of bodies, entries, events. */
    private record Held(long bytes, long entries, long events) {}

    public static void main(String[] arguments) throws IOException {
        Path trace = Path.of(arguments[0]);
        List<String> keystrokes = keystrokes(trace, Integer.parseInt(arguments[1]));
        int turn = Integer.parseInt(arguments[2]);
        Path folder = Files.createTempDirectory("session-iv-bench");
        try (HostedRoom room = new HostedRoom(folder, LIMITS)) {
            room.prepare();
            room.ask(HostedRoom.PLENARY, HostedRoom.MODERATOR, new OpenSession.Open());
            type(room, keystrokes, turn);
            settle(room);
            report(room, keystrokes.size(), turn);
        } finally {
            HostedRoom.remove(folder);
        }
    }

    private static List<String> keystrokes(Path trace, int most) throws IOException {
        List<String> steps = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(trace))) {
            for (JsonNode transaction : json.readTree(in).get("txns")) {
                for (JsonNode patch : transaction.get("patches")) {
                    if (steps.size() < most) {
                        steps.add(step(json, patch));
                    }
                }
            }
        }
        return steps;
    }

    /** The whole text is one paragraph, which starts at position 1. */
    private static String step(ObjectMapper json, JsonNode patch) {
        int from = patch.get(0).intValue() + 1;
        String typed = patch.get(2).textValue();
        String slice = typed.isEmpty()
                ? ""
                : ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":"
                        + json.getNodeFactory().textNode(typed) + "}]}";
        return "[{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":"
                + (from + patch.get(1).intValue()) + slice + "}]";
    }

    /** Each commit is based on the one before it, which the room has decided by the time that it hears this one. */
    private static void type(HostedRoom room, List<String> keystrokes, int turn) {
        Deque<Future<Answer>> open = new ArrayDeque<>();
        for (int i = 0; i < keystrokes.size(); i++) {
            int author = turn == 0 ? 0 : i / turn % 2;
            open.add(room.submit(
                    HostedRoom.PLENARY,
                    HostedRoom.seat(author),
                    new CommitSteps.Commit(i, HostedRoom.token(), Note.STEPS.readSteps(keystrokes.get(i)))));
            if (open.size() >= IN_FLIGHT || i + 1 == keystrokes.size()) {
                while (!open.isEmpty()) {
                    require(HostedRoom.await(open.remove()));
                }
            }
        }
    }

    private static void require(Answer answer) {
        if (answer instanceof Answer.Refused refused) {
            throw new IllegalStateException("a keystroke was refused: " + refused);
        }
    }

    /** Waits until the room has nothing left to tidy up. */
    private static void settle(HostedRoom room) {
        long before = -1;
        long now = held(room, RoomReader.restOf(HostedRoom.PLENARY)).events();
        while (now != before) {
            HostedRoom.await(room.vertx().timer(3_000));
            before = now;
            now = held(room, RoomReader.restOf(HostedRoom.PLENARY)).events();
        }
    }

    private static void report(HostedRoom room, int keystrokes, int turn) {
        Held raw = held(room, RoomReader.streamOf(HostedRoom.PLENARY));
        Held rest = held(room, RoomReader.restOf(HostedRoom.PLENARY));
        System.out.printf(
                Locale.ROOT,
                "%,d keystrokes, %s%n| | keystrokes | entries | bytes | bytes a keystroke |%n|---|---|---|---|---|%n",
                keystrokes,
                turn == 0 ? "one author" : "two authors in turns of " + turn);
        line("raw", raw);
        line("at rest", rest);
    }

    private static void line(String name, Held held) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %.2f |%n",
                name,
                held.events(),
                held.entries(),
                held.bytes(),
                held.events() == 0 ? 0.0 : (double) held.bytes() / held.events());
    }

    private static Held held(HostedRoom room, StreamId stream) {
        Held sum = new Held(0, 0, 0);
        long from = 0;
        List<Entry> page = HostedRoom.await(room.store().read(stream, from, PAGE));
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                sum = new Held(sum.bytes() + entry.body().size(), sum.entries() + 1, sum.events() + entry.events());
                from = entry.nextVersion();
            }
            page = HostedRoom.await(room.store().read(stream, from, PAGE));
        }
        return sum;
    }
}
