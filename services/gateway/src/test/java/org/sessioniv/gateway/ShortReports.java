package org.sessioniv.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.ports.ReportSource;

/** Reports of one line. */
public record ShortReports() implements ReportSource {
    @Override
    public List<String> formats() {
        return List.of("md", "html");
    }

    @Override
    public List<String> languages() {
        return List.of("en", "uk");
    }

    @Override
    public List<String> parts() {
        return List.of("notes", "polls");
    }

    @Override
    public List<String> attributions() {
        return List.of("seat", "none");
    }

    @Override
    public Buffer schema() {
        return Buffer.buffer("{\"type\":\"object\"}");
    }

    @Override
    public Future<ReportFile> report(RoomId meeting, Wanted wanted) {
        String of = wanted.room().map(room -> " of " + room.value()).orElse("");
        String content = "# Report in " + wanted.language() + of + ": " + String.join(" ", wanted.parts()) + " by "
                + wanted.attribution();
        return Future.succeededFuture(new ReportFile(
                "../" + meeting.value() + " report." + wanted.format(),
                wanted.format().equals("md") ? "text/markdown" : "text/html; charset=utf-8",
                Buffer.buffer(content)));
    }
}
