package org.sessioniv.rooms.hazelcast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.sessioniv.rooms.hazelcast.Refusal.assertSays;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NodeCertificatesTest {
    private static final Instant MADE = Instant.parse("2026-11-26T09:00:00Z");
    private static final List<String> HERE = List.of("10.0.0.1");
    private static final Instant ENDS = MADE.plus(Duration.ofDays(1_827));

    private final ClusterCertificates certificates = new ClusterCertificates(InstantSource.fixed(MADE));

    @TempDir
    private Path temporary;

    private Path own = Path.of("");
    private Path other = Path.of("");

    @BeforeEach
    void two_clusters() {
        own = node("one", "n1");
        other = node("other", "n1");
    }

    private Path node(String cluster, String name) {
        Path folder = temporary.resolve(cluster);
        if (Files.notExists(folder)) {
            certificates.makeAuthority(folder);
        }
        return certificates.makeNode(folder, name, List.of("10.0.0.1", "node-1"));
    }

    private NodeCertificates read(Instant now, List<String> hosts) {
        return NodeCertificates.read(new NodeFolder(own), now, hosts);
    }

    private void put(Path from, String file) throws IOException {
        Files.copy(from.resolve(file), own.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void what_was_made_together_fits_together() {
        assertEquals(ENDS, read(MADE, List.of("10.0.0.1", "node-1")).ends());
        assertEquals(ENDS, read(MADE, List.of()).ends());
    }

    @Test
    void nodes_of_one_authority_know_it_by_its_fingerprint() {
        Path second = node("one", "n2");
        String first = read(MADE, HERE).fingerprint();
        assertEquals(
                first, NodeCertificates.read(new NodeFolder(second), MADE, HERE).fingerprint());
        assertNotEquals(
                first, NodeCertificates.read(new NodeFolder(other), MADE, HERE).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.pem", "node.pem", "node-key.pem"})
    void a_file_that_is_missing_or_no_pem_is_named(String file) throws IOException {
        Files.writeString(own.resolve(file), "not PEM");
        assertSays(file + " is no ", Refusal.of(() -> read(MADE, HERE)));
        Files.delete(own.resolve(file));
        assertSays(file + " cannot be read", Refusal.of(() -> read(MADE, HERE)));
    }

    @Test
    void a_certificate_is_of_the_authority_beside_it() throws IOException {
        put(other, "ca.pem");
        assertSays("of another authority", Refusal.of(() -> read(MADE, HERE)));
    }

    @Test
    void a_node_is_no_authority() throws IOException {
        Files.copy(own.resolve("node.pem"), own.resolve("ca.pem"), StandardCopyOption.REPLACE_EXISTING);
        assertSays("is not the certificate of an authority", Refusal.of(() -> read(MADE, HERE)));
    }

    @Test
    void a_key_is_that_of_the_certificate() throws IOException {
        put(other, "node-key.pem");
        assertSays("is not the key of node.pem", Refusal.of(() -> read(MADE, HERE)));
    }

    @Test
    void a_certificate_holds_for_its_time() {
        Instant begins = MADE.minus(Duration.ofDays(1));
        assertEquals(ENDS, read(begins, HERE).ends());
        assertEquals(ENDS, read(ENDS, HERE).ends());
        assertSays("node.pem holds from", Refusal.of(() -> read(ENDS.plusMillis(1), HERE)));
        assertSays("ca.pem holds from", Refusal.of(() -> read(begins.minusMillis(1), HERE)));
    }

    @Test
    void a_certificate_is_for_this_node() {
        assertSays(
                "was made for 10.0.0.1, node-1 and not for 10.0.0.2",
                Refusal.of(() -> read(MADE, List.of("10.0.0.2"))));
    }
}
