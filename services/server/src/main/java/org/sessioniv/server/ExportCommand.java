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
import org.sessioniv.reports.Choice;
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
            names = "--room",
            paramLabel = "ROOM",
            description = "One room by the last part of its id, such as plenary; default: the whole meeting.")
    private Optional<String> room = Optional.empty();

    @Option(
            names = "--parts",
            paramLabel = "PART",
            split = ",",
            completionCandidates = Parts.class,
            converter = Parts.class,
            description = "Some of ${COMPLETION-CANDIDATES}, with commas between; default: all.")
    private List<String> parts = new Parts().known();

    @Option(
            names = "--attribution",
            paramLabel = "WHOSE",
            defaultValue = "seat",
            completionCandidates = Attributions.class,
            converter = Attributions.class,
            description = "Whose speeches, votes and proposals are told to be: ${COMPLETION-CANDIDATES}; none is the "
                    + "Chatham House Rule, neither names nor affiliations. Default: seat.")
    private String attribution = "seat";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Default: MEETING-report.FORMAT in this folder; before the dot, unless it is as a rule, -ROOM, "
                            + "the part or -extract, -by-delegation or -unattributed, -LANGUAGE.")
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
                ReportSource.Wanted wanted =
                        new ReportSource.Wanted(format, language, room.map(id::below), parts, attribution);
                ReportSource.ReportFile report = Outcomes.await(
                        new MeetingReports(vertx, opened.journal(), new Logos(opened.records())).report(id, wanted));
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

        List<String> known() {
            return known;
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

    /** The parts that a report may have. */
    static final class Parts extends OneOf {
        Parts() {
            super(Stream.of(Choice.Part.values()).map(Choice.Part::word).toList());
        }
    }

    /** The ways to tell whose something is. */
    static final class Attributions extends OneOf {
        Attributions() {
            super(Stream.of(Choice.Attribution.values())
                    .map(Choice.Attribution::word)
                    .toList());
        }
    }

    /** The languages that there are, by their codes. */
    static final class Languages extends OneOf {
        Languages() {
            super(Stream.of(Language.values()).map(Language::word).toList());
        }
    }
}
