package org.sessioniv.server.report;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.gateway.logos.LogoImage;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.register.RegisteredJournal;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.formats.Renderers;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.rooms.RoomReader;

/** The report of a meeting: its rooms are read from the journal, composed and rendered on threads of their own. */
public final class MeetingReports implements ReportSource {
    private static final int THREADS = 2;

    private final Journal journal;
    private final RoomReader reader;
    private final Logos logos;
    private final InstantSource clock;
    private final WorkerExecutor workers;

    public MeetingReports(Vertx vertx, Journal journal, Logos logos, InstantSource clock) {
        this.journal = journal;
        this.reader = new RoomReader(journal);
        this.logos = logos;
        this.clock = clock;
        this.workers = vertx.createSharedWorkerExecutor("reports", THREADS);
    }

    @Override
    public List<String> formats() {
        return Renderers.names();
    }

    @Override
    public Future<ReportFile> report(RoomId meeting, String format) {
        Renderer renderer = Renderers.of(format).orElseThrow();
        return reader.read(meeting)
                .compose(state -> facts(state, clock.instant()))
                .compose(facts -> journal.seal().map(head -> at(head, facts)))
                .compose(facts -> workers.executeBlocking(() -> render(facts, renderer), false))
                .map(content -> new ReportFile(
                        meeting.value() + "-report." + renderer.format(),
                        renderer.mediaType(),
                        Buffer.buffer(content)));
    }

    private Future<MeetingReport> facts(RoomState meeting, Instant asOf) {
        if (meeting.programme().isEmpty()) {
            return Future.failedFuture("there is no meeting " + meeting.id().value());
        }
        List<Future<RoomState>> rooms = meeting.groups().inOrder().stream()
                .map(Groups.Entry::room)
                .map(reader::read)
                .toList();
        return Future.join(rooms)
                .map(all -> ReportFacts.of(
                        meeting, rooms.stream().map(Future::result).toList(), asOf))
                .compose(
                        facts -> logo(meeting).map(logo -> logo.map(facts::with).orElse(facts)));
    }

    /** A logo whose file is not there any more is left out. */
    private Future<Optional<Picture>> logo(RoomState meeting) {
        return meeting.look()
                .logo()
                .map(logo -> logos.find(meeting.id(), logo.hash())
                        .map(file -> file.flatMap(bytes -> LogoImage.Format.of(bytes)
                                .map(format -> new Picture(of(format), logo.width(), logo.height(), bytes)))))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()));
    }

    private static Picture.Format of(LogoImage.Format format) {
        return switch (format) {
            case PNG -> Picture.Format.PNG;
            case JPEG -> Picture.Format.JPEG;
        };
    }

    /** The register was brought up to date after the rooms were read: its head stands for all that the report tells. */
    private static MeetingReport at(Head register, MeetingReport facts) {
        return register.equals(Head.NONE)
                ? facts
                : facts.of(RegisteredJournal.REGISTER + " " + register.version() + " "
                        + register.hash().hex());
    }

    private static byte[] render(MeetingReport facts, Renderer renderer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.compose(facts), out);
        return out.toByteArray();
    }
}
