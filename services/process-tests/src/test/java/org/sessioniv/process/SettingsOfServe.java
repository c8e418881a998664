package org.sessioniv.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sessioniv.server.CommandWords;

/** The settings of {@code serve} as the program lists them: a new one is missed where it is not tried. */
final class SettingsOfServe {
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{env:(\\w+)(?::-(.*))?}");

    private SettingsOfServe() {}

    /** The two ways in which a setting is given. */
    enum Given {
        BY_OPTION,
        BY_ENVIRONMENT
    }

    /** The options that take a value, each with its variable. */
    static Map<String, String> variables() {
        Map<String, String> variables = new TreeMap<>();
        CommandWords.options("serve").forEach((option, written) -> {
            Matcher environment = FROM_ENVIRONMENT.matcher(written);
            if (environment.matches()) {
                variables.put(option, environment.group(1));
            } else if (!CommandWords.isFlag("serve", option)) {
                throw new AssertionError(option + " cannot be given in the environment");
            }
        });
        return variables;
    }

    /** The options that take none. */
    static List<String> flags() {
        return CommandWords.options("serve").keySet().stream()
                .filter(option -> CommandWords.isFlag("serve", option))
                .toList();
    }
}
