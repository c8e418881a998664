package org.sessioniv.server;

import java.io.Writer;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What the command line says, of itself and of its arguments. */
public final class CommandWords {
    private CommandWords() {}

    /** The options of a command but for help, each with its default as it is written in the source. */
    public static Map<String, String> options(String command) {
        Map<String, String> options = new TreeMap<>();
        for (OptionSpec option : spec(command).options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                // Picocli itself would put in what the environment of this test says.
                Option written = ((Field) option.userObject()).getAnnotation(Option.class);
                options.put(option.longestName(), written.defaultValue());
            }
        }
        return options;
    }

    public static boolean isFlag(String command, String option) {
        return spec(command).findOption(option).arity().max() == 0;
    }

    private static CommandSpec spec(String command) {
        return command(command).getCommandSpec();
    }

    /** One run in this process, for what ends before anything is begun: its exit code, with what it printed. */
    public static int run(Writer out, Writer err, String... arguments) {
        return Main.commandLine(out, err).execute(arguments);
    }

    /** A fresh one each time. */
    static CommandLine command(String name) {
        return command(Main.commandLine(), name);
    }

    static CommandLine command(CommandLine of, String name) {
        return Objects.requireNonNull(of.getSubcommands().get(name), name);
    }
}
