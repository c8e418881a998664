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
        return List.of("md");
    }

    @Override
    public List<String> languages() {
        return List.of("en", "uk");
    }

    @Override
    public Future<ReportFile> report(RoomId meeting, String format, String language) {
        return Future.succeededFuture(new ReportFile(
                "../" + meeting.value() + " report." + format,
                "text/markdown",
                Buffer.buffer("# Report in " + language)));
    }
}
