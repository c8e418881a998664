package org.sessioniv.notesteps;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryTest {
    /** One way in, and the values that go through it. */
    private static final Set<String> SEEN = Set.of(
            "NoteSteps",
            "Node",
            "Step",
            "StepMap",
            "Rebase",
            "Authorship",
            "Refusal",
            "RefusalCode",
            "RefusedException");

    @Test
    void others_see_one_way_in_and_the_values_that_go_through_it() throws URISyntaxException {
        URI classes = NoteSteps.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        try (Stream<Path> files = Files.list(Path.of(classes).resolve("org/sessioniv/notesteps"))) {
            Set<String> open = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .filter(EntryTest::isPublic)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(SEEN), open);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(
                    Class.forName("org.sessioniv.notesteps." + name).getModifiers());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
