package org.sessioniv.rooms.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.domain.room.RoomCommand;

/**
 * What nodes say to each other has a sample of each kind in {@code src/test/resources/peer}, under the number of the
 * protocol. A sample that was committed is not edited: another form is another protocol, with the next number and all
 * samples afresh. With {@code -Dgolden.write=true} samples that are missing are written, to be read and committed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PeerSamplesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/peer");
    private static final Path FOLDER = GOLDEN.resolve("protocol-" + PeerCodec.PROTOCOL);

    static List<PeerSample> samples() {
        return PeerSamples.all();
    }

    private static Path fileOf(PeerSample sample) {
        return FOLDER.resolve(sample.name() + ".txt");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void its_sample_is_read_as_the_value_and_the_value_is_written_as_the_sample(PeerSample sample) throws IOException {
        Path file = fileOf(sample);
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, SampleText.of(sample.bytes()));
        }
        if (!Files.exists(file)) {
            fail("no sample " + sample + "; write it with -Dgolden.write=true and read it");
        }
        Buffer bytes = SampleText.bytes(Files.readString(file));
        assertEquals(Files.readString(file), SampleText.of(sample.bytes()));
        assertEquals(bytes, sample.bytes());
        assertEquals(sample.value(), sample.read().apply(bytes));
    }

    @Test
    void there_is_no_sample_of_what_is_not_said_any_more_and_none_of_another_protocol() throws IOException {
        Set<Path> known = samples().stream().map(PeerSamplesTest::fileOf).collect(Collectors.toSet());
        Files.createDirectories(GOLDEN);
        try (Stream<Path> files = Files.walk(GOLDEN)) {
            assertEquals(
                    List.of(),
                    files.filter(file -> Files.isRegularFile(file) && !known.contains(file))
                            .toList());
        }
    }

    @Test
    void each_command_has_a_sample() {
        assertEquals(
                Set.of(RoomCommand.class.getPermittedSubclasses()),
                CommandSamples.all().stream().map(Object::getClass).collect(Collectors.toSet()));
    }
}
