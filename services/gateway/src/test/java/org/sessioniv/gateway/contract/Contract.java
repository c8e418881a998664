package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One of the two documents, as its tests and all others use it: whatever the gateway says in any test is held against
 * it. Here a field that the document does not name is a failure, although clients are told to pass over it.
 */
public final class Contract {
    private static final String PLACE = "/components/schemas/";

    public static final Contract SOCKET = new Contract("asyncapi.yaml");
    public static final Contract HTTP = new Contract("openapi.yaml");

    private final String name;
    private final JsonNode document;
    private final JsonSchemaFactory factory;
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    private Contract(String name) {
        this.name = name;
        this.document = yaml(Golden.document(name));
        JsonNode strict = document.deepCopy();
        strict.at("/components/schemas").forEach(Contract::forbidMore);
        String text = strict.toString();
        this.factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(address(), text))));
    }

    static JsonNode yaml(Path file) {
        try {
            return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forbidMore(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    private String address() {
        return "https://session-iv.invalid/" + name;
    }

    JsonNode document() {
        return document;
    }

    /** What is wrong with a value by the schema of that name; empty when nothing is. */
    Set<ValidationMessage> faults(String schema, JsonNode value) {
        return at(PLACE + schema).validate(value);
    }

    /** What is wrong with a value by the schema at that place of the document. */
    Set<ValidationMessage> faultsAt(String pointer, JsonNode value) {
        return at(pointer).validate(value);
    }

    private JsonSchema at(String pointer) {
        return schemas.computeIfAbsent(pointer, place -> factory.getSchema(SchemaLocation.of(address() + "#" + place)));
    }

    /** Fails for a server frame that is not as documented. */
    public static void checkServerFrame(JsonNode frame) {
        String type = frame.path("type").asText();
        for (JsonNode one : SOCKET.document.at(PLACE + "ServerFrame/oneOf")) {
            String schema = one.path("$ref").asText().substring(("#" + PLACE).length());
            if (SOCKET.document
                    .at(PLACE + schema + "/properties/type/const")
                    .asText()
                    .equals(type)) {
                Set<ValidationMessage> faults = SOCKET.faults(schema, frame);
                if (!faults.isEmpty()) {
                    throw new AssertionError("not as documented: " + faults + " in " + frame);
                }
                return;
            }
        }
        throw new AssertionError("a frame that is not documented: " + frame);
    }
}
