package org.sessioniv.notesteps;

import java.util.List;

/** Short ways to write documents and steps in tests. */
final class Notes {
    static final Schema SCHEMA = Schema.sessionNote();

    private Notes() {}

    static Node node(String json) {
        return Node.fromJson(SCHEMA, NoteJson.read(json.replace('\'', '"')));
    }

    static Node document(String... paragraphs) {
        StringBuilder blocks = new StringBuilder();
        for (String text : paragraphs) {
            blocks.append(blocks.isEmpty() ? "" : ",").append(paragraph(text));
        }
        return blocks(blocks.toString());
    }

    static Node blocks(String blocks) {
        return SCHEMA.readDocument(NoteJson.read(("{'type':'doc','content':[" + blocks + "]}").replace('\'', '"')));
    }

    static String paragraph(String text) {
        String content = text.isEmpty() ? "" : ",'content':[{'type':'text','text':'" + text + "'}]";
        return "{'type':'paragraph'" + content + "}";
    }

    static Step step(String json) {
        return StepReader.read(SCHEMA, NoteJson.read(json.replace('\'', '"')));
    }

    static Step insert(int position, String text) {
        return replace(position, position, text);
    }

    static Step delete(int from, int to) {
        return replace(from, to, "");
    }

    static Step replace(int from, int to, String text) {
        Slice slice =
                text.isEmpty() ? Slice.EMPTY : new Slice(Fragment.of(List.of(SCHEMA.text(text, List.of()))), 0, 0);
        return new ReplaceStep(from, to, slice, false);
    }

    static Mark mark(String name) {
        return SCHEMA.markType(name).create(null);
    }

    static List<StepMap> maps(List<Step> steps) {
        return steps.stream().map(Step::map).toList();
    }

    static Node applied(Node document, List<Step> steps) {
        Node changed = document;
        for (Step step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }
}
