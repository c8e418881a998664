package org.sessioniv.server.recount;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sessioniv.counting.model.Option;

/** Options as a command line names them: by name or by number, with commas between them. */
public final class OptionList {
    private OptionList() {}

    /** Throws IllegalArgumentException that names {@code setting} for what is no option. */
    public static List<Option> read(String setting, String text, List<Option> options) {
        return Arrays.stream(text.split(",", -1))
                .map(name -> option(setting, name.strip(), options))
                .toList();
    }

    /** By name, or by number from one where no option has that name: names may hold commas. */
    private static Option option(String setting, String name, List<Option> options) {
        return options.stream()
                .filter(option -> option.id().equals(name))
                .findFirst()
                .or(() -> name.matches("[1-9][0-9]{0,3}") && Integer.parseInt(name) <= options.size()
                        ? Optional.of(options.get(Integer.parseInt(name) - 1))
                        : Optional.empty())
                .orElseThrow(() -> new IllegalArgumentException(setting + ": there is no option '" + name + "'"));
    }
}
