package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The two documents that describe this server, for whoever writes a client: of its calls and of its socket. */
final class WireDocuments {
    private static final String YAML = "application/yaml; charset=utf-8";

    private WireDocuments() {}

    static void mount(Calls calls) {
        for (String path : new String[] {"/openapi.yaml", "/asyncapi.yaml"}) {
            Buffer document = read(path);
            calls.get(path, context -> send(context, document));
        }
    }

    private static Future<Void> send(RoutingContext context, Buffer document) {
        return context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, YAML)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(document);
    }

    private static Buffer read(String path) {
        try (InputStream in = WireDocuments.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + path);
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
