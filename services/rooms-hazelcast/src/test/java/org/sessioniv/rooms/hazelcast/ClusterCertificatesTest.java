package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sessioniv.rooms.hazelcast.Refusal.assertSays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterCertificatesTest {
    private static final Instant MADE = Instant.parse("2026-11-26T09:00:00Z");

    private final ClusterCertificates certificates = new ClusterCertificates(InstantSource.fixed(MADE));

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void names() {
        folder = temporary.resolve("cluster");
    }

    private Path node(String name, String... addresses) {
        return certificates.makeNode(folder, name, List.of(addresses));
    }

    private static String text(Path folder, String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private static X509Certificate certificate(Path folder, String file) throws IOException {
        return Pem.certificate(text(folder, file));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                found.put(
                        folder.relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
            }
        }
        return found;
    }

    @Test
    void what_is_made_can_be_read_by_its_owner_alone() throws IOException {
        certificates.makeAuthority(folder);
        Path made = node("n1", "10.0.0.1");
        assertEquals(folder.resolve("nodes/n1"), made);
        String own = "rw-------";
        String folders = "rwx------";
        assertEquals(
                Map.of("", folders, "ca.pem", own, "node.pem", own, "node-key.pem", own, "cluster-name", own),
                files(made));
        assertEquals(
                Map.of("", folders, "ca.pem", own, "ca-key.pem", own, "cluster-name", own, "nodes", folders),
                files(folder).entrySet().stream()
                        .filter(file -> !file.getKey().startsWith("nodes/"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void all_nodes_have_one_authority_and_one_name_and_each_its_own_key() throws IOException {
        certificates.makeAuthority(folder);
        Path one = node("n1", "10.0.0.1");
        Path two = node("n2", "10.0.0.2");
        for (String same : List.of("ca.pem", "cluster-name")) {
            assertEquals(text(folder, same), text(one, same));
            assertEquals(text(folder, same), text(two, same));
        }
        for (String different : List.of("node.pem", "node-key.pem")) {
            assertNotEquals(text(one, different), text(two, different));
        }
    }

    @Test
    void two_clusters_have_nothing_in_common() throws IOException {
        certificates.makeAuthority(folder);
        certificates.makeAuthority(temporary.resolve("other"));
        for (String file : List.of("ca.pem", "ca-key.pem", "cluster-name")) {
            assertNotEquals(text(folder, file), text(temporary.resolve("other"), file));
        }
        assertEquals(43, text(folder, "cluster-name").strip().length());
    }

    @Test
    void an_authority_signs_nodes_and_no_further_authorities() throws Exception {
        certificates.makeAuthority(folder);
        X509Certificate authority = certificate(folder, "ca.pem");
        authority.verify(authority.getPublicKey());
        assertEquals(0, authority.getBasicConstraints());
        assertEquals(List.of("5", "6"), uses(authority));
        assertEquals(MADE.plus(Duration.ofDays(3_653)), authority.getNotAfter().toInstant());
    }

    private static List<String> uses(X509Certificate certificate) {
        boolean[] uses = certificate.getKeyUsage();
        return Stream.iterate(0, i -> i + 1)
                .limit(uses.length)
                .filter(i -> uses[i])
                .map(String::valueOf)
                .toList();
    }

    @Test
    void a_node_is_server_and_client_at_its_addresses_and_signs_nobody() throws Exception {
        certificates.makeAuthority(folder);
        X509Certificate own = certificate(node("n1", "10.0.0.1", "node-1.example", "fd00::1"), "node.pem");
        own.verify(certificate(folder, "ca.pem").getPublicKey());
        assertEquals("CN=n1", own.getSubjectX500Principal().getName());
        assertEquals(
                List.of(List.of(7, "10.0.0.1"), List.of(2, "node-1.example"), List.of(7, "fd00:0:0:0:0:0:0:1")),
                List.copyOf((Collection<?>) own.getSubjectAlternativeNames()));
        assertEquals(List.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"), own.getExtendedKeyUsage());
        assertEquals(-1, own.getBasicConstraints());
        assertEquals(List.of("0"), uses(own));
        assertEquals(
                256, ((ECPublicKey) own.getPublicKey()).getParams().getOrder().bitLength());
        assertEquals(MADE.minus(Duration.ofDays(1)), own.getNotBefore().toInstant());
        assertEquals(MADE.plus(Duration.ofDays(1_827)), own.getNotAfter().toInstant());
    }

    @Test
    void a_node_does_not_outlive_its_authority() throws IOException {
        certificates.makeAuthority(folder);
        Instant late = MADE.plus(Duration.ofDays(3_000));
        Path made = new ClusterCertificates(InstantSource.fixed(late)).makeNode(folder, "n9", List.of("10.0.0.9"));
        assertEquals(
                certificate(folder, "ca.pem").getNotAfter(),
                certificate(made, "node.pem").getNotAfter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.pem", "ca-key.pem", "cluster-name"})
    void an_authority_is_not_written_over(String file) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(file), "before");
        assertSays(file + " is there already", Refusal.of(() -> certificates.makeAuthority(folder)));
        assertEquals("before", text(folder, file));
        assertEquals(2, files(folder).size());
    }

    @Test
    void a_node_is_not_written_over() throws IOException {
        certificates.makeAuthority(folder);
        Path made = node("n1", "10.0.0.1");
        String before = text(made, "node.pem");
        assertSays("n1 is there already", Refusal.of(() -> node("n1", "10.0.0.2")));
        assertEquals(before, text(made, "node.pem"));
    }

    @Test
    void without_an_authority_there_are_no_nodes() {
        assertSays("cannot be read", Refusal.of(() -> node("n1", "10.0.0.1")));
        assertFalse(Files.exists(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.pem", "ca-key.pem"})
    void a_broken_authority_makes_nothing(String file) throws IOException {
        certificates.makeAuthority(folder);
        Files.writeString(folder.resolve(file), "-----BEGIN PRIVATE KEY-----\nbm8=\n-----END PRIVATE KEY-----\n");
        assertSays("cannot be read as an authority", Refusal.of(() -> node("n1", "10.0.0.1")));
        assertFalse(Files.exists(folder.resolve("nodes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", ".hidden", "a/b", "../n1", "a b", "-n"})
    void the_name_of_a_node_is_the_name_of_a_folder(String name) {
        certificates.makeAuthority(folder);
        assertSays("cannot be the name of a node's folder", Refusal.of(() -> node(name, "10.0.0.1")));
    }

    @Test
    void a_name_has_at_most_63_letters() {
        certificates.makeAuthority(folder);
        assertTrue(Files.exists(node("n".repeat(63), "10.0.0.1")));
        assertSays("at most 63", Refusal.of(() -> node("n".repeat(64), "10.0.0.1")));
    }

    @Test
    void a_node_has_addresses_without_ports() {
        certificates.makeAuthority(folder);
        assertSays("needs the address", Refusal.of(() -> node("n1")));
        assertSays("'10.0.0.1:5701' is neither", Refusal.of(() -> node("n1", "10.0.0.2", "10.0.0.1:5701")));
    }

    @Test
    void a_folder_that_cannot_be_made_is_said() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        assertSays("cannot be written", Refusal.of(() -> certificates.makeAuthority(file.resolve("cluster"))));
    }
}
