package org.sessioniv.counting.browser;

import java.util.Map;
import java.util.Optional;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/** While our classes are compiled, calls of what is lacking go to {@link Lacking} instead. */
public final class Supplied implements TeaVMPlugin, ClassHolderTransformer {
    private static final String OURS = "org.sessioniv.";
    private static final String MODEL = "org.sessioniv.counting.model.";

    /** The classes that have what is lacking, by the name of the method. */
    private static final Map<String, String> CALLS = Map.of(
            "multiplyHigh", "java.lang.Math",
            "unmodifiableSortedSet", "java.util.Collections",
            "hexadecimal", MODEL + "Sha256",
            "key", MODEL + "LineOfText",
            "joins", MODEL + "Scripts",
            "isUnspaced", MODEL + "Scripts",
            "isInherited", MODEL + "Scripts");

    @Override
    public void install(TeaVMHost host) {
        host.add(this);
    }

    @Override
    public void transformClass(ClassHolder ours, ClassHolderTransformerContext context) {
        if (ours.getName().startsWith(OURS)) {
            for (MethodHolder method : ours.getMethods()) {
                Optional.ofNullable(method.getProgram()).ifPresent(Supplied::redirect);
            }
        }
    }

    private static void redirect(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && isLacking(call.getMethod())) {
                    MethodReference lacking = call.getMethod();
                    call.setMethod(new MethodReference(Lacking.class.getName(), lacking.getDescriptor()));
                }
            }
        }
    }

    private static boolean isLacking(MethodReference called) {
        return called.getClassName().equals(CALLS.get(called.getName()));
    }
}
