package org.sessioniv.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.roster.GuestId;
import org.sessioniv.domain.roster.LobbyEntryId;
import org.sessioniv.domain.roster.ParticipantId;
import org.sessioniv.gateway.HandClock;
import org.sessioniv.gateway.wire.WireJson;
import org.sessioniv.journal.Body;
import org.sessioniv.journal.InMemoryRecords;
import org.sessioniv.journal.RecordKey;
import org.sessioniv.journal.Saved;
import org.sessioniv.journal.StoredRecord;
import org.sessioniv.journal.codec.Forms;
import org.sessioniv.rooms.RoomsFixture;

/**
 * Every kind of record has a sample of every form in {@code src/test/resources/golden-records}, which must stay
 * readable for ever. With {@code -Dgolden.write=true} samples that are missing are written, to be read and
 * committed.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StoredRecordsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden-records");
    private static final Path SOURCES = Path.of("src/main/java/org/sessioniv/gateway");
    private static final Pattern KIND = Pattern.compile("new Drawer<>\\(\\s*records,\\s*\"([a-z-]+)\"");
    private static final RoomId MEETING = new RoomId("kyiv-2017");
    private static final ParticipantId SEAT = new ParticipantId("georgia-1");
    private static final Instant UNTIL = Instant.ofEpochMilli(1_508_317_228_000L);

    private static final Map<String, Object> SAMPLES = Map.of(
            "account", new Organiser.Account("pbkdf2$1000$c2FsdA$aGFzaA"),
            "device-key", new Devices.Key("0123abcd"),
            "setup", new Organiser.Setup("0123abcd"),
            "sign-in",
                    new SignIn(
                            Optional.of(MEETING),
                            Optional.of(SEAT),
                            Optional.of(new LobbyEntryId("guest-1")),
                            Optional.of("0123abcd"),
                            UNTIL),
            "lobby-name", new LobbyNames.Name("Nino"),
            "guest", new Guests.Guest(new GuestId("guest-1")),
            "ticket", new Tickets.Ticket("0123abcd", "http://localhost", UNTIL),
            "seat-link", new SeatLinks.Link(MEETING, SEAT, "0123abcd"),
            "join-code", new JoinCodes.Code(MEETING, "ABCD"));

    private final InMemoryRecords records = new InMemoryRecords(new HandClock());

    static Set<String> kinds() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> KIND.matcher(text(file)).results())
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> Optional<T> read(Drawer<T> drawer, String kind, String stored) {
        RecordKey key = new RecordKey(kind, "one");
        assertEquals(Saved.SAVED, RoomsFixture.await(records.save(StoredRecord.fresh(key, Body.utf8(stored)))));
        return RoomsFixture.await(drawer.load("one"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void its_sample_is_read_and_written_again_without_a_change(String kind) throws IOException {
        Object sample = Objects.requireNonNull(SAMPLES.get(kind), "no sample of the kind " + kind + " in this test");
        Path file = GOLDEN.resolve(kind + "-1.json");
        if (Boolean.getBoolean("golden.write") && !Files.exists(file)) {
            Files.createDirectories(GOLDEN);
            String text = WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(sample);
            Files.writeString(file, text + "\n");
        }
        if (!Files.exists(file)) {
            fail("no sample of " + kind + "; write it with -Dgolden.write=true and read it");
        }
        Class<?> type = sample.getClass();
        Object read = read(new Drawer<>(records, kind, type), kind, text(file)).orElseThrow();
        assertEquals(WireJson.MAPPER.readTree(text(file)), WireJson.MAPPER.valueToTree(read));
    }

    @Test
    void all_kinds_are_found() throws IOException {
        assertEquals(SAMPLES.keySet(), kinds());
    }

    @Test
    void a_record_of_an_older_form_is_raised_and_one_of_today_says_its_form() throws IOException {
        Forms forms = Forms.of("a record of kind lobby-name", 2, old -> old.put("name", "from " + old.remove("n")));
        Drawer<LobbyNames.Name> drawer = new Drawer<>(records, "lobby-name", LobbyNames.Name.class, forms);
        assertEquals(Optional.of(new LobbyNames.Name("from \"Nino\"")), read(drawer, "lobby-name", "{\"n\":\"Nino\"}"));
        LobbyNames.Name today = new LobbyNames.Name("Ana");
        assertEquals(Saved.SAVED, RoomsFixture.await(drawer.create(Drawer.Label.of("two"), today)));
        assertEquals(Optional.of(today), RoomsFixture.await(drawer.load("two")));
        List<String> fields = List.of("name", "form");
        String stored = RoomsFixture.await(records.load(new RecordKey("lobby-name", "two")))
                .orElseThrow()
                .body()
                .utf8();
        fields.forEach(field -> assertTrue(stored.contains("\"" + field + "\""), stored));
    }
}
