package org.sessioniv.server.report;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sessioniv.domain.group.Groups;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.domain.room.RoomState;
import org.sessioniv.gateway.logos.LogoImage;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.journal.Entry;
import org.sessioniv.journal.Head;
import org.sessioniv.journal.Journal;
import org.sessioniv.journal.register.RegisteredJournal;
import org.sessioniv.reports.Choice;
import org.sessioniv.reports.MeetingReport;
import org.sessioniv.reports.Picture;
import org.sessioniv.reports.compose.ReportComposer;
import org.sessioniv.reports.formats.Renderers;
import org.sessioniv.reports.render.JsonRenderer;
import org.sessioniv.reports.render.Renderer;
import org.sessioniv.reports.words.Language;
import org.sessioniv.reports.words.Words;
import org.sessioniv.rooms.RoomReader;

/** The report of a meeting: its rooms are read from the journal, composed and rendered on threads of their own. */
public final class MeetingReports implements ReportSource {
    private static final int THREADS = 2;

    private final Journal journal;
    private final RoomReader reader;
    private final Logos logos;
    private final WorkerExecutor workers;

    public MeetingReports(Vertx vertx, Journal journal, Logos logos) {
        this.journal = journal;
        this.reader = new RoomReader(journal);
        this.logos = logos;
        this.workers = vertx.createSharedWorkerExecutor("reports", THREADS);
    }

    @Override
    public List<String> formats() {
        return Renderers.names();
    }

    @Override
    public List<String> languages() {
        return Stream.of(Language.values()).map(Language::word).toList();
    }

    @Override
    public List<String> parts() {
        return Stream.of(Choice.Part.values()).map(Choice.Part::word).toList();
    }

    @Override
    public List<String> attributions() {
        return Stream.of(Choice.Attribution.values())
                .map(Choice.Attribution::word)
                .toList();
    }

    @Override
    public Buffer schema() {
        return Buffer.buffer(JsonRenderer.schema());
    }

    @Override
    public Future<ReportFile> report(RoomId meeting, Wanted wanted) {
        Renderer renderer = Renderers.of(wanted.format()).orElseThrow();
        Language language = Language.of(wanted.language()).orElseThrow();
        Choice choice = new Choice(
                wanted.room().map(RoomId::value).orElse(null),
                wanted.parts().stream()
                        .map(part -> Choice.Part.of(part).orElseThrow())
                        .collect(Collectors.toSet()),
                Choice.Attribution.of(wanted.attribution()).orElseThrow());
        return read(meeting)
                .compose(room -> facts(room, language))
                .compose(facts -> journal.seal().map(head -> at(head, facts)))
                .map(facts -> facts.chosen(choice))
                .compose(facts -> workers.executeBlocking(() -> render(facts, language, renderer), false))
                .map(content -> new ReportFile(
                        name(meeting, choice, language, renderer), renderer.mediaType(), Buffer.buffer(content)));
    }

    /** All in English is what a report is as a rule; of another choice and another language the name says which. */
    private static String name(RoomId meeting, Choice choice, Language language, Renderer renderer) {
        String said = language.equals(Language.EN) ? "" : "-" + language.word();
        return meeting.value() + "-report" + choice.suffix() + said + "." + renderer.format();
    }

    /** A room, and when the last of what its journal tells of it was written; nothing of a room without an entry. */
    private record Read(RoomState room, Optional<Instant> at) {}

    private Future<Read> read(RoomId room) {
        return reader.readAt(room).compose(found -> {
            long version = found.head().version();
            return version == 0
                    ? Future.succeededFuture(new Read(found.state(), Optional.empty()))
                    : journal.read(RoomReader.streamOf(room), version - 1, 1)
                            .map(last -> new Read(
                                    found.state(), last.stream().findFirst().map(Entry::at)));
        });
    }

    private Future<MeetingReport> facts(Read meeting, Language language) {
        RoomState state = meeting.room();
        if (state.programme().isEmpty()) {
            return Future.failedFuture("there is no meeting " + state.id().value());
        }
        List<Future<Read>> rooms = state.groups().inOrder().stream()
                .map(Groups.Entry::room)
                .map(this::read)
                .toList();
        return Future.join(rooms)
                .map(all -> rooms.stream().map(Future::result).toList())
                .map(below -> ReportFacts.of(
                        state,
                        below.stream().map(Read::room).toList(),
                        last(Stream.concat(Stream.of(meeting), below.stream())),
                        language))
                .compose(facts -> logo(state).map(logo -> logo.map(facts::with).orElse(facts)));
    }

    /** The report stands as of what was written last, so that it is the same whoever asks for it and when. */
    private static Instant last(Stream<Read> rooms) {
        return rooms.flatMap(room -> room.at().stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
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

    private static byte[] render(MeetingReport facts, Language language, Renderer renderer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(ReportComposer.compose(facts, Words.in(language)), out);
        return out.toByteArray();
    }
}
