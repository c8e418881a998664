package org.sessioniv.server;

import org.sessioniv.counting.model.LineOfText;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code session-iv serve|import|export|rehearse|verify|backup|restore|recount}. */
@Command(
        name = "session-iv",
        mixinStandardHelpOptions = true,
        version = "Session IV 0.1.0",
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
            RecountCommand.class
        })
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, arguments) -> {
                    command.getErr()
                            .println(LineOfText.shown(command.getCommandName() + ": " + Outcomes.words(failure)));
                    return 1;
                });
    }
}
