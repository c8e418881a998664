package org.sessioniv.rooms.hazelcast;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where one thing listens: an address of IPv4, one of IPv6 without its brackets, or a name; and a port from 1. */
public record HostPort(String host, int port) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_NAME = 253;

    private static final Pattern TEXT = Pattern.compile("(?:\\[([^\\[\\]]*)]|([^:\\[\\]]*)):(\\d{1,5})");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern DIGITS_ONLY = Pattern.compile("[\\d.]+");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final Pattern NAME =
            Pattern.compile("(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}"
                    + "[a-zA-Z0-9])?)*");
    private static final Pattern ANY = Pattern.compile("0\\.0\\.0\\.0|::|(?:0+:){7}0+");

    /** Throws {@link ClusterRefused} for what no node could be reached at. */
    public HostPort {
        if (!isHost(host)) {
            throw new ClusterRefused("'" + host + "' is neither an address nor a host's name: give HOST:PORT, such as"
                    + " 10.0.0.1:5701");
        }
        if (ANY.matcher(host).matches()) {
            throw new ClusterRefused(
                    host + " is no address at which other nodes reach this one: name one that this machine has");
        }
        if (port < 1 || port > MAX_PORT) {
            throw new ClusterRefused("port " + port + " does not exist: give one from 1 to " + MAX_PORT);
        }
    }

    /** Reads {@code host:port} or {@code [ipv6]:port}; throws {@link ClusterRefused} for anything else. */
    public static HostPort parse(String text) {
        Matcher found = TEXT.matcher(text.strip());
        if (!found.matches()) {
            throw new ClusterRefused("'" + text + "' is not HOST:PORT: write it as 10.0.0.1:5701 or node-1:5701");
        }
        boolean bracketed = found.group(1) != null;
        String host = bracketed ? found.group(1) : found.group(2);
        if (bracketed && !IPV6.matcher(host).matches()) {
            throw new ClusterRefused("'" + text + "' has brackets, which are for addresses of IPv6: leave them out");
        }
        return new HostPort(host, Integer.parseInt(found.group(3)));
    }

    static boolean isHost(String text) {
        return isAddress(text)
                || text.length() <= MAX_NAME
                        && NAME.matcher(text).matches()
                        && !DIGITS_ONLY.matcher(text).matches();
    }

    /** Whether it is an address and not a name. */
    static boolean isAddress(String host) {
        return IPV4.matcher(host).matches() || IPV6.matcher(host).matches();
    }

    /** Whether only this machine reaches it. */
    boolean isLoopback() {
        return host.equals("localhost")
                || host.equals("::1")
                || IPV4.matcher(host).matches() && host.startsWith("127.");
    }

    /** The same host, the next port. */
    HostPort next() {
        return new HostPort(host, port + 1);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
