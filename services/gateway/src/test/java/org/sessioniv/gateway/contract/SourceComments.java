package org.sessioniv.gateway.contract;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the sources say about a type: its Javadoc without mark-up, so that documents and code say the same. */
final class SourceComments {
    private static final List<Path> ROOTS =
            List.of(Path.of("../domain/src/main/java"), Path.of("src/main/java"), Path.of("../rooms/src/main/java"));
    private static final Map<Class<?>, Map<String, String>> FILES = new ConcurrentHashMap<>();

    private final String text;

    private SourceComments(String text) {
        this.text = text;
    }

    static SourceComments of(Class<?> type) {
        Map<String, String> comments = FILES.computeIfAbsent(type.getNestHost(), SourceComments::read);
        String inside =
                type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return new SourceComments(comments.getOrDefault(inside, ""));
    }

    /** All of it but what is said of single fields; empty when nothing is said. */
    String whole() {
        int parameters = text.indexOf("@param ");
        return (parameters < 0 ? text : text.substring(0, parameters)).strip();
    }

    /** What is said of one field. */
    String parameter(String name) {
        return Shapes.parameter(text, name).orElse("");
    }

    /** The comments of all types of one source file, by their names with dots. */
    private static Map<String, String> read(Class<?> outermost) {
        String file = outermost.getName().replace('.', '/') + ".java";
        Path source = ROOTS.stream()
                .map(root -> root.resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of " + outermost));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, String> comments = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Types(trees, comments).scan(unit, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return comments;
    }

    private static final class Types extends TreePathScanner<Void, String> {
        private final DocTrees trees;
        private final Map<String, String> comments;

        Types(DocTrees trees, Map<String, String> comments) {
            this.trees = trees;
            this.comments = comments;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, String outer) {
            String name = outer.isEmpty()
                    ? tree.getSimpleName().toString()
                    : outer + "." + tree.getSimpleName().toString();
            TreePath path = getCurrentPath();
            String comment = trees.getDocComment(path);
            if (comment != null) {
                comments.put(name, plain(comment));
            }
            return super.visitClass(tree, name);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\{@(?:code|link|linkplain)\\s+#?([^}]*)}", "`$1`")
                .replaceAll("</?p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
