package org.sessioniv.journal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.domain.note.Note;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.domain.testing.NoteEdits;
import org.sessioniv.domain.testing.SampleMeeting;
import org.sessioniv.journal.EntryHash;
import org.sessioniv.journal.Head;

/** The account of old entries; its sample must stay readable for ever. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestCodecTest {
    private static final Path SAMPLE = Path.of("src/test/resources/golden-rest/rest-1.json");

    private final RestCodec codec = new RestCodec();
    private final JsonMapper json = new JsonMapper();

    private static Rest sample() {
        ParticipantId author = new ParticipantId("georgia-1");
        Batch.Accepted kept = new Batch.Accepted(
                "a".repeat(32), "b".repeat(64), author, WholeMeeting.events().subList(0, 2));
        return new Rest(
                new Head(14, new EntryHash("c".repeat(64)), 2),
                List.of(
                        new Rest.Kept(SampleMeeting.T0, kept),
                        new Rest.Merged(
                                SampleMeeting.T0.plusSeconds(3),
                                new Note.Stretch(author, 11, NoteEdits.typed(1, "Agreed"))),
                        new Rest.Merged(SampleMeeting.T0.plusSeconds(9), new Note.Stretch(author, 1, List.of()))));
    }

    @Test
    void an_account_is_read_back_as_it_was_written() {
        assertEquals(sample(), codec.read(codec.write(sample())));
    }

    @Test
    void its_sample_is_read_and_written_again_without_a_change() throws IOException {
        if (Boolean.getBoolean("golden.write") && !Files.exists(SAMPLE)) {
            Files.createDirectories(SAMPLE.getParent());
            Files.writeString(SAMPLE, json.readTree(codec.text(sample())).toPrettyString() + "\n");
        }
        if (!Files.exists(SAMPLE)) {
            fail("no sample of an account; write it with -Dgolden.write=true and read it");
        }
        byte[] text = Files.readAllBytes(SAMPLE);
        Rest read = codec.readText(text);
        assertEquals(read, codec.readText(codec.text(read)));
        assertEquals(withoutContent(json.readTree(text)), withoutContent(json.readTree(codec.text(read))));
    }

    /** Events are written in today's form, whichever they were read in; that each is kept is all to see here. */
    private static JsonNode withoutContent(JsonNode account) {
        account.findValues("events")
                .forEach(events -> events.forEach(event -> ((ObjectNode) event).retain(List.of("tag"))));
        return account;
    }

    @Test
    void what_is_damaged_or_of_a_later_form_is_not_passed_over() {
        byte[] whole = codec.write(sample());
        whole[whole.length / 2] ^= 1;
        assertThrows(BatchCodec.UnreadableEntry.class, () -> codec.read(whole));
        byte[] later = Packed.pack("{\"form\":2,\"items\":[]}".getBytes(StandardCharsets.UTF_8));
        assertThrows(BatchCodec.UnreadableEntry.class, () -> codec.read(later));
    }
}
