package org.sessioniv.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong setting is named with what was expected, and the program ends with another code than 0. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    /** A wrong value of each setting, and what is then said to have been expected. */
    private static final Map<String, List<String>> WRONG = Map.of(
            "--data", List.of("", "expected a folder"),
            "--port", List.of("70000", "expected a port from 0 to 65535"),
            "--host", List.of("no such host", "expected an address of this machine"),
            "--public-url", List.of("meeting.example", "expected an address such as https://"),
            "--store", List.of("postgres://x", "expected 'embedded' or a mongodb:// address"),
            "--sample", List.of("perhaps", "expected true or false"),
            "--behind-proxy", List.of("perhaps", "expected true or false"),
            "--min-free", List.of("-1", "expected MiB from 0"),
            "--metrics", List.of("perhaps", "expected true or false"));

    static Set<String> settings() {
        return SettingsOfServe.variables().keySet();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void a_wrong_value_is_named_with_what_was_expected(String option) throws Exception {
        List<String> wrong = WRONG.getOrDefault(option, List.of());
        assertFalse(wrong.isEmpty(), () -> option + " has no wrong value here");
        String variable = SettingsOfServe.variables().get(option);
        List<String> elsewhere = option.equals("--data")
                ? List.of("serve")
                : List.of("serve", "--data", folder.resolve("data").toString());
        List<String> arguments = new ArrayList<>(elsewhere);
        arguments.addAll(List.of(option, wrong.get(0)));
        assertNamed(Program.run(folder, arguments.toArray(String[]::new)), option, wrong.get(1));
        Map<String, String> environment = Map.of(variable, wrong.get(0));
        assertNamed(Program.run(folder, environment, elsewhere.toArray(String[]::new)), option, wrong.get(1));
        assertFalse(Files.exists(folder.resolve("data")), "nothing was begun");
    }

    private static void assertNamed(Program run, String option, String expected) {
        assertEquals(2, run.exitCode(), run::toString);
        assertTrue(run.err().contains(option), run::err);
        assertTrue(run.err().contains(expected), run::err);
    }

    @Test
    void a_data_folder_that_is_a_file_is_named_with_what_was_expected() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        Program run = Program.run(folder, "serve", "--port", "0", "--data", file.toString());
        assertEquals(1, run.exitCode(), run::toString);
        assertTrue(run.err().contains("expected a folder for --data"), run::err);
        assertTrue(run.err().contains(file.toString()), run::err);
    }

    @Test
    void a_malformed_address_of_the_store_is_told_without_its_password() throws Exception {
        Program run = Program.run(folder, "serve", "--port", "0", "--store", "mongodb://user:canary@");
        assertEquals(1, run.exitCode(), run::toString);
        assertTrue(run.err().contains("MongoDB"), run::err);
        assertFalse((run.out() + run.err()).contains("canary"), run::toString);
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            String data = folder.resolve("data").toString();
            Program run = Program.run(folder, "serve", "--host", "127.0.0.1", "--port", port, "--data", data);
            assertEquals(1, run.exitCode(), run::toString);
            assertTrue(run.err().contains("could not start"), run::err);
            assertTrue(run.err().contains(port), run::err);
        }
    }

    @Test
    void an_unknown_option_or_command_is_named() throws Exception {
        Program option = Program.run(folder, "serve", "--prot", "8080");
        assertNotEquals(0, option.exitCode());
        assertTrue(option.err().contains("--prot"), option::err);
        Program command = Program.run(folder, "server");
        assertNotEquals(0, command.exitCode());
        assertTrue(command.err().contains("server"), command::err);
    }
}
