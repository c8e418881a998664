package org.sessioniv.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.contract.Definition.Part;
import org.sessioniv.gateway.limits.Limits;

/** The shapes and limits in both documents are those of the program; {@code make golden} writes them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SchemasTest {
    private static final String LINE = "  # From here on written by `make golden`; do not edit.\n";
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES));

    @Test
    void the_shapes_and_limits_of_the_socket_are_those_of_the_program() throws IOException {
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        limits.set("sockets", Limit.of(Limits.Sockets.DEFAULT));
        limits.set("rates", Limit.of(Limits.Rates.DEFAULT));
        limits.set("pace", Limit.of(Limits.Pace.DEFAULT));
        limits.set("slow", Limit.of(Limits.Slow.DEFAULT));
        Set<Part> roots = EnumSet.of(Part.DOCUMENTS, Part.COMMANDS, Part.CLIENT, Part.SERVER);
        check("asyncapi.yaml", reachable(roots), limits);
    }

    @Test
    void the_shapes_and_limits_of_the_calls_are_those_of_the_program() throws IOException {
        ObjectNode limits = JsonNodeFactory.instance.objectNode();
        limits.set("bodyBytes", Limit.of(Limits.Bodies.DEFAULT));
        limits.set("guesses", Limit.of(Limits.Guesses.DEFAULT));
        check("openapi.yaml", reachable(EnumSet.of(Part.HTTP)), limits);
    }

    private static void check(String name, List<Definition> definitions, ObjectNode limits) throws IOException {
        String there = Files.readString(Golden.document(name));
        int line = there.indexOf(LINE);
        String byHand = there.substring(0, line < 0 ? there.length() : line);
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        schemas.set("schemas", Schemas.of(definitions));
        ObjectNode end = JsonNodeFactory.instance.objectNode();
        end.set("x-limits", limits);
        String generated = YAML.writeValueAsString(schemas).indent(2) + YAML.writeValueAsString(end);
        Golden.check(Golden.document(name), byHand + LINE + generated);
    }

    /** The definitions of those parts and whatever they name. */
    private static List<Definition> reachable(Set<Part> roots) {
        List<Definition> all = Catalogue.all();
        Set<String> wanted = new LinkedHashSet<>();
        all.stream()
                .filter(one -> roots.contains(one.part()))
                .map(Definition::name)
                .forEach(wanted::add);
        boolean more = true;
        while (more) {
            JsonNode schemas = Schemas.of(
                    all.stream().filter(one -> wanted.contains(one.name())).toList());
            more = wanted.addAll(references(schemas));
        }
        return all.stream().filter(one -> wanted.contains(one.name())).toList();
    }

    /** The names of all schemas to which something in there refers. */
    private static Set<String> references(JsonNode node) {
        Set<String> found = new HashSet<>();
        node.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#/components/schemas/"))
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .forEach(found::add);
        return found;
    }
}
