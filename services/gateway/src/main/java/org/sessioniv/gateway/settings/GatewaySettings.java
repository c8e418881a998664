package org.sessioniv.gateway.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.gateway.limits.Limits;

/**
 * Where the gateway listens and how the world reaches it. {@code publicUrl} is the address that people type;
 * {@code moreOrigins} are further origins whose pages may call; {@code behindProxy} believes the proxy's forwarded
 * address; {@code withoutOrigin} serves command-line clients, which send no Origin; {@code metrics} opens /metrics.
 */
public record GatewaySettings(Listen listen, URI publicUrl, Set<String> moreOrigins, Switches switches, Limits limits) {
    public GatewaySettings {
        moreOrigins = moreOrigins.stream()
                .map(origin -> origin.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The address and port of the listening socket; port 0 takes any free one. */
    public record Listen(String host, int port) {}

    /** What can be turned on. */
    public record Switches(boolean behindProxy, boolean withoutOrigin, boolean metrics) {
        public static final Switches DEFAULT = new Switches(false, false, false);
    }

    public static GatewaySettings at(Listen listen, URI publicUrl) {
        return new GatewaySettings(listen, publicUrl, Set.of(), Switches.DEFAULT, Limits.DEFAULT);
    }

    public GatewaySettings with(Limits value) {
        return new GatewaySettings(listen, publicUrl, moreOrigins, switches, value);
    }

    public GatewaySettings with(Switches value) {
        return new GatewaySettings(listen, publicUrl, moreOrigins, value, limits);
    }

    public boolean https() {
        return "https".equalsIgnoreCase(publicUrl.getScheme());
    }

    /** The public address's origin as browsers write it, and the further ones. */
    public Set<String> origins() {
        int port = publicUrl.getPort();
        boolean usual = port < 0 || port == (https() ? 443 : 80);
        String own = (publicUrl.getScheme() + "://" + publicUrl.getHost() + (usual ? "" : ":" + port))
                .toLowerCase(Locale.ROOT);
        return Stream.concat(Stream.of(own), moreOrigins.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** A page's full public address. */
    public String page(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
