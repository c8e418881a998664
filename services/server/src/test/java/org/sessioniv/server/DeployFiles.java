package org.sessioniv.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files of {@code deploy/}, as text and as what their YAML says. */
final class DeployFiles {
    private static final Path DEPLOY = Path.of("../../deploy");

    private DeployFiles() {}

    static String text(String file) {
        try {
            return Files.readString(DEPLOY.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files whose names end so, by their names within the folder; nothing that is not in the repository. */
    static List<String> endingWith(String ending) {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> DEPLOY.relativize(file).toString())
                    .filter(name -> name.endsWith(ending) && !name.contains("secrets/") && !name.endsWith("/.env"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each document of the file; what is merged into a mapping by {@code <<} stands in it. */
    static List<Node> yaml(String file) {
        List<Node> documents = new ArrayList<>();
        new Load(LoadSettings.builder().setLabel(file).build())
                .loadAllFromString(text(file))
                .forEach(document -> documents.add(new Node(merged(document))));
        return documents;
    }

    private static Object merged(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(DeployFiles::merged).toList();
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, Object> all = new LinkedHashMap<>();
        if (map.get("<<") instanceof Map<?, ?> more) {
            more.forEach((key, inner) -> all.put(key, merged(inner)));
        }
        map.forEach((key, inner) -> {
            if (!"<<".equals(key)) {
                all.put(key, merged(inner));
            }
        });
        return all;
    }

    /** A value of YAML, asked for by the names on the way to it; what is not there fails the test. */
    record Node(Object value) {
        Node at(String... path) {
            Object found = value;
            for (String name : path) {
                if (!(found instanceof Map<?, ?> map) || !map.containsKey(name)) {
                    throw new AssertionError("there is no " + String.join(".", path) + " in " + value);
                }
                found = map.get(name);
            }
            return new Node(found);
        }

        boolean has(String name) {
            return value instanceof Map<?, ?> map && map.containsKey(name);
        }

        String text() {
            return String.valueOf(value);
        }

        List<Node> list() {
            return ((List<?>) value).stream().map(Node::new).toList();
        }

        Map<String, Node> map() {
            Map<String, Node> all = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, inner) -> all.put(String.valueOf(key), new Node(inner)));
            return all;
        }

        /** The one of a list that has this name. */
        Node named(String name) {
            return list().stream()
                    .filter(one -> one.at("name").text().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("there is no " + name + " in " + value));
        }
    }
}
