package org.sessioniv.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sessioniv.rehearsal.terms.OrganiserKey;
import org.sessioniv.rehearsal.terms.RehearsalSettings;
import org.sessioniv.rehearsal.terms.ServerAddress;

/** What a rehearsal at several nodes needs before it begins. */
final class SetUp {
    private static final String PASSWORD = "correct horse battery";

    private SetUp() {}

    /** The organiser's password is set, with the set-up link of some node. */
    static void organiser(Nodes nodes) throws IOException, InterruptedException {
        int node = nodes.withLink();
        Device organiser = new Device(HttpClient.newHttpClient(), nodes.origin());
        organiser.goTo(nodes.node(node));
        String token = ServerProcess.setUpToken(nodes.data(node));
        organiser.post("/api/setup", "{\"token\":\"" + token + "\",\"password\":\"" + PASSWORD + "\"}");
    }

    static RehearsalSettings rehearsal(Nodes nodes, int people, Duration length, long seed) {
        List<URI> urls = IntStream.range(0, nodes.count()).mapToObj(nodes::node).toList();
        return new RehearsalSettings(
                new ServerAddress(urls, Optional.of(nodes.origin())),
                people,
                length,
                seed,
                OrganiserKey.password(PASSWORD));
    }
}
