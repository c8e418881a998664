package org.sessioniv.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The settings of a server, from the command line or the environment; the command line wins. */
final class ServeSettings {
    @Mixin
    StoreOption store = new StoreOption();

    @Mixin
    ClusterOption cluster = new ClusterOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:SESSION_IV_PORT:-8080}",
            converter = Port.class,
            description = "Port to listen on, 0 for any free one (SESSION_IV_PORT; default: 8080).")
    int port = 8080;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "${env:SESSION_IV_HOST:-0.0.0.0}",
            converter = Host.class,
            description = "Address to listen on (SESSION_IV_HOST; default: all).")
    String host = "0.0.0.0";

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:SESSION_IV_PUBLIC_URL}",
            converter = PublicUrl.class,
            description = "Address under which browsers reach the server, for links and QR codes"
                    + " (SESSION_IV_PUBLIC_URL; default: http://localhost:PORT).")
    Optional<URI> publicUrl = Optional.empty();

    @Option(
            names = "--sample",
            paramLabel = "true|false",
            arity = "1",
            defaultValue = "${env:SESSION_IV_SAMPLE:-true}",
            converter = YesOrNo.class,
            description = "Enter the sample meeting when the store holds none (SESSION_IV_SAMPLE; default: true).")
    boolean sample = true;

    @Option(
            names = "--behind-proxy",
            paramLabel = "true|false",
            arity = "1",
            defaultValue = "${env:SESSION_IV_BEHIND_PROXY:-false}",
            converter = YesOrNo.class,
            description = "Take a caller's address from X-Forwarded-For, for the limits on guessing and on connections;"
                    + " only behind a proxy that overwrites it (SESSION_IV_BEHIND_PROXY; default: false).")
    boolean behindProxy;

    @Option(
            names = "--min-free",
            paramLabel = "MIB",
            defaultValue = "${env:SESSION_IV_MIN_FREE:-256}",
            converter = Mebibytes.class,
            description = "Free space below which the server is not ready; it warns at four times as much"
                    + " (SESSION_IV_MIN_FREE; default: 256).")
    int minFree = 256;

    @Option(
            names = "--metrics",
            paramLabel = "true|false",
            arity = "1",
            defaultValue = "${env:SESSION_IV_METRICS:-false}",
            converter = YesOrNo.class,
            description = "Open /metrics to everybody who reaches the server (SESSION_IV_METRICS; default: false).")
    boolean metrics;

    @Option(
            names = LogFormat.OPTION,
            paramLabel = "text|json",
            defaultValue = "${env:" + LogFormat.VARIABLE + ":-text}",
            converter = LogFormat.Word.class,
            description = "How the log is written: lines for people, or one JSON object a line and nothing else"
                    + " (SESSION_IV_LOG_FORMAT; default: text).")
    LogFormat logFormat = LogFormat.TEXT;

    /** The disk of the embedded store; another store looks after its own. */
    StoreHealth.Disk disk() {
        return store.embedded()
                ? new StoreHealth.Disk(() -> Files.getFileStore(store.data).getUsableSpace(), (long) minFree << 20)
                : StoreHealth.Disk.ELSEWHERE;
    }

    /** Accepts a size in MiB. */
    static final class Mebibytes implements ITypeConverter<Integer> {
        private static final int MAX = 1 << 24;

        @Override
        public Integer convert(String value) {
            try {
                int size = Integer.parseInt(value);
                if (size >= 0 && size <= MAX) {
                    return size;
                }
            } catch (NumberFormatException e) {
                // Reported below with what was expected.
            }
            throw new TypeConversionException("expected MiB from 0 to " + MAX + ", found '" + value + "'");
        }
    }

    /** Accepts a port number. */
    static final class Port implements ITypeConverter<Integer> {
        static final int LAST = 65_535;

        @Override
        public Integer convert(String value) {
            try {
                int port = Integer.parseInt(value);
                if (port >= 0 && port <= LAST) {
                    return port;
                }
            } catch (NumberFormatException e) {
                // Reported below with what was expected.
            }
            throw new TypeConversionException("expected a port from 0 to 65535, found '" + value + "'");
        }
    }

    /** Accepts an address of this machine, or a name of it. */
    static final class Host implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                InetAddress address = InetAddress.getByName(value);
                boolean own = address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
                if (own && !value.isBlank()) {
                    return value;
                }
            } catch (IOException e) {
                // Reported below with what was expected.
            }
            throw new TypeConversionException(
                    "expected an address of this machine, such as 0.0.0.0 for all or 127.0.0.1, found '" + value + "'");
        }
    }

    /** Accepts the two words. */
    static final class YesOrNo implements ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String value) {
            if (value.equals("true") || value.equals("false")) {
                return value.equals("true");
            }
            throw new TypeConversionException("expected true or false, found '" + value + "'");
        }
    }

    /** Accepts the scheme, host and port of a public address, and nothing after them but a slash. */
    static final class PublicUrl implements ITypeConverter<URI> {
        @Override
        public URI convert(String value) {
            try {
                URI url = URI.create(value);
                if (isOfPages(url) && isBare(url)) {
                    return URI.create(url.getScheme() + "://" + url.getAuthority());
                }
            } catch (IllegalArgumentException e) {
                // Reported below with what was expected.
            }
            throw new TypeConversionException(
                    "expected an address such as https://meeting.example, found '" + value + "'");
        }

        private static boolean isOfPages(URI url) {
            boolean scheme = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return scheme && url.getHost() != null && url.getPort() != 0 && url.getPort() <= Port.LAST;
        }

        private static boolean isBare(URI url) {
            return url.getUserInfo() == null
                    && (url.getPath().isEmpty() || url.getPath().equals("/"))
                    && url.getQuery() == null
                    && url.getFragment() == null;
        }
    }
}
