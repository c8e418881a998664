package org.sessioniv.rooms.hazelcast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where this process listens, as the kernel has it: {@code tcp 0100007F:1F90}, addresses as it writes them. */
final class Listening {
    private static final String LISTENS = "0A";

    private Listening() {}

    static Set<String> now() {
        Set<String> own = sockets();
        Set<String> found = new TreeSet<>();
        for (String table : Set.of("tcp", "tcp6", "udp", "udp6")) {
            lines(Path.of("/proc/self/net", table)).skip(1).forEach(line -> {
                String[] columns = line.strip().split("\\s+", -1);
                boolean listens = table.startsWith("udp") || columns[3].equals(LISTENS);
                if (listens && own.contains(columns[9])) {
                    found.add(table + " " + columns[1]);
                }
            });
        }
        return found;
    }

    /** Those for an address of IPv4 as Java's sockets have it: mapped into IPv6, or not. */
    static Set<String> at(HostPort address) {
        String[] parts = address.host().split("\\.", -1);
        String ip = Arrays.stream(parts)
                .map(part -> String.format("%02X", Integer.parseInt(part)))
                .reduce("", (before, part) -> part + before);
        String port = String.format(":%04X", address.port());
        return Set.of("tcp " + ip + port, "tcp6 0000000000000000FFFF0000" + ip + port);
    }

    private static Set<String> sockets() {
        Set<String> found = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            for (Path file : files.collect(Collectors.toList())) {
                try {
                    String target = Files.readSymbolicLink(file).toString();
                    if (target.startsWith("socket:[")) {
                        found.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                } catch (IOException closedMeanwhile) {
                    // It listens no more.
                    continue;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static Stream<String> lines(Path table) {
        try {
            return Files.exists(table) ? Files.readAllLines(table).stream() : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
