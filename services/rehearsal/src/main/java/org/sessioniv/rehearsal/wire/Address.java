package org.sessioniv.rehearsal.wire;

import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.net.URI;

/** Where the server is, and the Origin under which its pages would speak to it. */
public record Address(String host, int port, boolean secure, String origin) {
    private static final long REQUEST_MS = 300_000;

    public static Address of(URI url) {
        return of(url, url);
    }

    /** The address of a node whose pages come from there. */
    public static Address of(URI url, URI pages) {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        String shown = pages.getPort() >= 0 ? ":" + pages.getPort() : "";
        return new Address(url.getHost(), port, secure, pages.getScheme() + "://" + pages.getHost() + shown);
    }

    RequestOptions request(String path) {
        return new RequestOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(secure)
                .setURI(path)
                .setTimeout(REQUEST_MS)
                .putHeader("Origin", origin);
    }

    public WebSocketConnectOptions socket(Cookies cookies) {
        return new WebSocketConnectOptions()
                .setHost(host)
                .setPort(port)
                .setSsl(secure)
                .setURI("/socket")
                .setTimeout(REQUEST_MS)
                .addHeader("Origin", origin)
                .addHeader("Cookie", cookies.header());
    }
}
