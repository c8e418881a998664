package org.sessioniv.process;

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
import org.sessioniv.rooms.UnusedPort;

/** A wrong setting is named with what was expected, and the program ends with another code than 0. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongSettingsTest {
    @TempDir
    private Path folder = Path.of("");

    /** A wrong value of each setting, and what is then said to have been expected. */
    private static final Map<String, List<String>> WRONG = Map.ofEntries(
            Map.entry("--data", List.of("", "expected a folder")),
            Map.entry("--port", List.of("70000", "expected a port from 0 to 65535")),
            Map.entry("--host", List.of("no such host", "expected an address of this machine")),
            Map.entry("--public-url", List.of("meeting.example", "expected an address such as https://")),
            Map.entry("--store", List.of("postgres://x", "expected 'embedded' or a mongodb:// address")),
            Map.entry("--sample", List.of("perhaps", "expected true or false")),
            Map.entry("--behind-proxy", List.of("perhaps", "expected true or false")),
            Map.entry("--min-free", List.of("-1", "expected MiB from 0")),
            Map.entry("--metrics", List.of("perhaps", "expected true or false")),
            Map.entry("--log-format", List.of("xml", "expected text or json")),
            Map.entry("--cluster", List.of("perhaps", "expected true or false")),
            Map.entry("--node", List.of("Node 1", "expected a name of small letters")),
            Map.entry("--cluster-address", List.of("127.0.0.1", "expected HOST:PORT")),
            Map.entry("--bus-address", List.of("127.0.0.1:99999", "expected HOST:PORT")),
            Map.entry("--members", List.of("127.0.0.1:5701,", "expected addresses between commas")),
            Map.entry("--discovery", List.of("multicast", "expected 'kubernetes'")),
            Map.entry("--service", List.of("10.0.0.1", "expected a service such as")),
            Map.entry("--cluster-tls", List.of("", "expected a folder")));

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
        arguments.add(option + "=" + wrong.get(0));
        assertNamed(Program.runHere(arguments.toArray(String[]::new)), option, wrong.get(1));
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
    void a_cluster_over_the_embedded_store_is_refused_in_one_sentence() throws Exception {
        Program run = Program.run(
                folder,
                "serve",
                "--cluster",
                "--node",
                "node-1",
                "--cluster-address",
                "127.0.0.1:5701",
                "--members",
                "127.0.0.1:5701",
                "--data",
                folder.resolve("data").toString());
        assertEquals(1, run.exitCode(), run::toString);
        assertTrue(run.err().contains("give --store a mongodb:// address"), run::err);
        assertEquals(1, run.err().lines().count(), run::err);
        assertFalse(Files.exists(folder.resolve("data")), "nothing was begun");
    }

    @Test
    void a_node_that_can_be_reached_from_outside_needs_certificates() throws Exception {
        Program run = Program.run(
                folder,
                "serve",
                "--cluster",
                "--node",
                "node-1",
                "--cluster-address",
                "192.0.2.1:5701",
                "--members",
                "192.0.2.1:5701",
                "--store",
                "mongodb://127.0.0.1:1/x");
        assertEquals(1, run.exitCode(), run::toString);
        assertTrue(run.err().contains("--cluster-tls"), run::err);
    }

    @Test
    void a_malformed_address_of_the_store_is_told_without_its_password() throws Exception {
        Program run = Program.run(folder, "serve", "--port", "0", "--store", "mongodb://user:canary@");
        assertEquals(1, run.exitCode(), run::toString);
        assertTrue(run.err().contains("MongoDB"), run::err);
        assertFalse((run.out() + run.err()).contains("canary"), run::toString);
    }

    @Test
    void a_store_that_nobody_answers_at_is_named_with_what_to_do_and_without_its_password() throws Exception {
        int port = UnusedPort.choose();
        String store = "mongodb://user:canary@127.0.0.1:" + port + "/x?serverSelectionTimeoutMS=300";
        Program run = Program.run(folder, "serve", "--port", "0", "--store", store);
        assertEquals(1, run.exitCode(), run::toString);
        assertEquals(
                "Session IV could not start: no MongoDB server answered at 127.0.0.1:" + port
                        + " (java.net.ConnectException: Connection refused): see that it runs and takes writes, and that"
                        + " this machine may reach it",
                run.err().strip());
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
