package org.sessioniv.server.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting is named with what was expected, and the program ends with another code than 0. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port       | SESSION_IV_PORT       | 70000            | expected a port from 0 to 65535",
                "--host       | SESSION_IV_HOST       | no such host     | expected an address of this machine",
                "--public-url | SESSION_IV_PUBLIC_URL | meeting.example  | expected an address such as https://",
                "--store      | SESSION_IV_STORE      | postgres://x     | expected 'embedded' or a mongodb:// address",
                "--sample     | SESSION_IV_SAMPLE     | perhaps          | expected true or false",
                "--behind-proxy | SESSION_IV_BEHIND_PROXY | perhaps      | expected true or false",
                "--metrics    | SESSION_IV_METRICS    | perhaps          | expected true or false",
            })
    void a_wrong_value_is_named_with_what_was_expected(String option, String variable, String value, String expected)
            throws Exception {
        String data = folder.resolve("data").toString();
        Program given = Program.run(folder, "serve", "--data", data, option, value);
        assertNamed(given, option, expected);
        Program inherited = Program.run(folder, Map.of(variable, value), "serve", "--data", data);
        assertNamed(inherited, option, expected);
        assertFalse(Files.exists(Path.of(data)), "nothing was begun");
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
