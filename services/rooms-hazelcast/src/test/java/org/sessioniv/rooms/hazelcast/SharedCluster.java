package org.sessioniv.rooms.hazelcast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all test classes that ask for {@link TwoNodes} the same two, since these take seconds to find each other. */
final class SharedCluster implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TwoNodes.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(SharedCluster.class))
                .getOrComputeIfAbsent("cluster", key -> new Shared(), Shared.class)
                .nodes;
    }

    /** Ends with the last test of the run. */
    private static final class Shared implements AutoCloseable {
        private final Path folder;
        private final TwoNodes nodes;

        Shared() {
            try {
                folder = Files.createTempDirectory("cluster");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            nodes = new TwoNodes(folder.resolve("authority"));
        }

        @Override
        public void close() throws IOException {
            nodes.close();
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
