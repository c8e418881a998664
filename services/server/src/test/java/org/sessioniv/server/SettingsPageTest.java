package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.sessioniv.gateway.identity.IdentityLimits;
import org.sessioniv.gateway.limits.Limits;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** {@code deploy/settings.md} is written from the settings and limits themselves. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SettingsPageTest {
    private static final Path PAGE = Path.of("../../deploy/settings.md");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{env:(\\w+)(?::-(.*))?}");
    private static final String HEAD = """
            # Settings

            Written by `make golden` from the settings classes; do not edit.

            A setting is given on the command line or in the environment; the command line wins. A wrong value is named
            with what was expected, and the program ends with code 2 before it begins anything; what only turns out at
            the start (a folder that cannot be written, a port that is taken, a store that does not answer) ends it with
            code 1.
            """;
    private static final String LIMITS = """

            ## Limits

            Every bound of the gateway with its default. They have no option: change them in `Limits` and
            `IdentityLimits`. What they refused or dropped is counted (`/metrics`).

            | limit | default | meaning |
            |---|---|---|
            """;

    @Test
    void the_page_of_the_settings_is_what_the_program_takes() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        Main.commandLine().getSubcommands().forEach((name, command) -> options(page, name, command));
        page.append(LIMITS);
        Map<String, String> limits = new LinkedHashMap<>();
        list("", Limits.DEFAULT, limits);
        list("identity.", IdentityLimits.DEFAULT, limits);
        assertEquals(LimitMeanings.ALL.keySet(), Set.copyOf(limits.keySet()), "each limit has a meaning");
        limits.forEach((name, value) -> row(page, "`" + name + "`", value, LimitMeanings.ALL.getOrDefault(name, "")));
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page.toString(), Files.exists(PAGE) ? Files.readString(PAGE) : "", "run `make golden`");
    }

    private static void options(StringBuilder page, String name, CommandLine command) {
        page.append("\n## `").append(name).append("`\n\n");
        page.append(String.join(" ", command.getCommandSpec().usageMessage().description()))
                .append('\n');
        page.append("\n| option | environment | default | meaning |\n|---|---|---|---|\n");
        command.getCommandSpec()
                .positionalParameters()
                .forEach(parameter -> row(
                        page, "`" + parameter.paramLabel() + "`", "", "", String.join(" ", parameter.description())));
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                option(page, option);
            }
        }
    }

    private static void option(StringBuilder page, OptionSpec option) {
        // As it is written: picocli itself would put in what the environment of this test says.
        Option written = ((Field) option.userObject()).getAnnotation(Option.class);
        // What has no default says so in a word of picocli's that begins with a low line.
        String value = written.defaultValue().startsWith("_") ? "" : written.defaultValue();
        String variable = "";
        Matcher environment = FROM_ENVIRONMENT.matcher(value);
        if (environment.matches()) {
            variable = "`" + environment.group(1) + "`";
            value = environment.group(2) == null ? "" : environment.group(2);
        }
        boolean flag = option.arity().max() == 0;
        String says = String.join(" ", option.description());
        row(
                page,
                "`" + option.longestName() + (flag ? "" : " " + option.paramLabel()) + "`",
                variable,
                value.isEmpty() ? "" : "`" + value + "`",
                says.replaceAll(" ?\\((SESSION_IV_\\w+; )?default: all\\)", ", all by default")
                        .replaceAll(
                                " ?\\(SESSION_IV_\\w+; default: http://localhost:PORT\\)",
                                "; `http://localhost:PORT` by default")
                        .replaceAll(" ?\\(SESSION_IV_[^)]*\\)", ""));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ")
                .append(Arrays.stream(cells)
                        .map(cell -> cell.replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private static void list(String prefix, Record limits, Map<String, String> into) {
        for (RecordComponent component : limits.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(limits);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            String name = prefix + component.getName();
            if (value instanceof Duration duration) {
                into.put(name, words(duration));
            } else if (value instanceof Record inner) {
                list(name + ".", inner, into);
            } else if (value instanceof Double rate) {
                into.put(name, rate < 1 ? "1 in " + Math.round(1 / rate) + " s" : String.format("%.0f", rate));
            } else {
                into.put(name, String.valueOf(value));
            }
        }
    }

    private static String words(Duration duration) {
        if (duration.toMillis() < 1_000) {
            return duration.toMillis() + " ms";
        }
        return duration.toHours() > 0 ? duration.toHours() + " h" : duration.toSeconds() + " s";
    }
}
