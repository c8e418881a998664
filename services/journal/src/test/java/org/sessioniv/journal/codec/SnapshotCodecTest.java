package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sessioniv.domain.room.Decision;
import org.sessioniv.domain.room.Occasion;
import org.sessioniv.domain.room.Room;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.domain.testing.RandomCommands;
import org.sessioniv.domain.testing.RandomEdits;
import org.sessioniv.domain.testing.RoomScenario;
import org.sessioniv.domain.testing.SampleMeeting;

/**
 * Snapshots of rooms in which everything happens. With {@code -Dgolden.write=true} the samples of today's form are
 * written, to be read and committed in place of those of the form before.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnapshotCodecTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden-snapshot");
    private static final int SEEDS = 12;
    private static final int COMMANDS = 150;

    private final SnapshotCodec codec = new SnapshotCodec();
    private final JsonMapper json = new JsonMapper();

    /** A room as it stands at each so-manieth command of that seed. */
    private static List<RoomState> play(RoomState start, long seed, int each) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomCommands commands = new RandomCommands(random);
        RandomEdits edits = new RandomEdits(random);
        List<RoomState> states = new ArrayList<>();
        RoomState state = start;
        for (int n = 1; n <= COMMANDS; n++) {
            RandomCommands.Wish wish = commands.next(state);
            if (state.sits() && random.nextInt(3) == 0) {
                wish = new RandomCommands.Wish(edits.next(state.note()), SampleMeeting.member("georgia-1"));
            }
            Occasion occasion = new Occasion(
                    wish.by(), SampleMeeting.VOTERS, SampleMeeting.T0.plusSeconds(n), RoomScenario.fresh(n));
            if (Room.decide(state, wish.command(), occasion) instanceof Decision.Accepted accepted) {
                state = Room.evolve(state, accepted.events());
            }
            if (n % each == 0) {
                states.add(state);
            }
        }
        return states;
    }

    private static RoomState room(String name) {
        return switch (name) {
            case "meeting" -> SampleMeeting.meeting();
            case "plenary" -> SampleMeeting.plenary();
            default -> SampleMeeting.workingGroup();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "plenary", "working-group"})
    void a_state_is_read_back_as_it_was_written(String name) {
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (RoomState state : play(room(name), seed, 30)) {
                RoomSnapshot snapshot = new RoomSnapshot(state, List.of(known("a", 3, true), known("b", 4, false)));
                assertEquals(Optional.of(snapshot), codec.read(codec.write(snapshot)), "seed " + seed);
            }
        }
    }

    @Test
    void an_empty_room_is_read_back_too() {
        RoomSnapshot snapshot = new RoomSnapshot(RoomState.empty(SampleMeeting.PLENARY), List.of());
        assertEquals(Optional.of(snapshot), codec.read(codec.write(snapshot)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting", "plenary"})
    void its_sample_is_read_and_written_again_without_a_change(String name) throws IOException {
        Path file = GOLDEN.resolve(name + "-" + StateForm.NOW + ".json");
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            RoomState state = play(room(name), 5, COMMANDS).get(0);
            byte[] text = codec.text(new RoomSnapshot(state, List.of(known("c", 7, false))));
            Files.createDirectories(GOLDEN);
            Files.writeString(file, json.readTree(text).toPrettyString() + "\n");
        }
        if (!Files.exists(file)) {
            fail("no sample for the form " + StateForm.NOW + "; remove the old one, write it with -Dgolden.write=true");
        }
        byte[] sample = Files.readAllBytes(file);
        RoomSnapshot read = codec.readText(sample).orElseThrow();
        assertEquals(inOrder(json.readTree(sample)), inOrder(json.readTree(codec.text(read))));
    }

    /** A set of appointments has no order of its own: it is written in another one by each run of the machine. */
    private static JsonNode inOrder(JsonNode tree) {
        tree.findValues("appointments").forEach(set -> {
            List<JsonNode> items = new ArrayList<>();
            set.forEach(items::add);
            items.sort(Comparator.comparing(JsonNode::toString));
            ((ArrayNode) set).removeAll().addAll(items);
        });
        return tree;
    }

    @Test
    void a_snapshot_of_another_form_is_not_read() throws IOException {
        RoomSnapshot snapshot = new RoomSnapshot(SampleMeeting.plenary(), List.of());
        ObjectNode text = (ObjectNode) json.readTree(codec.text(snapshot));
        assertTrue(codec.read(Packed.pack(json.writeValueAsBytes(text))).isPresent());
        text.put("form", "0-0123456789abcdef");
        assertEquals(Optional.empty(), codec.read(Packed.pack(json.writeValueAsBytes(text))));
    }

    @Test
    void a_broken_snapshot_is_not_read() {
        RoomSnapshot snapshot =
                new RoomSnapshot(play(room("plenary"), 2, COMMANDS).get(0), List.of());
        byte[] whole = codec.write(snapshot);
        SplittableRandom random = new SplittableRandom(1);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            byte[] broken = whole.clone();
            int at = 10 + random.nextInt(broken.length - 10);
            broken[at] ^= (byte) (1 << random.nextInt(8));
            Optional<RoomSnapshot> read = codec.read(broken);
            // A changed bit of a compressed text may point at another copy of the same words.
            assertTrue(read.isEmpty() || read.equals(Optional.of(snapshot)), "bit changed in byte " + at);
            refused += read.isEmpty() ? 1 : 0;
        }
        assertTrue(refused > 150, refused + " of 200");
        assertEquals(Optional.empty(), codec.read(Arrays.copyOf(whole, whole.length / 2)));
        assertEquals(Optional.empty(), codec.read(new byte[0]));
        assertEquals(Optional.empty(), codec.read(Packed.pack("[1,2]".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void the_form_names_every_type_that_a_state_holds() {
        String described = StateForm.description();
        for (String type :
                List.of("Roster", "SpeakerList", "Poll$Published", "Note$Writing", "Sitting$Closed", "Outcome")) {
            assertTrue(described.contains(type), type);
        }
    }

    private static RoomSnapshot.Known known(String digit, long version, boolean note) {
        return new RoomSnapshot.Known(digit.repeat(32), digit.repeat(64), version, note);
    }
}
