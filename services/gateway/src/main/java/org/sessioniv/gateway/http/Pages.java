package org.sessioniv.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the pages: for every page's path one of two shells, so that a phone never loads what only staff need; files
 * by their exact path; and a page of its own for the rest.
 */
final class Pages {
    private static final String SHELL = "/index.html";
    private static final String STAFF_SHELL = "/staff.html";
    private static final Set<String> SHELLS = Set.of(SHELL, STAFF_SHELL);
    private static final Pattern STAFF_PAGE = Pattern.compile("/(setup|sign-in|m|r|o)");
    private static final Pattern PAGE = Pattern.compile("/(|s|p|screen|check|j/[^/]{1,200})");
    private static final String NOT_FOUND = "<!doctype html><html lang=\"en\"><title>Not found</title>"
            + "<h1>There is no such page</h1><p><a href=\"/\">To the start page</a></p></html>";

    private final StaticFiles files;

    Pages(StaticFiles files) {
        this.files = files;
    }

    Future<Void> serve(RoutingContext context) {
        String path = context.request().path();
        Optional<String> shell = shellOf(path);
        if (shell.isPresent()) {
            return files.find(shell.get())
                    .map(found -> send(context, 200, found, "no-store"))
                    .orElseGet(() -> notFound(context));
        }
        Optional<StaticFiles.StaticFile> file = SHELLS.contains(path) ? Optional.empty() : files.find(path);
        String caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
        return file.map(found -> send(context, 200, found, caching)).orElseGet(() -> notFound(context));
    }

    private static Optional<String> shellOf(String path) {
        if (STAFF_PAGE.matcher(path).matches()) {
            return Optional.of(STAFF_SHELL);
        }
        return PAGE.matcher(path).matches() ? Optional.of(SHELL) : Optional.empty();
    }

    private static Future<Void> notFound(RoutingContext context) {
        return context.response()
                .setStatusCode(404)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(NOT_FOUND);
    }

    private static Future<Void> send(RoutingContext context, int status, StaticFiles.StaticFile file, String caching) {
        HttpServerResponse response = context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.VARY, "Accept-Encoding")
                .putHeader(HttpHeaders.CACHE_CONTROL, caching);
        if (file.gzip().isPresent() && takesGzip(context)) {
            return response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                    .end(file.gzip().get());
        }
        return response.end(file.content());
    }

    private static boolean takesGzip(RoutingContext context) {
        @Nullable String accepted = context.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.toLowerCase(Locale.ROOT).contains("gzip");
    }
}
