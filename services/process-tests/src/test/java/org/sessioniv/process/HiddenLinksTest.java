package org.sessioniv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sessioniv.rooms.UnusedPort;

/** What a started server prints ends in logs: no link that signs anybody in is among it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HiddenLinksTest {
    @TempDir
    private Path folder = Path.of("");

    private Path data() {
        return folder.resolve("data");
    }

    /** Starts a server, waits until it has told all, stops it, and answers everything that it printed. */
    private String printed(String... more) throws Exception {
        int port = UnusedPort.choose();
        Path errors = folder.resolve("errors.txt");
        List<String> options = Stream.concat(
                        Stream.of("--port", Integer.toString(port), "--host", "127.0.0.1", "--data", data().toString()),
                        Stream.of(more))
                .toList();
        URI url = URI.create("http://localhost:" + port);
        try (ServerProcess server = ServerProcess.start(errors, url, "  Join ", Map.of(), options)) {
            server.stop();
            return String.join("\n", server.lines()) + Files.readString(errors);
        }
    }

    /** All secrets that stand in the file. */
    private List<String> secrets(String file) throws Exception {
        List<String> found = Files.readAllLines(data().resolve(file)).stream()
                .map(line -> line.substring(line.indexOf('#') + 1))
                .toList();
        assertTrue(found.stream().allMatch(secret -> secret.length() >= 22), found::toString);
        return found;
    }

    private void onlyItsOwnerReads(String file) throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve(file))));
    }

    @Test
    void a_started_server_prints_no_secret_and_keeps_them_for_its_owner_alone() throws Exception {
        String printed = printed();
        assertEquals(1, secrets("organiser-link").size());
        assertEquals(3, secrets("staff-links").size());
        for (String file : List.of("organiser-link", "staff-links")) {
            onlyItsOwnerReads(file);
            assertTrue(secrets(file).stream().noneMatch(printed::contains), file);
            assertTrue(printed.contains(data().resolve(file).toString()), printed);
        }
    }

    @Test
    void new_links_take_the_place_of_the_old_and_are_printed_for_who_asks() throws Exception {
        printed();
        List<String> before = secrets("staff-links");
        printed();
        assertEquals(before, secrets("staff-links"), "links that still work stay");
        String printed = printed("--new-links", "--show-links");
        List<String> after = secrets("staff-links");
        assertTrue(after.stream().noneMatch(before::contains), "they are new");
        assertTrue(after.stream().allMatch(printed::contains), printed);
        onlyItsOwnerReads("staff-links");
    }
}
