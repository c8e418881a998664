package org.sessioniv.server;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.LineOfText;
import org.slf4j.event.Level;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command line: {@code session-iv serve|import|export|rehearse|verify|backup|restore|copy|recount|cluster-ca}. */
@Command(
        name = "session-iv",
        mixinStandardHelpOptions = true,
        version = "Session IV " + Main.VERSION,
        description = "Runs the working sessions of international expert meetings: topics, floor, notes, report.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            RehearseCommand.class,
            VerifyCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            CopyCommand.class,
            RecountCommand.class,
            ClusterCaCommand.class
        })
public final class Main {
    static final String VERSION = "0.1.0";

    private Main() {}

    public static void main(String[] arguments) {
        LogFormat format = LogFormat.asked(List.of(arguments), System.getenv());
        format.use(Optional.empty());
        System.exit(commandLine(format).execute(arguments));
    }

    private static CommandLine commandLine(LogFormat format) {
        return switch (format) {
            case TEXT -> commandLine();
            case JSON ->
                commandLine()
                        .setOut(LoggedLines.at(Level.INFO))
                        .setErr(LoggedLines.at(Level.ERROR))
                        // The usage is for a person.
                        .setParameterExceptionHandler((wrong, arguments) -> {
                            wrong.getCommandLine().getErr().println(wrong.getMessage());
                            return ExitCode.USAGE;
                        });
        };
    }

    static CommandLine commandLine() {
        return commandLine(new PrintWriter(System.out, true), new PrintWriter(System.err, true));
    }

    /** The commands, which print here what is safe to show. */
    static CommandLine commandLine(Writer out, Writer err) {
        return new CommandLine(new Main())
                .setUsageHelpAutoWidth(true)
                // Colours would be steering, and are.
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setOut(ShownLines.on(out))
                .setErr(ShownLines.on(err))
                .setExecutionExceptionHandler((failure, command, arguments) -> {
                    command.getErr()
                            .println(LineOfText.shown(command.getCommandName() + ": " + Outcomes.words(failure)));
                    return 1;
                });
    }
}
