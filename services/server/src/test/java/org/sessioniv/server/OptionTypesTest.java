package org.sessioniv.server;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What an option's converter makes fits the field that holds it: of each option some value is taken. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionTypesTest {
    /** Between them good for every option; a new kind of value adds its own. */
    private static final List<String> VALUES = List.of(
            "1",
            "true",
            "md",
            "plurality",
            "http://127.0.0.1:8101",
            "127.0.0.1",
            "127.0.0.1:5701",
            "kubernetes",
            "json",
            "embedded",
            "uk",
            "seat",
            "topics");

    static Stream<Arguments> options() {
        return Main.commandLine().getSubcommands().entrySet().stream()
                .flatMap(command -> CommandWords.options(command.getKey()).keySet().stream()
                        .map(option -> Arguments.of(command.getKey(), option)));
    }

    @ParameterizedTest
    @MethodSource("options")
    void some_value_of_each_option_is_taken(String command, String name) {
        List<String> refusals = new ArrayList<>();
        boolean taken = Stream.concat(
                        CommandWords.isFlag(command, name) ? Stream.of(name) : Stream.empty(),
                        VALUES.stream().map(value -> name + "=" + value))
                .anyMatch(given -> isTaken(command, name, given, refusals));
        assertTrue(taken, refusals::toString);
    }

    private static boolean isTaken(String command, String name, String given, List<String> refusals) {
        CommandLine line = Main.commandLine();
        try {
            line.parseArgs(command, given);
        } catch (CommandLine.MissingParameterException e) {
            // What else the command asks for is not the question here: values are read before that is.
            refusals.add(String.valueOf(e.getMessage()));
        } catch (CommandLine.ParameterException e) {
            refusals.add(String.valueOf(e.getMessage()));
            return false;
        }
        OptionSpec option = CommandWords.command(line, command).getCommandSpec().findOption(name);
        Object value = option.getValue();
        Type declared = ((Field) option.userObject()).getGenericType();
        if (value instanceof Optional<?> held && declared instanceof ParameterizedType optional) {
            Class<?> wanted = (Class<?>) optional.getActualTypeArguments()[0];
            held.ifPresent(inner -> assertInstanceOf(wanted, inner, "what " + given + " becomes"));
        }
        return true;
    }
}
