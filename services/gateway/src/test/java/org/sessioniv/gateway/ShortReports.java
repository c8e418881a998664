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
    public Future<ReportFile> report(RoomId meeting, String format) {
        return Future.succeededFuture(new ReportFile(
                "../" + meeting.value() + " report." + format, "text/markdown", Buffer.buffer("# Report")));
    }
}
