package org.sessioniv.server;

import io.vertx.core.Vertx;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sessioniv.domain.room.RoomId;
import org.sessioniv.gateway.logos.Logos;
import org.sessioniv.gateway.ports.ReportSource;
import org.sessioniv.reports.formats.Renderers;
import org.sessioniv.reports.words.Language;
import org.sessioniv.server.report.MeetingReports;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes a meeting's report to a file. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write a meeting's report; the server must not be running on the same embedded store.")
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private StoreOption store = new StoreOption();

    @Parameters(paramLabel = "MEETING", description = "The meeting's id, such as kyiv-2017.")
    private String meeting = "";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "md",
            completionCandidates = Formats.class,
            converter = Formats.class,
            description = "${COMPLETION-CANDIDATES}; default: md.")
    private String format = "md";

    @Option(
            names = "--language",
            paramLabel = "LANGUAGE",
            defaultValue = "en",
            completionCandidates = Languages.class,
            converter = Languages.class,
            description = "${COMPLETION-CANDIDATES}; default: en.")
    private String language = "en";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Default: MEETING-report.FORMAT in this folder; -LANGUAGE before the dot, unless it is en.")
    private Optional<Path> file = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        Vertx vertx = Vertx.vertx();
        try {
            Store opened = Outcomes.await(Store.open(vertx, store, InstantSource.system()));
            try {
                RoomId id = new RoomId(meeting.toLowerCase(Locale.ROOT));
                ReportSource.ReportFile report =
                        Outcomes.await(new MeetingReports(vertx, opened.journal(), new Logos(opened.records()))
                                .report(id, format, language));
                Path target = file.orElse(Path.of(report.name()));
                Files.write(target, report.content().getBytes());
                out.println("Wrote " + target);
                return 0;
            } finally {
                Outcomes.await(opened.close());
            }
        } finally {
            Outcomes.await(vertx.close());
        }
    }

    /** One of a few words, whichever letters of it are capitals. */
    private abstract static class OneOf implements ITypeConverter<String>, Iterable<String> {
        private final List<String> known;

        OneOf(List<String> known) {
            this.known = known;
        }

        @Override
        public String convert(String value) {
            String name = value.toLowerCase(Locale.ROOT);
            if (!known.contains(name)) {
                String words = String.join(", ", known);
                throw new TypeConversionException("expected one of " + words + ", found '" + value + "'");
            }
            return name;
        }

        @Override
        public Iterator<String> iterator() {
            return known.iterator();
        }
    }

    /** The formats that there are, by their names. */
    static final class Formats extends OneOf {
        Formats() {
            super(Renderers.names());
        }
    }

    /** The languages that there are, by their codes. */
    static final class Languages extends OneOf {
        Languages() {
            super(Stream.of(Language.values()).map(Language::word).toList());
        }
    }
}
