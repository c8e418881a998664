package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.sessioniv.gateway.ports.ReportSource;

/** What describes this server for whoever writes a client: its calls, its socket, and the report as data. */
final class WireDocuments {
    private static final String YAML = "application/yaml; charset=utf-8";

    private static final String SCHEMA = "application/schema+json";

    private WireDocuments() {}

    static void mount(Calls calls, ReportSource reports) {
        for (String path : new String[] {"/openapi.yaml", "/asyncapi.yaml"}) {
            Buffer document = read(path);
            calls.get(path, context -> send(context, YAML, document));
        }
        calls.get("/report.schema.json", context -> send(context, SCHEMA, reports.schema()));
    }

    private static Future<Void> send(RoutingContext context, String type, Buffer document) {
        return context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
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
