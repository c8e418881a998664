package org.sessioniv.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sessioniv.domain.room.BoardKey;
import org.sessioniv.gateway.wire.BadFrame;
import org.sessioniv.gateway.wire.ClientFrame;
import org.sessioniv.gateway.wire.CommandCodec;
import org.sessioniv.gateway.wire.CommandTag;
import org.sessioniv.gateway.wire.ServerFrame;
import org.sessioniv.gateway.wire.WireJson;

/** {@code asyncapi.yaml} says all that the socket can say, nothing else, and its examples are what it says. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SocketContractTest {
    private static final JsonNode DOCUMENT = Contract.SOCKET.document();
    private static final Path GOODBYE = Path.of("src/main/java/org/sessioniv/gateway/socket/Goodbye.java");

    /** One example of the document. */
    private record Example(String message, String name, JsonNode payload) {
        @Override
        public String toString() {
            return message + ", " + name;
        }
    }

    private static Stream<Example> examples() {
        List<Example> all = new ArrayList<>();
        DOCUMENT.at("/components/messages")
                .fields()
                .forEachRemaining(message -> message.getValue()
                        .path("examples")
                        .forEach(example -> all.add(new Example(
                                message.getKey(), example.path("name").asText(), example.path("payload")))));
        return all.stream();
    }

    private static Stream<Example> fromClients() {
        return examples().filter(example -> example.message().startsWith("Client"));
    }

    private static Stream<Example> fromTheServer() {
        return examples().filter(example -> !example.message().startsWith("Client"));
    }

    @Test
    void every_frame_is_described_and_no_other() {
        Set<String> frames = Stream.of(ClientFrame.class, ServerFrame.class)
                .flatMap(catalogue -> Arrays.stream(
                        catalogue.getAnnotation(JsonSubTypes.class).value()))
                .map(type -> Names.of(type.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(frames, names("/components/messages"));
        assertEquals(frames, names("/channels/socket/messages"));
        Set<String> operations = new TreeSet<>();
        DOCUMENT.at("/operations").findValuesAsText("$ref").stream()
                .filter(reference -> reference.contains("/messages/"))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .forEach(operations::add);
        assertEquals(frames, operations);
    }

    @Test
    void every_frame_of_the_sealed_lists_has_a_type() {
        for (Class<?> catalogue : List.of(ClientFrame.class, ServerFrame.class)) {
            Set<Class<?>> typed = Arrays.stream(
                            catalogue.getAnnotation(JsonSubTypes.class).value())
                    .map(JsonSubTypes.Type::value)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(catalogue.getPermittedSubclasses()), typed);
        }
    }

    @Test
    void a_message_has_the_schema_and_the_type_of_its_frame() {
        DOCUMENT.at("/components/messages").fields().forEachRemaining(message -> {
            String schema = "#/components/schemas/" + message.getKey();
            assertEquals(schema, message.getValue().at("/payload/$ref").asText());
            assertEquals(
                    message.getValue().path("name").asText(),
                    DOCUMENT.at(schema.substring(1) + "/properties/type/const").asText());
        });
    }

    @Test
    void every_command_and_every_kind_of_document_has_an_example() {
        Set<String> commands = fromClients()
                .map(example -> example.payload().at("/command/type").asText())
                .filter(type -> !type.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Arrays.stream(CommandTag.values()).map(CommandTag::tag).collect(Collectors.toCollection(TreeSet::new)),
                commands);
        Set<BoardKey.Family> shown = new HashSet<>();
        fromTheServer()
                .forEach(example -> documents(example.payload()).forEachRemaining(key -> shown.add(family(key))));
        assertEquals(Set.of(BoardKey.Family.values()), shown);
    }

    @Test
    void every_frame_has_an_example() {
        assertEquals(
                names("/components/messages"),
                examples().map(Example::message).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_code_of_a_refusal_is_explained_and_no_other() {
        assertEquals(new TreeSet<>(Codes.ofCommands()), names("/x-refusal-codes"));
    }

    @Test
    void every_code_with_which_the_server_closes_is_explained_and_no_other() throws IOException {
        Matcher codes = Pattern.compile("short \\w+ = (\\d{4});").matcher(Files.readString(GOODBYE));
        Set<String> closing = new TreeSet<>();
        while (codes.find()) {
            closing.add(codes.group(1));
        }
        assertEquals(closing, names("/x-close-codes"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_as_its_schema_says(Example example) {
        assertEquals(Set.of(), Contract.SOCKET.faults(example.message(), example.payload()));
    }

    @ParameterizedTest
    @MethodSource("fromClients")
    void an_example_of_a_client_is_read_by_the_server(Example example) throws Exception {
        ClientFrame frame = WireJson.readFrame(example.payload().toString());
        assertEquals(example.message(), Names.of(frame.getClass()));
        if (frame instanceof ClientFrame.Submit submit) {
            CommandCodec.Read read = CommandCodec.read(submit.room(), submit.id(), submit.command());
            String tag = submit.command().path("type").asText();
            assertInstanceOf(CommandTag.find(tag).orElseThrow().type(), read.command());
        }
    }

    @ParameterizedTest
    @MethodSource("fromTheServer")
    void an_example_of_the_server_is_what_it_writes(Example example) throws Exception {
        ServerFrame frame = WireJson.MAPPER.treeToValue(example.payload(), ServerFrame.class);
        assertEquals(example.payload(), WireJson.MAPPER.readTree(WireJson.bytes(frame)));
        for (String holder : List.of("documents", "set")) {
            JsonNode documents = example.payload().path(holder);
            for (String key : (Iterable<String>) documents::fieldNames) {
                if (!key.equals("presence")) {
                    Object document =
                            WireJson.MAPPER.treeToValue(documents.get(key), Catalogue.documentOf(family(key)));
                    assertEquals(documents.get(key), WireJson.MAPPER.readTree(WireJson.write(document)), key);
                }
            }
        }
    }

    /** The schema is as strict as the server: one field more, one less or another in its place, and both say no. */
    @ParameterizedTest
    @MethodSource("fromClients")
    void what_the_schema_of_a_client_frame_refuses_the_server_refuses_too(Example example) {
        ObjectNode more = example.payload().deepCopy();
        more.put("by", "moderator");
        assertSame(example.message(), more, "one field more");
        assertTrue(isRefused(more));
        for (String place : List.of("", "/command", "/command/ballot")) {
            JsonNode object = example.payload().at(place);
            if (object.isObject()) {
                ObjectNode stranger = example.payload().deepCopy();
                ((ObjectNode) stranger.at(place)).put("stranger", "moderator");
                assertSame(example.message(), stranger, "one field more in " + place);
            }
            for (String field : (Iterable<String>) object::fieldNames) {
                ObjectNode less = example.payload().deepCopy();
                ((ObjectNode) less.at(place)).remove(field);
                assertSame(example.message(), less, "without " + field);
                ObjectNode empty = example.payload().deepCopy();
                ((ObjectNode) empty.at(place)).putNull(field);
                assertSame(example.message(), empty, "null as " + field);
                ObjectNode other = example.payload().deepCopy();
                ((ObjectNode) other.at(place)).putArray(field).addArray();
                assertSame(example.message(), other, "a list of lists as " + field);
            }
        }
    }

    private static void assertSame(String schema, JsonNode frame, String how) {
        assertEquals(!Contract.SOCKET.faults(schema, frame).isEmpty(), isRefused(frame), how);
    }

    private static boolean isRefused(JsonNode frame) {
        try {
            if (WireJson.readFrame(frame.toString()) instanceof ClientFrame.Submit submit) {
                CommandCodec.read(submit.room(), submit.id(), submit.command());
            }
            return false;
        } catch (BadFrame | CommandCodec.BadCommand refused) {
            return true;
        }
    }

    private static java.util.Iterator<String> documents(JsonNode frame) {
        List<String> keys = new ArrayList<>();
        frame.path("documents").fieldNames().forEachRemaining(keys::add);
        frame.path("set").fieldNames().forEachRemaining(keys::add);
        keys.remove("presence");
        return keys.iterator();
    }

    private static BoardKey.Family family(String key) {
        return Arrays.stream(BoardKey.Family.values())
                .filter(family -> key.matches(Catalogue.key(family, "[a-z0-9-]+")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no document has the key " + key));
    }

    private static Set<String> names(String place) {
        Set<String> names = new TreeSet<>();
        DOCUMENT.at(place).fieldNames().forEachRemaining(names::add);
        return names;
    }
}
