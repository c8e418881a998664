package org.sessioniv.rooms.hazelcast;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of one node: what it shows to the others, what it holds theirs against, and the cluster's name. */
record NodeFolder(Path folder) {
    static final String AUTHORITY = "ca.pem";
    static final String CERTIFICATE = "node.pem";
    static final String KEY = "node-key.pem";
    static final String CLUSTER_NAME = "cluster-name";

    private static final long MAX_BYTES = 1 << 16;

    String clusterName() {
        return text(CLUSTER_NAME).strip();
    }

    /** What stands in one of the files; throws {@link ClusterRefused} when it cannot be read. */
    String text(String file) {
        Path path = folder.resolve(file);
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw refused(path);
            }
            return Files.readString(path, StandardCharsets.US_ASCII);
        } catch (IOException unreadable) {
            throw refused(path);
        }
    }

    private static ClusterRefused refused(Path path) {
        return new ClusterRefused(path + " cannot be read: give --cluster-tls the whole folder that was made for this"
                + " node, readable for whoever runs the server");
    }
}
