package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.domain.note.CommitSteps;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.room.RoomEvent;
import org.sessioniv.domain.roster.ParticipantId;

/**
 * Every event has a tag, and every tag and schema number a sample in {@code src/test/resources/golden} that must stay
 * readable for ever. With {@code -Dgolden.write=true} samples that are missing are written, to be read and committed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EventTagTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final JsonMapper json = DomainJson.mapper();
    private final BatchCodec codec = new BatchCodec();

    @Test
    void every_event_of_the_catalogue_has_a_tag() {
        Set<Class<?>> tagged =
                Arrays.stream(EventTag.values()).map(EventTag::type).collect(Collectors.toSet());
        assertEquals(Set.of(RoomEvent.class.getPermittedSubclasses()), tagged);
    }

    @Test
    void tags_are_dashed_words_with_dots() {
        Arrays.stream(EventTag.values())
                .forEach(tag -> assertTrue(tag.tag().matches("[a-z]+(\\.[a-z]+(-[a-z]+)*)+"), tag.tag()));
    }

    @ParameterizedTest
    @EnumSource(EventTag.class)
    void its_sample_is_read_and_written_again_without_a_change(EventTag tag) throws IOException {
        Path file = sample(tag, tag.schema());
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(sampleOf(tag)) + "\n");
        }
        if (!Files.exists(file)) {
            fail("no sample for " + tag.tag() + "; write it with -Dgolden.write=true and read it");
        }
        assertEquals(json.readTree(file.toFile()), json.readTree(written(read(file))));
    }

    @ParameterizedTest
    @EnumSource(EventTag.class)
    void each_form_before_has_its_sample_still(EventTag tag) {
        for (int form = 1; form < tag.schema(); form++) {
            assertTrue(Files.exists(sample(tag, form)), "no sample of form " + form + " of " + tag.tag());
        }
    }

    /** Also samples beside the first of a form, as {@code poll.opened-1.second.json}. */
    @ParameterizedTest
    @MethodSource("samples")
    void every_sample_of_every_form_is_read_as_an_event_of_its_tag(Path file) throws IOException {
        String name = file.getFileName().toString().split("-\\d+\\.", 2)[0];
        assertEquals(name, EventTag.of(read(file)).tag());
        assertTrue(
                file.getFileName()
                        .toString()
                        .startsWith(name + "-" + json.readTree(file.toFile()).path("schema") + "."),
                "the form in its name");
        assertEquals(json.readTree(written(read(file))), json.readTree(written(again(read(file)))));
    }

    static List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }

    @Test
    void a_whole_meeting_is_read_back_as_it_was_written() {
        List<RoomEvent> events = WholeMeeting.events();
        Batch batch = new Batch(List.of(new Batch.Accepted("1", "2", new ParticipantId("organiser"), events)));
        assertEquals(
                batch.events().toString(),
                codec.read(codec.write(batch)).events().toString());
    }

    @Test
    void an_event_of_a_later_release_is_not_passed_over() {
        byte[] body =
                "{\"commands\":[{\"id\":\"1\",\"fingerprint\":\"2\",\"by\":\"a\",\"events\":[{\"tag\":\"new.thing\"}]}]}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThrows(BatchCodec.UnreadableEntry.class, () -> codec.read(body));
    }

    @Test
    void half_a_surrogate_pair_in_a_note_survives() {
        String steps = "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":"
                + "[{\"type\":\"text\",\"text\":\"\\ud83d\"}]}}]";
        var commit =
                new Note.Commit(1, "a".repeat(32), new ParticipantId("a"), Note.STEPS.readSteps(steps), List.of(0));
        RoomEvent event = new CommitSteps.Committed(commit);
        Batch batch = new Batch(List.of(new Batch.Accepted("1", "2", new ParticipantId("a"), List.of(event))));
        RoomEvent read = codec.read(codec.write(batch)).events().get(0);
        assertEquals(codec.write(event).toString(), codec.write(read).toString());
    }

    private static Path sample(EventTag tag, int form) {
        return GOLDEN.resolve(tag.tag() + "-" + form + ".json");
    }

    private RoomEvent read(Path sample) throws IOException {
        String body = "{\"commands\":[{\"id\":\"1\",\"fingerprint\":\"2\",\"by\":\"organiser\",\"events\":["
                + Files.readString(sample) + "]}]}";
        return codec.read(body.getBytes(StandardCharsets.UTF_8)).events().get(0);
    }

    private RoomEvent again(RoomEvent event) {
        Batch batch = new Batch(List.of(new Batch.Accepted("1", "2", new ParticipantId("a"), List.of(event))));
        return codec.read(codec.write(batch)).events().get(0);
    }

    private JsonNode sampleOf(EventTag tag) throws IOException {
        RoomEvent event = WholeMeeting.events().stream()
                .filter(candidate -> EventTag.of(candidate) == tag)
                .findFirst()
                .orElseThrow(() -> new AssertionError("the whole meeting has no " + tag.tag()));
        return json.readTree(written(event));
    }

    private String written(RoomEvent event) throws IOException {
        return json.writeValueAsString(codec.write(event));
    }
}
