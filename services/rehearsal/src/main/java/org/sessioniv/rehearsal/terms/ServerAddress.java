package org.sessioniv.rehearsal.terms;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Where the server is reached: at one address, or at one for each of its nodes, over which people spread themselves;
 * and the address from which its pages come, where that is another one.
 */
public record ServerAddress(List<URI> nodes, Optional<URI> pages) {
    public static final int MOST_NODES = 100;

    public ServerAddress {
        nodes = List.copyOf(new LinkedHashSet<>(nodes));
        if (nodes.isEmpty() || nodes.size() > MOST_NODES) {
            throw new IllegalArgumentException("urls are 1 to " + MOST_NODES + ", but were " + nodes.size());
        }
        nodes.forEach(ServerAddress::check);
        pages.ifPresent(ServerAddress::check);
    }

    public static ServerAddress of(URI url) {
        return new ServerAddress(List.of(url), Optional.empty());
    }

    private static void check(URI url) {
        if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
            throw new IllegalArgumentException("the url is http:// or https:// and a host, but was " + url);
        }
    }

    /** The address from which the pages of that node come. */
    public URI pagesOf(URI node) {
        return pages.orElse(node);
    }
}
