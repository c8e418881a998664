package org.sessioniv.gateway.contract;

import java.util.List;
import java.util.stream.Collectors;

/** Writes definitions as TypeScript, in the form in which the pages' formatter would leave it. */
final class TypeScript {
    private static final int WIDTH = 120;
    private static final String HEAD = """
            // Written by `make golden` from the records of services/gateway and services/domain; do not edit.
            // Version 1 of the wire. Names that end in `At` are milliseconds since 1970 by the server's clock, names
            // that end in `Ms` are milliseconds. What is optional is absent or null.

            /** A string that names one kind of thing: any string may be given for it, but no name of another kind. */
            type Named<Kind extends string> = string & { readonly __names?: Kind };
            """;

    private TypeScript() {}

    static String of(List<Definition> definitions) {
        StringBuilder out = new StringBuilder(HEAD);
        Definition.Part[] part = {null};
        for (Definition definition : definitions) {
            if (definition.part() != part[0]) {
                part[0] = definition.part();
                out.append("\n/* ---- ").append(part[0].title()).append(" ---- */\n");
            }
            out.append('\n');
            comment(out, "", definition.says());
            out.append(text(definition));
        }
        return out.toString();
    }

    private static String text(Definition definition) {
        if (definition.body() instanceof Definition.Alias alias) {
            return alias(definition.name(), alias.shape());
        }
        StringBuilder out =
                new StringBuilder("export interface ").append(definition.name()).append(" {");
        List<Shape.Field> fields = ((Definition.Fields) definition.body()).fields();
        if (fields.isEmpty()) {
            return "export type " + definition.name() + " = Record<string, never>;\n";
        }
        out.append('\n');
        for (Shape.Field field : fields) {
            comment(out, "  ", field.says());
            out.append("  ").append(field.name()).append(field.optional() ? "?: " : ": ");
            out.append(type(field.shape()))
                    .append(field.optional() ? " | null" : "")
                    .append(";\n");
        }
        return out.append("}\n").toString();
    }

    private static String alias(String name, Shape shape) {
        List<String> members = shape instanceof Shape.Choice choice
                ? choice.names()
                : shape instanceof Shape.OneOf words
                        ? words.words().stream().map(TypeScript::quoted).toList()
                        : List.of("Named<" + quoted(((Shape.IdOf) shape).name()) + ">");
        String line = "export type " + name + " = " + String.join(" | ", members) + ";";
        if (line.length() <= WIDTH) {
            return line + "\n";
        }
        return members.stream()
                .map(member -> "\n  | " + member)
                .collect(Collectors.joining("", "export type " + name + " =", ";\n"));
    }

    private static String type(Shape shape) {
        if (shape instanceof Shape.ListOf list) {
            return type(list.item()) + "[]";
        }
        if (shape instanceof Shape.MapOf map) {
            return "Record<string, " + type(map.value()) + ">";
        }
        if (shape instanceof Shape.Documents) {
            return "Record<string, unknown>";
        }
        if (shape instanceof Shape.NoteJson) {
            return "unknown";
        }
        return scalar(shape);
    }

    private static String scalar(Shape shape) {
        if (shape instanceof Shape.Text) {
            return "string";
        }
        if (shape instanceof Shape.Whole) {
            return "number";
        }
        if (shape instanceof Shape.Truth) {
            return "boolean";
        }
        if (shape instanceof Shape.IdOf id) {
            return id.name();
        }
        if (shape instanceof Shape.OneOf words) {
            return words.name();
        }
        if (shape instanceof Shape.Word word) {
            return quoted(word.word());
        }
        if (shape instanceof Shape.Choice choice) {
            return choice.name();
        }
        if (shape instanceof Shape.Union union) {
            return union.name();
        }
        return ((Shape.Thing) shape).name();
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }

    /** A comment of one line, or of lines no wider than the page. */
    private static void comment(StringBuilder out, String indent, String says) {
        if (says.isEmpty()) {
            return;
        }
        String whole = indent + "/** " + says + " */\n";
        if (whole.length() - 1 <= WIDTH) {
            out.append(whole);
            return;
        }
        out.append(indent).append("/**");
        int room = WIDTH - indent.length() - 3;
        int left = 0;
        for (String word : says.split(" ")) {
            if (word.length() + 1 > left) {
                out.append('\n').append(indent).append(" *");
                left = room + 1;
            }
            out.append(' ').append(word);
            left -= word.length() + 1;
        }
        out.append('\n').append(indent).append(" */\n");
    }
}
